package org.trustdiagnostics.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.examples.benchmarks.concurrency.ConcurrencySection;
import org.trustdiagnostics.examples.benchmarks.job.WholeJobSection;
import org.trustdiagnostics.examples.benchmarks.judging.JudgingSection;
import org.trustdiagnostics.examples.benchmarks.measuring.MeasuringSection;
import org.trustdiagnostics.examples.benchmarks.results.Machine;
import org.trustdiagnostics.examples.benchmarks.results.ResultsFile;
import org.trustdiagnostics.examples.benchmarks.results.ResultsMarkdown;
import org.trustdiagnostics.examples.benchmarks.results.SectionResult;
import org.trustdiagnostics.examples.benchmarks.starting.StartingSection;

/**
 * Runs all benchmarks, or the sections named, and writes {@code README.md} and {@code results.json} beside the module's POM.
 *
 * <p>{@code java -jar trust-examples/benchmarks/target/benchmarks.jar [--smoke] [--out DIR] [SECTION…]}
 */
public final class Benchmarks {
    private static final String COMMAND = "java -jar trust-examples/benchmarks/target/benchmarks.jar ";
    private static final List<Section> SECTIONS = List.of(
            new JudgingSection(),
            new MeasuringSection(),
            new StartingSection(),
            new WholeJobSection(),
            new ConcurrencySection());

    private Benchmarks() {}

    /** Runs the command; exits with 2 where it is wrong. */
    public static void main(String[] args) throws Exception {
        if (!run(List.of(args), System.err)) {
            System.exit(2);
        }
    }

    /** Runs the command; returns false where it is wrong. */
    static boolean run(List<String> args, PrintStream out) throws Exception {
        List<String> words = new ArrayList<>(args);
        Effort effort = words.remove("--smoke") ? Effort.SMOKE : Effort.FULL;
        Path directory = directory(words);
        Set<String> unknown = new TreeSet<>(words);
        SECTIONS.forEach(section -> unknown.remove(section.name()));
        if (!unknown.isEmpty()) {
            out.println("unknown: " + String.join(", ", unknown) + "; sections are "
                    + SECTIONS.stream().map(Section::name).collect(Collectors.joining(", ")));
            return false;
        }
        run(
                SECTIONS.stream()
                        .filter(section -> words.isEmpty() || words.contains(section.name()))
                        .toList(),
                effort,
                directory,
                new Progress(out));
        return true;
    }

    private static Path directory(List<String> words) throws URISyntaxException {
        int at = words.indexOf("--out");
        if (at >= 0 && at + 1 < words.size()) {
            words.remove(at);
            return Path.of(words.remove(at));
        }
        Path jar = Path.of(Benchmarks.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path module = jar.toAbsolutePath().resolve("../..").normalize();
        return Files.exists(module.resolve("pom.xml")) ? module : Path.of("");
    }

    private static void run(List<Section> sections, Effort effort, Path directory, Progress progress) throws Exception {
        ResultsFile file = new ResultsFile(directory);
        for (Section section : sections) {
            progress.tell(section.name());
            SectionResult result = new SectionResult(
                    section.name(),
                    section.question(),
                    COMMAND + section.name(),
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    Machine.describe(),
                    section.run(effort, progress));
            write(result, file, directory);
        }
        progress.tell("done; see README.md and results.json");
    }

    /** Writes after each section, so that what was measured is kept whatever happens to the next. */
    private static void write(SectionResult result, ResultsFile file, Path directory) throws IOException {
        Map<String, SectionResult> known = file.read();
        known.put(result.section(), result);
        List<SectionResult> sorted = SECTIONS.stream()
                .map(section -> known.get(section.name()))
                .filter(measured -> measured != null)
                .toList();
        file.write(sorted);
        ResultsMarkdown.write(directory, sorted);
    }
}
