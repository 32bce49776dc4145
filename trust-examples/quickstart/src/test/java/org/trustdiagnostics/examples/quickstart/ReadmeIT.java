package org.trustdiagnostics.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;

/** What README says of the quickstart is what the packed quickstart does. */
class ReadmeIT {
    private static final Path README = Path.of("../../README.md");
    private static final Path LIB = Path.of("target/lib");

    @Test
    void readme_shows_the_report_verbatim() throws Exception {
        assertThat(Files.readString(README)).contains("```text\n" + run("-jar", "target/quickstart.jar") + "```\n");
    }

    @Test
    void the_recipe_for_a_faster_start_gives_the_same_report() throws Exception {
        recipe("-XX:ArchiveClassesAtExit=target/app.jsa", "-XX:SharedArchiveFile=target/app.jsa");
    }

    @Test
    @EnabledForJreRange(minVersion = 25)
    void the_recipe_for_a_faster_start_of_newer_machines_gives_the_same_report() throws Exception {
        recipe("-XX:AOTCacheOutput=target/app.aot", "-XX:AOTCache=target/app.aot");
    }

    private static void recipe(String making, String using) throws Exception {
        String[] make = {making, "-jar", "target/quickstart.jar"};
        String[] use = {using, "-jar", "target/quickstart.jar"};
        assertThat(Files.readString(README))
                .contains("java " + String.join(" ", make) + "\njava " + String.join(" ", use) + "\n");
        run(make);
        assertThat(run(use)).isEqualTo(run("-jar", "target/quickstart.jar"));
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
    void readme_lists_every_limit_that_says_how_facts_are_counted() throws IOException {
        String readme = Files.readString(README);
        for (Limit limit : Limits.counting().all()) {
            Matcher row = Pattern.compile("\\| `" + Pattern.quote(limit.id()) + "` \\| \\D*([0-9.]+)")
                    .matcher(readme);
            assertThat(row.find()).as(limit.id()).isTrue();
            assertThat(Double.parseDouble(row.group(1))).as(limit.id()).isEqualTo(limit.threshold());
        }
    }

    @Test
    void the_host_s_class_path_has_no_parser_and_no_compiler_of_rules() throws IOException {
        assertThat(jars())
                .extracting(jar -> jar.getFileName().toString())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*(antlr|ecj|drl|javaparser|model-codegen|mvel|xstream).*"));
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
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
