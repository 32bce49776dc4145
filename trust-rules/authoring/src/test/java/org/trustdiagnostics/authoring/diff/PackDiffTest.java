package org.trustdiagnostics.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackManifest;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.rules.pack.RulePack;

/** Two packs on the same promises: 11 of 24 kept at the harbour, 88 of 100 at the hill, 200 of 200 at the lake. */
class PackDiffTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final String FILE = "rules/customer/overpromising/overpromising.drl";
    private static final String LIMIT = "overpromising.kept-share";
    private static final String RULE = "overpromising: fewer due promises are kept than the limit allows";
    private static final String DRL = """
            package org.trustdiagnostics.test;

            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;

            rule "overpromising: fewer due promises are kept than the limit allows"
                @pitfall( "overpromising" )
            when
                $limit : Limit( id == "overpromising.kept-share" )
                $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
            then
                insert( Detection.of( "overpromising", $kept, $limit ) );
            end
            """;
    private static final String HIGH =
            DRL.replace("( \"overpromising\" )\n", "( \"overpromising\" ) @severity( \"HIGH\" )\n");
    private static final RulePack BUNDLED = RulePack.bundled();

    @Test
    void a_pack_differs_in_nothing_from_itself() {
        FactsDiff diff = PackDiff.of(BUNDLED, BUNDLED).on(facts());

        assertThat(diff.packs().changes()).isEmpty();
        assertThat(diff.outcomes()).isEmpty();
        assertThat(diff.transitions()).isEmpty();
        assertThat(diff.judged()).isEqualTo(43 * 3);
        assertThat(diff.outcomesChanged()).isFalse();
        assertThat(diff.toText()).contains("The packs say the same.", ": 0 of 129 outcomes changed (3 subjects)");
    }

    @Test
    void a_moved_limit_is_named_with_both_thresholds_and_its_reason() {
        FactsDiff diff = PackDiff.of(BUNDLED, moving(0.9)).on(facts());

        assertThat(diff.packs().changes()).singleElement().isInstanceOf(Change.OfLimit.class);
        assertThat(diff.outcomes())
                .extracting(OutcomeChange::subject, change -> change.effect(), change -> change.verdictAfter()
                        .toString())
                .containsExactly(
                        tuple("hill", Effect.NO_LONGER_DETECTED, "INCONCLUSIVE"),
                        tuple("harbour", Effect.OTHER_GROUNDS, "DETECTED HIGH"));
        assertThat(diff.toText()).contains("""
                        LIMIT CHANGED  overpromising.kept-share
                            at least 0.95 share → at least 0.9 share.
                            Reason given: We aim lower.
                        """, """
                        NO LONGER DETECTED  Promising more than is delivered (overpromising): DETECTED LOW → INCONCLUSIVE
                            1 subject: hill.
                            Because of the limit overpromising.kept-share, at least 0.95 share → at least 0.9 share.
                        """);
    }

    @Test
    void the_other_way_round_the_same_subject_is_newly_detected() {
        FactsDiff diff = PackDiff.of(moving(0.9), BUNDLED).on(facts());

        assertThat(diff.outcomes().get(0).effect()).isEqualTo(Effect.NEWLY_DETECTED);
        assertThat(diff.outcomes().get(0).cause())
                .isEqualTo(new Cause(Cause.Kind.ALONE, diff.packs().changes()));
        assertThat(diff.transitions())
                .extracting(each -> each.before() + " to " + each.after() + ": " + each.subjects())
                .containsExactly(
                        "DETECTED HIGH to DETECTED HIGH: 1",
                        "INCONCLUSIVE to DETECTED LOW: 1",
                        "NOT_DETECTED to NOT_DETECTED: 1");
    }

    @Test
    void a_limit_moved_where_no_value_lies_changes_nothing_on_these_facts() {
        FactsDiff diff = PackDiff.of(
                        BUNDLED,
                        pack(
                                "\"limits\": [{\"limit\": \"slow-replies.in-time-share\", \"threshold\": 0.7, \"reason\": \"x\"}]",
                                Map.of()))
                .on(facts());

        assertThat(diff.outcomes()).isEmpty();
        assertThat(diff.withoutEffect()).extracting(Change::id).containsExactly("slow-replies.in-time-share");
        assertThat(diff.toText())
                .contains("Without effect on these facts\n\nLIMIT CHANGED  slow-replies.in-time-share\n");
    }

    @Test
    void of_two_changes_the_one_that_alone_gives_the_new_outcome_is_named() {
        RulePack before = overriding("", DRL);
        RulePack after = overriding(
                "\"limits\": [{\"limit\": \"" + LIMIT + "\", \"threshold\": 0.9, \"reason\": \"We aim lower.\"}]",
                HIGH);

        FactsDiff diff = PackDiff.of(before, after).on(facts());

        assertThat(cause(diff, "hill")).isEqualTo("ALONE [" + LIMIT + "]");
        assertThat(diff.outcomes())
                .filteredOn(change -> change.subject().equals("harbour"))
                .hasSize(1);
    }

    @Test
    void where_each_of_two_changes_would_do_both_are_named() {
        FactsDiff diff = PackDiff.of(
                        overriding("", DRL),
                        overriding(
                                "\"limits\": [{\"limit\": \"" + LIMIT
                                        + "\", \"threshold\": 0.86, \"reason\": \"We aim lower.\"}]",
                                small(DRL)))
                .on(Facts.builder()
                        .asOf(AS_OF)
                        .addAll(promises("hill", 900, 1000))
                        .build());

        assertThat(cause(diff, "hill")).isEqualTo("EACH [" + RULE + ", " + LIMIT + "]");
        assertThat(diff.toText()).contains("    Because of any of these, each alone: the rule \"overpromising: fewer");
    }

    @Test
    void where_only_several_changes_together_do_it_none_is_singled_out() {
        String second = DRL.substring(DRL.indexOf("rule ")).replace(RULE, "overpromising: again");

        FactsDiff diff = PackDiff.of(overriding("", DRL + second), overriding("", small(DRL + second)))
                .on(facts());

        assertThat(cause(diff, "hill")).isEqualTo("AMONG [overpromising: again, " + RULE + "]");
        assertThat(diff.toText())
                .contains("    Because of one or several of these together: the rule \"overpromising: again");
    }

    /** The same rules, but only of fewer than fifty promises. */
    private static String small(String drl) {
        return drl.replace("certainlyBelow( $limit )", "certainlyBelow( $limit ), sample < 50");
    }

    @Test
    void a_changed_rule_shows_its_changed_lines() {
        FactsDiff diff = PackDiff.of(overriding("", DRL), overriding("", HIGH)).on(facts());

        assertThat(diff.outcomes())
                .extracting(change -> change.subject() + " " + change.effect() + " "
                        + change.cause().kind())
                .containsExactly("hill MORE_SEVERE ALONE");
        assertThat(diff.toText()).contains("RULE CHANGED  " + RULE + "\n    " + FILE + ":7:1\n", """
                            -     @pitfall( "overpromising" )
                            +     @pitfall( "overpromising" ) @severity( "HIGH" )
                        """);
    }

    @Test
    void other_comments_are_told_and_judge_nothing() {
        PackDiff diff = PackDiff.of(overriding("", DRL), overriding("", DRL.replace("when\n", "when // remark\n")));

        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.REWORDED);
            assertThat(change.judges()).isFalse();
        });
        assertThat(diff.toText()).contains("Only comments and layout; it judges the same.");
    }

    @Test
    void a_pitfall_switched_off_is_no_longer_judged_and_says_why() {
        RulePack off = pack(
                "\"changes\": [{\"pitfall\": \"overpromising\", \"change\": \"OFF\", \"reason\": \"Not now.\"}]",
                Map.of());

        FactsDiff diff = PackDiff.of(BUNDLED, off).on(facts());

        assertThat(diff.packs().changes())
                .containsExactly(new Change.OfPitfall(Change.Kind.REMOVED, "overpromising", Optional.of("Not now.")));
        assertThat(diff.outcomes())
                .extracting(change -> change.verdictBefore() + " to " + change.verdictAfter())
                .containsExactly(
                        "DETECTED HIGH to NOT_JUDGED", "DETECTED LOW to NOT_JUDGED", "NOT_DETECTED to NOT_JUDGED");
    }

    @Test
    void a_way_of_counting_concerns_every_pitfall_that_counts() {
        RulePack graceful = pack(
                "\"limits\": [{\"limit\": \"promise.grace\", \"threshold\": 10, \"reason\": \"Post.\"}]", Map.of());

        FactsDiff diff = PackDiff.of(BUNDLED, graceful).on(facts());

        assertThat(cause(diff, "harbour")).isEqualTo("ALONE [promise.grace]");
        assertThat(diff.outcomes()).extracting(OutcomeChange::subject).contains("harbour");
    }

    @Test
    void texts_alone_change_no_outcome() {
        String catalogue = """
                {"pitfalls": [{"id": "queues", "audience": ["CUSTOMER"], "text": {"en":
                {"name": "Queues", "description": "Queues.", "why": "Time."}}, "reasons": [], "sources": []}]}
                """;
        PackDiff diff = PackDiff.of(BUNDLED, pack("", Map.of("catalogue.json", catalogue)));

        assertThat(diff.changes()).isNotEmpty().allSatisfy(change -> assertThat(change.judges())
                .isFalse());
        assertThat(diff.toText()).contains("PITFALL TEXTS ADDED  Queues (queues)\n");
    }

    @Test
    void the_order_of_facts_changes_nothing_and_every_form_tells_the_same() {
        PackDiff packs = PackDiff.of(BUNDLED, moving(0.9));
        FactsDiff one = packs.on(facts());
        FactsDiff other = packs.on(reversed(facts()));

        assertThat(other.toText()).isEqualTo(one.toText());
        assertThat(other.toJson()).isEqualTo(one.toJson());
        assertThat(other.toMarkdown()).isEqualTo(one.toMarkdown());
        assertThat(one.toMarkdown())
                .contains(
                        "| before \\\\ after | DETECTED HIGH | INCONCLUSIVE | NOT\\_DETECTED |\n|---|---:|---:|---:|\n");
        assertThat(one.toJson())
                .contains("\"effect\" : \"NO_LONGER_DETECTED\"", "\"threshold\" : 0.9", "\"cause\" : \"ALONE\"");
    }

    @Test
    void what_packs_and_hosts_write_is_no_layout() {
        Facts facts = Facts.builder()
                .asOf(AS_OF)
                .addAll(promises("hill\n# x|<b>", 88, 100))
                .build();
        FactsDiff diff = PackDiff.of(BUNDLED, moving(0.9)).on(facts);

        assertThat(diff.toText()).contains("1 subject: hill # x|<b>.");
        assertThat(diff.toMarkdown()).contains("1 subject: hill \\# x\\|\\<b\\>.");
    }

    private static String cause(FactsDiff diff, String subject) {
        return diff.outcomes().stream()
                .filter(change -> change.subject().equals(subject))
                .map(change -> change.cause().kind() + " "
                        + change.cause().changes().stream().map(Change::id).toList())
                .findFirst()
                .orElseThrow();
    }

    private static RulePack moving(double threshold) {
        return pack(
                "\"limits\": [{\"limit\": \"" + LIMIT + "\", \"threshold\": " + threshold
                        + ", \"reason\": \"We aim lower.\"}]",
                Map.of());
    }

    private static RulePack overriding(String more, String drl) {
        return pack(
                "\"changes\": [{\"pitfall\": \"overpromising\", \"change\": \"OVERRIDE\", \"reason\": \"Ours.\"}]"
                        + (more.isEmpty() ? "" : ", " + more),
                Map.of(FILE, drl));
    }

    /** Without the checks of a pack, which would want cases and sources. */
    private static RulePack pack(String more, Map<String, String> files) {
        SortedMap<String, String> texts = new TreeMap<>(files);
        texts.put(
                PackFiles.MANIFEST,
                "{\"id\": \"own\", \"version\": \"1\", \"languages\": [\"en\"], \"needsVersion\": \"0.1\""
                        + (more.isEmpty() ? "" : ", " + more) + "}");
        PackParts parts = PackParts.of(new PackFiles("own", texts, List.of()));
        PackManifest manifest = parts.manifest();
        return RulePack.bundled()
                .changedBy(
                        manifest.id(),
                        manifest.version(),
                        manifest.changes(),
                        parts.catalogue(),
                        parts.limits(),
                        DrlCompiler.compile("own", parts.files().ending(".drl")),
                        parts.files().judging());
    }

    private static Facts facts() {
        return Facts.builder()
                .asOf(AS_OF)
                .addAll(promises("harbour", 11, 24))
                .addAll(promises("hill", 88, 100))
                .addAll(promises("lake", 200, 200))
                .build();
    }

    private static Facts reversed(Facts facts) {
        Facts.Builder builder = Facts.builder().asOf(AS_OF);
        for (int i = facts.list().size() - 1; i >= 0; i--) {
            builder.add(facts.list().get(i));
        }
        return builder.build();
    }

    private static List<Promise> promises(String subject, int kept, int due) {
        LocalDate day = AS_OF.minusDays(30);
        return IntStream.range(0, due)
                .mapToObj(i -> Promise.due(subject, subject.hashCode() + "-" + i, day)
                        .keptOn(i < kept ? day : day.plusDays(9)))
                .toList();
    }
}
