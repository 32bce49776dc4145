package org.trustdiagnostics.authoring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.cli.Run;
import org.trustdiagnostics.authoring.pack.NewPack;
import org.trustdiagnostics.authoring.pack.Place;

/** What an author is told of a pack whose cases leave something out. */
class OwnPackCoverageTest {
    private static final String RULE =
            "slow-solutions: half of the messages stay open for longer than the limit allows";

    private static final Place PLACE = new Place("x.drl", 1, 2);

    @TempDir
    private Path folder;

    private Path pack;
    private Path cases;

    @BeforeEach
    void write_a_pack() throws IOException {
        pack = folder.resolve("acme");
        NewPack.in(pack, NewPack.PITFALL).write(pack);
        cases = pack.resolve("rules/customer/slow-solutions/slow-solutions.cases.json");
    }

    @Test
    void a_new_pack_tries_all_its_conditions() {
        Run run = Run.trust("rules", "coverage", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                Coverage of rule pack acme 0.1.0 by 11 cases

                rules      1 of 1 came out true and false
                patterns   2 of 2 came out true and false
                conditions 3 of 3 came out true and false
                """);
    }

    @Test
    void the_cases_of_a_new_pack_find_every_small_mistake() {
        Run run = Run.trust("rules", "coverage", pack.toString(), "--mutation");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("mutants    9 of 9 are found by a case").doesNotContain("Not found");
    }

    @Test
    void where_every_case_fires_the_page_and_the_text_say_what_was_never_false() throws IOException {
        keep("DETECTED");
        Run run = Run.trust("rules", "coverage", pack.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("rules      0 of 1 came out true and false")
                .contains(
                        "Not tried; add a case in which it comes out so:",
                        "slow-solutions.drl:19:54: rule \"" + RULE
                                + "\": pattern 2 (Reading): certainlyAbove( $limit ) was never false");

        Run page = Run.trust("rules", "coverage", pack.toString(), "--format", "HTML");
        assertThat(page.out())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("certainlyAbove( $limit )</span><small> ← was never false</small>")
                .doesNotContain("http:", "https:", "<script", "src=");
    }

    @Test
    void facts_besides_the_cases_count_too() throws IOException {
        keep("DETECTED");
        Path facts = folder.resolve("facts.ndjson");
        StringBuilder lines = new StringBuilder("{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}\n");
        for (int i = 0; i < 40; i++) {
            lines.append("{\"type\":\"feedback\",\"subject\":\"shop\",\"id\":\"c-")
                    .append(i)
                    .append(
                            "\",\"audience\":\"CUSTOMER\",\"kind\":\"COMPLAINT\",\"channel\":\"web\",\"receivedAt\":\"2026-01-02\",")
                    .append("\"firstReplyAt\":\"2026-01-03\",\"resolvedAt\":\"2026-01-05\",\"remedy\":\"NONE\"}\n");
        }
        Files.writeString(facts, lines);
        Run run = Run.trust("rules", "coverage", pack.toString(), facts.toString(), "--quiet");
        assertThat(run.out()).contains("conditions 3 of 3 came out true and false");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_mistake_that_no_case_finds_is_told_until_a_reason_is_written() throws IOException {
        keep("DETECTED");
        Mutated mutated = Mutation.of(CheckedPack.read(pack));
        assertThat(mutated.survivors())
                .extracting(Mutant::toString)
                .contains(
                        "rules/customer/slow-solutions/slow-solutions.limits.json:5:13: slow-solutions.days: threshold 14 → 13");
        assertThat(mutated.complete()).isFalse();

        Mutant survivor = mutated.survivors().get(0);
        excuse(survivor.of(), survivor.change());
        Mutated excused = Mutation.of(CheckedPack.read(pack));
        assertThat(excused.excused()).containsOnlyKeys(survivor);
        assertThat(excused.survivors()).hasSize(mutated.survivors().size() - 1);
        assertThat(excused.problems()).isEmpty();
    }

    @Test
    void a_reason_for_what_a_case_finds_or_what_is_not_there_is_a_problem() throws IOException {
        Mutated mutated = Mutation.of(CheckedPack.read(pack));
        excuse(RULE, "pattern 2 (Reading): certainlyAbove → certainlyBelow");
        assertThat(mutated.killed())
                .extracting(Mutant::change)
                .contains("pattern 2 (Reading): certainlyAbove → certainlyBelow");
        assertThat(Mutation.of(CheckedPack.read(pack)).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "rules/customer/slow-solutions/slow-solutions.cases.json: gives a reason for a mutant that a case"
                                + " finds; take it away: " + RULE
                                + ": pattern 2 (Reading): certainlyAbove → certainlyBelow");
    }

    @Test
    void the_text_tells_mutants_found_and_not_found() throws IOException {
        CheckedPack checked = CheckedPack.read(pack);
        Mutant found = new Mutant(NewPack.PITFALL, PLACE, "a rule", "< → <=");
        Mutant missed = new Mutant(NewPack.PITFALL, PLACE, "a rule", "== → !=");
        Mutated mutated = new Mutated(List.of(found), List.of(missed), Map.of(), List.of(), List.of());
        PackCoverage coverage = PackCoverage.of(checked, Coverage.byCases(checked), Optional.of(mutated));
        assertThat(CoverageText.of(coverage)).endsWith("""

                mutants    1 of 2 are found by a case

                Not found; add a case that comes out otherwise, or write a reason under "survivors":
                  x.drl:1:2: a rule: == → !=
                """);
        assertThat(CoverageHtml.of(coverage, checked)).contains("<li>x.drl:1:2: a rule: == → !=</li>");
        assertThat(coverage.complete()).isFalse();
        assertThat(coverage.sentences())
                .containsEntry(
                        "slow-solutions",
                        "Over its cases, 1 of 1 rules, 2 of 2 patterns and 3 of 3 conditions came out both true and"
                                + " false.");
    }

    /** Keeps only the cases with one outcome; each ends at the bracket that stands as far in as the one that began it. */
    private void keep(String kind) throws IOException {
        String json = Files.readString(cases);
        int first = json.indexOf('[', json.indexOf("\"cases\"")) + 1;
        String kept = Arrays.stream(json.substring(first, json.lastIndexOf(']')).split("(?m)^    \\},?$"))
                .filter(one -> one.contains("\"kind\": \"" + kind + "\""))
                .map(one -> one + "}")
                .collect(Collectors.joining(","));
        Files.writeString(cases, json.substring(0, first) + kept + "]}");
    }

    private void excuse(String in, String change) throws IOException {
        String json = Files.readString(cases).strip();
        Files.writeString(
                cases,
                json.substring(0, json.length() - 1) + ", \"survivors\": [{\"in\": \"" + in + "\", \"change\": \""
                        + change.replace("\"", "\\\"") + "\", \"reason\": \"because\"}]}");
    }
}
