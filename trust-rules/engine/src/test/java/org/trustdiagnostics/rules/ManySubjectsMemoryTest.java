package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch does in a small heap what one summary cannot. More subjects than by default are diagnosed, and figures printed, with
 * {@code mvn test -pl trust-rules/engine -am -Dtest=ManySubjectsMemoryTest -Dsurefire.failIfNoSpecifiedTests=false -Dsubjects=300000}.
 */
class ManySubjectsMemoryTest {
    private static final int SUBJECTS = Integer.getInteger("subjects", 15_000);

    @TempDir
    private Path directory;

    @Test
    void subjects_that_one_summary_cannot_hold_are_diagnosed_in_a_batch() throws Exception {
        assertThat(run("-Xmx48m", "summary", SUBJECTS, 5)).contains("OutOfMemoryError");
        assertThat(run("-Xmx48m", "batch", SUBJECTS, 5))
                .contains("NOT_MEASURED=")
                .doesNotContain("Error");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_batch_finds_as_much_as_one_summary() throws Exception {
        assertThat(run("-Xmx1g", "both", SUBJECTS / 30, 60))
                .contains("one summary")
                .contains("batch with 2 threads")
                .doesNotContain("is not");
    }

    private String run(String heap, String which, int subjects, int each) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                ManySubjects.class.getName(),
                which,
                String.valueOf(subjects),
                String.valueOf(each),
                "2"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        System.out.println(heap + ", " + which + " of " + subjects + " subjects with " + each + " facts: " + said);
        return said;
    }
}
