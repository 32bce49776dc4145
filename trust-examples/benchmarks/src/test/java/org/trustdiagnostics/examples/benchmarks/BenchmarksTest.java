package org.trustdiagnostics.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.trustdiagnostics.examples.benchmarks.results.ResultsFile;
import org.trustdiagnostics.examples.benchmarks.results.SectionResult;

class BenchmarksTest {
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private boolean run(String... args) throws Exception {
        return Benchmarks.run(List.of(args), new PrintStream(progress, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return progress.toString(StandardCharsets.UTF_8);
    }

    @Test
    void every_benchmark_runs_finds_what_it_must_and_is_told_in_table_and_json() throws Exception {
        assertThat(run("--smoke", "--out", directory.toString())).isTrue();

        Map<String, SectionResult> results = new ResultsFile(directory).read();
        assertThat(results.keySet()).containsExactly("judging", "measuring", "starting", "whole-job", "concurrency");
        assertThat(results.values()).allSatisfy(result -> {
            assertThat(result.measured().figures()).isNotEmpty().allSatisfy(figure -> {
                assertThat(figure.value()).isGreaterThanOrEqualTo(0);
                assertThat(figure.least()).isLessThanOrEqualTo(figure.value());
                assertThat(figure.most()).isGreaterThanOrEqualTo(figure.value());
            });
            assertThat(result.command()).endsWith(" " + result.section());
        });
        for (String benchmark : benchmarks()) {
            assertThat(told()).contains(benchmark);
        }
        String markdown = Files.readString(directory.resolve("README.md"));
        assertThat(results.values())
                .allSatisfy(result -> assertThat(markdown).contains(result.command(), result.question()));
        assertThat(markdown).contains("| pitfalls | findings | library |", "| form | subjects | parse only |");
    }

    private static Set<String> benchmarks() {
        Set<String> names = new TreeSet<>();
        for (BenchmarkListEntry one : BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of())) {
            String name = one.getUsername();
            names.add(name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        }
        return names;
    }

    @Test
    void a_section_that_is_run_again_leaves_the_others_and_the_text_around_as_they_are() throws Exception {
        Files.writeString(
                directory.resolve("README.md"),
                "before\n<!-- results: written by the command, not by hand -->\nformer figures\n<!-- end of results -->\nafter\n");
        run("--smoke", "--out", directory.toString(), "starting");
        SectionResult first = new ResultsFile(directory).read().get("starting");

        run("--smoke", "--out", directory.toString(), "concurrency");

        Map<String, SectionResult> results = new ResultsFile(directory).read();
        assertThat(results.keySet()).containsExactly("starting", "concurrency");
        assertThat(results.get("starting")).isEqualTo(first);
        assertThat(Files.readString(directory.resolve("README.md")))
                .startsWith("before\n")
                .endsWith("after\n")
                .contains("## Starting", "## Concurrency")
                .doesNotContain("former figures");
    }

    @Test
    void a_readme_without_a_place_for_results_is_left_as_it_is() throws IOException {
        Path readme = Files.writeString(directory.resolve("README.md"), "all by hand\n");

        assertThatThrownBy(() -> run("--smoke", "--out", directory.toString(), "starting"))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "README.md must hold the line '<!-- results: written by the command, not by hand -->' and below it "
                                + "'<!-- end of results -->'; put them back where the figures belong.");
        assertThat(readme).hasContent("all by hand\n");
    }

    @Test
    void an_unknown_section_is_refused_with_those_there_are() throws Exception {
        assertThat(run("--smoke", "judgin")).isFalse();
        assertThat(told().strip())
                .isEqualTo("unknown: judgin; sections are judging, measuring, starting, whole-job, concurrency");
    }
}
