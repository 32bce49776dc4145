package org.trustdiagnostics.authoring.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.csv.CsvFacts;
import org.trustdiagnostics.authoring.diff.Cause;
import org.trustdiagnostics.authoring.diff.Change;
import org.trustdiagnostics.authoring.diff.DiffRun;
import org.trustdiagnostics.authoring.diff.FactsDiff;
import org.trustdiagnostics.authoring.diff.PackDiff;
import org.trustdiagnostics.authoring.diff.Verdict;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** What a lower limit would change for the queues of Boston, told by the diff, and here by two plain diagnoses. */
class BostonDiffTest {
    private static final LocalDate AS_OF = LocalDate.of(2015, 6, 30);
    private static final String LIMIT = "overpromising.kept-share";
    private static final String OWN = """
            {"id": "own", "version": "1", "languages": ["en"], "needsVersion": "0.1",
             "limits": [{"limit": "overpromising.kept-share", "threshold": 0.9, "reason": "Nine of ten will do."}]}
            """;

    private final Path file = SharedData.file("boston311_2015h1.csv.gz");
    private final Path mapping = SharedData.mapping("boston311");

    @Test
    void a_lower_limit_changes_what_two_diagnoses_differ_in_and_nothing_else() throws IOException {
        RulePack own = CheckedPack.of(new PackFiles("own", new TreeMap<>(Map.of(PackFiles.MANIFEST, OWN)), List.of()))
                .orThrow();
        FactsDiff diff = diff(PackDiff.of(RulePack.bundled(), own));

        Map<String, String> before = verdicts(TrustDiagnostics.builder().build());
        Map<String, String> after =
                verdicts(TrustDiagnostics.builder().limit(LIMIT, 0.9).build());
        before.keySet().removeIf(key -> before.get(key).equals(after.get(key)));
        after.keySet().retainAll(before.keySet());
        assertThat(diff.outcomes().stream()
                        .filter(change -> change.effect().changesOutcome())
                        .collect(Collectors.toMap(
                                change -> change.subject() + " " + change.pitfall(),
                                change -> change.verdictAfter().toString())))
                .isEqualTo(after)
                .hasSize(14);
        assertThat(diff.outcomes()).allSatisfy(change -> {
            assertThat(change.pitfall()).isEqualTo("overpromising");
            assertThat(change.cause().kind()).isEqualTo(Cause.Kind.ALONE);
            assertThat(change.cause().changes()).extracting(Change::id).containsExactly(LIMIT);
        });
        assertThat(diff.transitions())
                .extracting(each -> each.before() + " to " + each.after() + ": " + each.subjects())
                .containsExactly(
                        "DETECTED HIGH to DETECTED HIGH: 33",
                        "DETECTED MEDIUM to DETECTED MEDIUM: 21",
                        "DETECTED LOW to DETECTED LOW: 8",
                        "DETECTED LOW to INCONCLUSIVE: 8",
                        "DETECTED LOW to NOT_DETECTED: 1",
                        "INCONCLUSIVE to INCONCLUSIVE: 45",
                        "INCONCLUSIVE to NOT_DETECTED: 5",
                        "NOT_DETECTED to NOT_DETECTED: 3");
    }

    private FactsDiff diff(PackDiff packs) throws IOException {
        try (CsvFacts facts = CsvFacts.open(file, mapping)) {
            DatasetHeader header = facts.header();
            DiffRun run = packs.on(
                    pack -> TrustDiagnostics.builder().pack(pack).build(),
                    new DatasetHeader(
                            Optional.of(AS_OF), header.covers(), header.timeZone(), header.profile(), header.parts()));
            Intake intake = new Intake(run::add);
            intake.read(facts);
            intake.requireNoBadRows();
            return run.result();
        }
    }

    private Map<String, String> verdicts(TrustDiagnostics diagnostics) {
        Report report = Diagnosed.from(diagnostics, file, mapping, AS_OF).report();
        return report.outcomes().stream()
                .collect(Collectors.toMap(
                        outcome -> outcome.subject() + " " + outcome.pitfall(),
                        outcome -> new Verdict(Optional.of(outcome.kind()), outcome.severity()).toString(),
                        (one, other) -> other,
                        TreeMap::new));
    }
}
