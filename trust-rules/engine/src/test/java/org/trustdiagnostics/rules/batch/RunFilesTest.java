package org.trustdiagnostics.rules.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to files is read back as it was, or not at all. */
class RunFilesTest {
    @TempDir
    private Path directory;

    @Test
    void pieces_are_read_back_again_and_again() throws IOException {
        try (RunFiles files = new RunFiles(directory)) {
            Run run = run(files, "a", "", "\ud800 half a character", "ø");
            assertThat(families(run)).containsExactly("a", "", "\ud800 half a character", "ø");
            assertThat(families(run)).hasSize(4);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void several_runs_are_read_family_by_family() throws IOException {
        try (RunFiles files = new RunFiles(directory);
                Merged merged = new Merged(List.of(
                        run(files, "a", "c", "d"),
                        Run.of(List.of(piece("b"), piece("c"))),
                        run(files),
                        run(files, "c")))) {
            List<String> read = new ArrayList<>();
            for (var next = merged.next(); next.isPresent(); next = merged.next()) {
                read.add(next.get().name() + next.get().pieces().size());
            }
            assertThat(read).containsExactly("a1", "b1", "c3", "d1");
        }
    }

    @Test
    void a_file_that_was_changed_or_cut_is_refused_wherever_it_was() throws IOException {
        try (RunFiles files = new RunFiles(directory)) {
            Run run = run(files, "family", "other");
            Path file = file();
            byte[] written = Files.readAllBytes(file);
            for (int i = 0; i < written.length; i++) {
                byte[] changed = written.clone();
                changed[i] ^= 0x41;
                Files.write(file, changed);
                assertThatThrownBy(() -> families(run))
                        .as("byte " + i)
                        .hasMessageContaining("is not as it was written");
                Files.write(file, Arrays.copyOf(written, i));
                assertThatThrownBy(() -> families(run))
                        .as("cut at " + i)
                        .hasMessageContaining("is not as it was written");
            }
            Files.write(file, Arrays.copyOf(written, written.length + 1));
            assertThatThrownBy(() -> families(run)).hasMessageContaining("is not as it was written");
        }
    }

    @Test
    void a_full_disk_is_told_with_the_directory_and_the_options() {
        try (RunFiles files = new RunFiles(directory)) {
            assertThatThrownBy(() -> files.write(out -> {
                        throw new IOException("No space left on device");
                    }))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("what is known of subjects could not be written to files in " + directory
                            + " (java.io.IOException: No space left on device); give a directory with room by spillTo(...), or"
                            + " keep more in memory by subjectsInMemory(...).");
        }
        assertThat(directory).isEmptyDirectory();
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static Run run(RunFiles files, String... families) {
        return files.write(out -> {
            for (String family : families) {
                out.add(piece(family));
            }
        });
    }

    private static Piece piece(String family) {
        return new Piece(family, new byte[] {1, 2, 3});
    }

    private static List<String> families(Run run) throws IOException {
        List<String> families = new ArrayList<>();
        int sum = 0;
        try (Run.Cursor cursor = run.open()) {
            for (Optional<Piece> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                sum += next.get().written()[2];
                families.add(next.get().family());
            }
        }
        assertThat(sum).isEqualTo(3 * families.size());
        return families;
    }
}
