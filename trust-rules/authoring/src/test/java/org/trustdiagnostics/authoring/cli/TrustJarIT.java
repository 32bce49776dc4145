package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that people get, run as they run it: a process of its own, on a machine set to something else than UTF-8. */
class TrustJarIT {
    private static final Path JAR = Path.of("target", "trust.jar").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void help_and_version_are_shown() throws Exception {
        assertThat(trust("--help").out()).startsWith("Usage: trust [-hV] [COMMAND]\n");
        assertThat(trust("--version").out()).matches("trust \\d+\\.\\d+.*\n");
    }

    @Test
    void facts_in_report_out_and_exit_codes_as_promised() throws Exception {
        String facts = IntStream.range(0, 30)
                .mapToObj(i -> "{\"type\":\"promise\",\"subject\":\"team:ørst\",\"id\":\"p" + i
                        + "\",\"dueAt\":\"2026-01-01\",\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}\n")
                .collect(Collectors.joining("", "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}\n", ""));
        Path file = Files.writeString(folder.resolve("facts.ndjson"), facts);

        Run found = trust("diagnose", file.toString(), "--fail-on", "high");

        assertThat(found.err()).isEmpty();
        assertThat(found.exit()).isEqualTo(Exit.FOUND);
        assertThat(found.out()).contains("Promising more than is delivered · team:ørst");
        assertThat(trust("diagnose", file.toString(), "--format", "json").exit())
                .isEqualTo(Exit.OK);
        Files.writeString(file, facts + "nonsense\n");
        Run bad = trust("diagnose", file.toString());
        assertThat(bad.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err())
                .startsWith("trust: facts.ndjson:32: is not valid JSON")
                .doesNotContain("\tat ");
    }

    @Test
    void the_catalogue_is_in_the_jar() throws Exception {
        assertThat(trust("catalogue", "--id", "overpromising", "--lang", "nb").out())
                .startsWith("Fallgruver: det som går galt");
    }

    @Test
    void what_only_tests_need_is_not_in_the_jar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .anyMatch(name -> name.startsWith("org/trustdiagnostics/authoring/testing/"))
                    .noneMatch(name -> name.matches("(org/(junit|assertj|opentest4j|apiguardian)|net/bytebuddy)/.*"));
        }
    }

    private Run trust(String... args) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=ar",
                "-jar",
                JAR.toString()));
        call.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(call)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int exit = process.waitFor();
        return new Run(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
