package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.authoring.cases.Case;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.pack.NewPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** What {@code trust rules new} writes works at once, whatever its pitfall is called. */
class NewPackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"slow-solutions", "long-queues"})
    void it_passes_its_check_and_its_cases(String pitfall) throws IOException {
        Path pack = folder.resolve("acme");
        NewPack.in(pack, pitfall).write(pack);

        CheckedPack checked = CheckedPack.read(pack);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.orThrow().id().id()).isEqualTo("acme");

        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(checked.orThrow()).build();
        List<Case> cases = CaseFile.of(PackFiles.read(pack)).get(pitfall).cases();
        assertThat(cases).hasSize(11);
        for (Case one : cases) {
            Report report = diagnostics.diagnose(one.facts());
            Outcome outcome = report.outcome(pitfall, "shop").orElseThrow();
            assertThat(outcome.kind())
                    .as("%s: %s", one.name(), report.toText(Locale.ENGLISH))
                    .isEqualTo(one.kind());
            assertThat(outcome.severity()).as(one.name()).isEqualTo(one.severity());
            assertThat(report.findings())
                    .as(one.name())
                    .extracting(finding -> finding.pitfall())
                    .filteredOn(other -> !other.equals(pitfall))
                    .containsExactlyInAnyOrderElementsOf(one.also());
        }
    }

    @Test
    void its_names_are_those_that_were_given() throws IOException {
        Path pack = folder.resolve("Acme Shop 2");
        NewPack.in(pack, "long-queues").write(pack);

        assertThat(new TreeMap<>(new NewPack("acme-shop-2", "long-queues").texts()))
                .containsOnlyKeys(files(pack))
                .allSatisfy((path, text) -> assertThat(pack.resolve(path)).hasContent(text));
        assertThat(files(pack)).contains("rules/customer/long-queues/long-queues.drl", ".editorconfig", "README.md");
        assertThat(new NewPack("acme-shop-2", "long-queues").texts())
                .noneSatisfy((path, text) -> assertThat(path + text).contains("my-pack"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Long Queues|'long-queues'",
                "LongQueues|'long-queues'",
                "køer|'koer'",
                "../evil|'evil'",
                "-|such as 'slow-solutions'",
                "overpromising|'overpromising' is taken",
                "trust-index|'trust-index' is taken",
                "bundled|'bundled' is the name of the rules that come with the library"
            })
    void a_name_that_cannot_be_is_refused_with_one_that_can(String pitfall, String said) {
        Path pack = folder.resolve("acme");
        assertThatThrownBy(() -> NewPack.in(pack, pitfall)).hasMessageContaining(said);
    }

    @Test
    void a_folder_that_holds_something_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> NewPack.in(folder, "long-queues").write(folder))
                .hasMessage(folder + " is not empty; name a folder that is empty or not there yet.");
        assertThat(files(folder)).containsExactly("mine.txt");
        assertThatThrownBy(() -> NewPack.in(folder, "long-queues").write(folder.resolve("mine.txt")))
                .hasMessageEndingWith("mine.txt is a file; name a folder that is not there yet.");
    }

    @Test
    void an_empty_folder_is_filled() throws IOException {
        NewPack.in(folder, "long-queues").write(folder);
        assertThat(files(folder)).contains("pack.json");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
