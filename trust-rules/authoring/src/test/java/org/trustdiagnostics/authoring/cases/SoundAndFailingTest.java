package org.trustdiagnostics.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * One dataset of invented companies, a failing and a healthy one for every pitfall: each failing one is found out for its own
 * pitfall and for nothing else, each healthy one is cleared of it and accused of nothing. The files stand in
 * {@code sound-and-failing}, one a pitfall, and read alone.
 */
class SoundAndFailingTest {
    private static final List<Pair> PAIRS = pairs();
    private static final Report REPORT = TrustDiagnostics.builder().build().diagnose(everybody());

    /** A failing and a healthy company; their ids tell which and for which pitfall. */
    private record Pair(String fileName, JsonObject file) {
        String pitfall() {
            return file.text("pitfall");
        }

        String failing() {
            return "failing:" + pitfall();
        }

        String healthy() {
            return "healthy:" + pitfall();
        }
    }

    @Test
    void there_is_one_file_a_pitfall_and_each_tells_its_story() {
        assertThat(PAIRS)
                .extracting(Pair::pitfall)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.bundled().pitfalls().stream().map(Pitfall::id).toList());
        assertThat(PAIRS).allSatisfy(pair -> {
            assertThat(pair.fileName()).isEqualTo(pair.pitfall() + ".json");
            assertThat(pair.file().text("story")).contains(". ");
        });
    }

    @Test
    void each_failing_company_is_found_out_for_its_pitfall_and_nothing_else() {
        List<String> problems = new ArrayList<>();
        for (Pair pair : PAIRS) {
            List<String> detected = detected(pair.failing());
            if (!detected.equals(List.of(pair.pitfall()))) {
                problems.add(pair.failing() + " is " + kind(pair, pair.failing()) + "; detected: " + detected);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void each_healthy_company_is_cleared_of_its_pitfall_and_accused_of_nothing() {
        List<String> problems = new ArrayList<>();
        for (Pair pair : PAIRS) {
            List<String> detected = detected(pair.healthy());
            if (kind(pair, pair.healthy()) != OutcomeKind.NOT_DETECTED || !detected.isEmpty()) {
                problems.add(pair.healthy() + " is " + kind(pair, pair.healthy()) + "; detected: " + detected);
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void no_rule_fails_on_them() {
        assertThat(REPORT.outcomes())
                .filteredOn(outcome -> outcome.kind() == OutcomeKind.FAILED)
                .as("%s", REPORT.toText(Locale.ENGLISH))
                .isEmpty();
    }

    private static List<String> detected(String subject) {
        return REPORT.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .map(Finding::pitfall)
                .sorted()
                .toList();
    }

    private static OutcomeKind kind(Pair pair, String subject) {
        return REPORT.outcome(pair.pitfall(), subject).orElseThrow().kind();
    }

    static Facts everybody() {
        Facts.Builder facts = Facts.builder().asOf(LocalDate.of(2026, 6, 30));
        for (Pair pair : PAIRS) {
            add(facts, pair.failing(), pair.file().objects("failing"));
            add(facts, pair.healthy(), pair.file().objects("healthy"));
        }
        return facts.build();
    }

    private static void add(Facts.Builder facts, String subject, List<JsonObject> entries) {
        entries.forEach(entry -> facts.addAll(CaseFile.expand(entry, Map.of("subject", subject))));
    }

    private static List<Pair> pairs() {
        URI folder = URI.create(Optional.ofNullable(SoundAndFailingTest.class.getResource("sound-and-failing"))
                .orElseThrow()
                .toString());
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().map(SoundAndFailingTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair read(Path path) {
        try {
            String name = path.getFileName().toString();
            JsonObject file = JsonText.parse(name, Files.readString(path));
            file.allowOnly(List.of("pitfall", "story", "failing", "healthy"));
            return new Pair(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
