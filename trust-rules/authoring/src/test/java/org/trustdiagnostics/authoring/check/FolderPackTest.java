package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** A folder adds pitfalls to the bundled ones, and changes or switches off bundled ones, with a reason. */
class FolderPackTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final String OTHER_RULE = """
            package org.trustdiagnostics.test;

            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;

            rule "overpromising: our own sentence"
                @pitfall( "overpromising" ) @severity( "LOW" )
            when
                $limit : Limit( id == "overpromising.kept-share" )
                $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
            then
                insert( Detection.of( "overpromising", $kept, $limit ) );
            end
            """;

    @Test
    void a_folder_with_an_entry_and_a_rule_makes_another_pitfall() throws IOException, URISyntaxException {
        RulePack pack = CheckedPack.read(folder("forty-fourth")).orThrow();

        Report report = TrustDiagnostics.builder().pack(pack).build().diagnose(twentyEnquiriesWithoutReply());
        Report bundled = TrustDiagnostics.builder().build().diagnose(twentyEnquiriesWithoutReply());

        assertThat(pack.rules().shapes().stream()
                        .filter(shape -> !shape.pitfall().equals("queues-without-end")))
                .isEqualTo(RulePack.bundled().rules().shapes());
        assertThat(report.outcomes()).hasSize(44);
        assertThat(report.outcome("queues-without-end", "shop"))
                .hasValueSatisfying(outcome -> assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED));
        assertThat(report.toText(Locale.forLanguageTag("nb")))
                .contains("Endeløse køer · shop", "Færre enn halvparten av meldingene blir besvart i tide.");
        assertThat(report.advice(Locale.ENGLISH))
                .filteredOn(card -> card.pitfall().equals("queues-without-end"))
                .singleElement()
                .satisfies(
                        card -> assertThat(card.suggestions().get(0).strategy()).isEqualTo("answer-fast-and-honestly"));
        assertThat(report.outcomes().stream()
                        .filter(outcome -> !outcome.pitfall().equals("queues-without-end")))
                .isEqualTo(bundled.outcomes());
    }

    @Test
    void a_pitfall_that_is_switched_off_is_not_judged_and_the_report_says_why() {
        Report report = report(changing("OFF"), Map.of());

        assertThat(report.outcomes()).hasSize(42);
        assertThat(report.outcome("overpromising", "shop")).isEmpty();
        assertThat(report.toText(Locale.ENGLISH))
                .contains(
                        "Changed by rule pack own", "NOT JUDGED  Promising more than is delivered", "We have reasons.");
        assertThat(report.toJson(Locale.ENGLISH)).contains("\"change\" : \"OFF\"", "\"reason\" : \"We have reasons.\"");
    }

    @Test
    void own_rules_take_the_place_of_the_bundled_ones() {
        Outcome outcome = report(changing("OVERRIDE"), Map.of(SoundPack.FILE, OTHER_RULE))
                .outcome("overpromising", "shop")
                .orElseThrow();

        assertThat(outcome.rules()).containsExactly("overpromising: our own sentence");
    }

    @Test
    void own_rules_stand_beside_the_bundled_ones() {
        Outcome outcome = report(changing("EXTEND"), Map.of(SoundPack.FILE, OTHER_RULE))
                .outcome("overpromising", "shop")
                .orElseThrow();

        assertThat(outcome.rules())
                .containsExactly(
                        "overpromising: fewer due promises are kept than the limit allows",
                        "overpromising: our own sentence");
    }

    @Test
    void the_sentence_of_a_rule_beside_the_bundled_ones_is_translated_in_the_catalogue_of_the_pack() {
        String dutch = manifest(changing("EXTEND")).replace("[\"en\"]", "[\"en\", \"nl\"]");
        Map<String, String> rule = Map.of(SoundPack.FILE, OTHER_RULE);
        assertThat(CheckedPack.of(files(dutch, rule)).problems())
                .singleElement()
                .asString()
                .endsWith("the sentence of the rule is not translated into nl; add it to \"reasons\" in catalogue.json:"
                        + " {\"pitfall\": \"overpromising\", \"rule\": \"our own sentence\", \"nl\": \"…\"}.");

        Map<String, String> translated = Map.of(
                SoundPack.FILE,
                OTHER_RULE,
                PackFiles.CATALOGUE,
                "{\"reasons\": [{\"pitfall\": \"overpromising\", \"rule\": \"our own sentence\", \"nl\": \"onze eigen zin\"}]}");
        RulePack pack = CheckedPack.of(files(dutch, translated)).orThrow();
        assertThat(TrustDiagnostics.builder()
                        .pack(pack)
                        .build()
                        .diagnose(kept(11, 24))
                        .toText(Locale.forLanguageTag("nl")))
                .contains("Onze eigen zin.");
    }

    @Test
    void a_bundled_limit_is_moved_and_the_report_says_why() {
        String moved = """
                , "limits": [{"limit": "overpromising.kept-share", "threshold": 0.86, "reason": "We promise much."}]
                """;
        Facts facts = kept(88, 100);
        Report bundled = TrustDiagnostics.builder().build().diagnose(facts);
        Report report = report(moved, Map.of(), facts);

        assertThat(bundled.outcome("overpromising", "shop").map(Outcome::kind)).contains(OutcomeKind.DETECTED);
        assertThat(report.outcome("overpromising", "shop").map(Outcome::kind)).contains(OutcomeKind.INCONCLUSIVE);
        assertThat(report.toText(Locale.ENGLISH)).contains("LIMIT MOVED  overpromising.kept-share", "We promise much.");
    }

    @Test
    void every_word_of_a_pack_is_in_its_hash_but_not_its_cases() {
        String plain = hash(Map.of());

        assertThat(hash(Map.of("rules/customer/overpromising/overpromising.limits.json", "{\"limits\": []}")))
                .isNotEqualTo(plain);
        assertThat(hash(Map.of("rules/customer/overpromising/overpromising.cases.json", "{}")))
                .isEqualTo(plain);
    }

    private static String hash(Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(more);
        files.put("rules/customer/overpromising/overpromising.drl", OTHER_RULE);
        return CheckedPack.of(files(manifest(changing("EXTEND")), files))
                .orThrow()
                .id()
                .sha256();
    }

    private static Report report(String changes, Map<String, String> rules) {
        return report(changes, rules, kept(11, 24));
    }

    private static Report report(String changes, Map<String, String> rules, Facts facts) {
        RulePack pack = CheckedPack.of(files(manifest(changes), rules)).orThrow();
        return TrustDiagnostics.builder().pack(pack).build().diagnose(facts);
    }

    private static PackFiles files(String manifest, Map<String, String> more) {
        SortedMap<String, String> texts = new TreeMap<>(more);
        if (more.containsKey(SoundPack.FILE)) {
            texts.put(SoundPack.CASES, SoundPack.cases(1));
        }
        texts.put(PackFiles.MANIFEST, manifest);
        return new PackFiles("own", texts, List.of());
    }

    private static String changing(String how) {
        return ", \"changes\": [{\"pitfall\": \"overpromising\", \"change\": \"" + how
                + "\", \"reason\": \"We have reasons.\"}]";
    }

    private static String manifest(String more) {
        return "{\"id\": \"own\", \"version\": \"1\", \"languages\": [\"en\"], \"needsVersion\": \"0.1\"" + more + "}";
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(Optional.ofNullable(FolderPackTest.class.getResource(name))
                .orElseThrow()
                .toURI());
    }

    private static Facts kept(int inTime, int all) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < all; i++) {
            LocalDate due = AS_OF.minusDays(30);
            facts.add(Promise.due("shop", "p-" + i, due).keptOn(i < inTime ? due : due.plusDays(9)));
        }
        return facts.build();
    }

    private static Facts twentyEnquiriesWithoutReply() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 20; i++) {
            facts.add(Feedback.builder(
                            "shop",
                            "f-" + i,
                            Audience.CUSTOMER,
                            Feedback.Kind.ENQUIRY,
                            "web",
                            Moment.of(AS_OF.minusDays(60)))
                    .build());
        }
        return facts.build();
    }
}
