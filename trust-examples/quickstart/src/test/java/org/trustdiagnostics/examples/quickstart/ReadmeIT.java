package org.trustdiagnostics.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README says of the quickstart is what the packed quickstart does. */
class ReadmeIT {
    private static final Path README = Path.of("../../README.md");
    private static final Path LIB = Path.of("target/lib");

    @Test
    void readme_shows_the_report_verbatim() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", "target/quickstart.jar")
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(README)).contains("```text\n" + printed + "```\n");
    }

    @Test
    void readme_shows_code_that_is_compiled() throws IOException {
        String readme = Files.readString(README);
        int start = readme.indexOf("```java\n") + "```java\n".length();
        String code = stripped(readme.substring(start, readme.indexOf("```", start)));
        String source =
                Files.readString(Path.of("src/main/java/org/trustdiagnostics/examples/quickstart/Quickstart.java"));
        assertThat(stripped(source)).contains(code);
    }

    @Test
    void readme_states_the_host_s_class_path_as_it_is() throws IOException {
        List<Path> jars = jars();
        double megabytes = 0;
        for (Path jar : jars) {
            megabytes += Files.size(jar) / 1e6;
        }
        assertThat(Files.readString(README))
                .contains(String.format(Locale.ROOT, "%d jars, %.1f MB", jars.size(), megabytes));
    }

    @Test
    void the_host_s_class_path_has_no_parser_and_no_compiler_of_rules() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(antlr|ecj|drl|javaparser|model-codegen|mvel|xstream).*"));
    }

    /** All of them but the logging that the example brings itself. */
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(LIB)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("slf4j-nop"))
                    .sorted()
                    .toList();
        }
    }

    private static String stripped(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
