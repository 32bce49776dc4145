package org.trustdiagnostics.examples.benchmarks.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.trustdiagnostics.examples.benchmarks.Directories;
import org.trustdiagnostics.examples.benchmarks.Effort;
import org.trustdiagnostics.examples.benchmarks.Jmh;
import org.trustdiagnostics.examples.benchmarks.Progress;
import org.trustdiagnostics.examples.benchmarks.Section;
import org.trustdiagnostics.examples.benchmarks.job.WholeJobBenchmark.Form;
import org.trustdiagnostics.examples.benchmarks.results.Figures;
import org.trustdiagnostics.examples.benchmarks.results.Goal;
import org.trustdiagnostics.examples.benchmarks.results.Measured;
import org.trustdiagnostics.examples.benchmarks.results.Table;
import org.trustdiagnostics.examples.benchmarks.results.Texts;

/** A whole job: {@link WholeJobBenchmark}. */
public final class WholeJobSection implements Section {
    private static final int[] SUBJECTS = {20, 1000};

    @Override
    public String name() {
        return "whole-job";
    }

    @Override
    public String question() {
        return "How much longer does a whole job take, from a file to a report in JSON, than only turning the same bytes into facts? "
                + "A million lines in a warm virtual machine. Only parsing takes one thread; the job is what `trust diagnose` does, where a "
                + "second one reads ahead.";
    }

    @Override
    public Measured run(Effort effort, Progress progress) throws Exception {
        int lines = effort.pick(1_000_000, 2_000);
        Path directory = Files.createTempDirectory("benchmarks");
        System.setProperty(WholeJobBenchmark.DIRECTORY, directory.toString());
        try {
            write(directory, lines, progress);
            Figures figures = new Figures();
            for (RunResult result : Jmh.run(
                    Jmh.options(WholeJobBenchmark.class, effort)
                            .forks(effort.pick(1, 0))
                            .warmupIterations(effort.pick(2, 0))
                            .measurementIterations(effort.pick(3, 1))
                            .param("lines", Integer.toString(lines))
                            .jvmArgsAppend("-Xmx1g", "-D" + WholeJobBenchmark.DIRECTORY + "=" + directory),
                    progress)) {
                String name = Jmh.name(result, List.of("form", "subjects"));
                figures.add(Jmh.score(name, result));
            }
            return measured(figures, lines);
        } finally {
            System.clearProperty(WholeJobBenchmark.DIRECTORY);
            Directories.delete(directory);
        }
    }

    private static void write(Path directory, int lines, Progress progress) throws IOException {
        for (int subjects : SUBJECTS) {
            progress.tell("writing " + lines + " lines of " + subjects + " subjects");
            FactFiles.ndjson(WholeJobBenchmark.file(directory, Form.NDJSON, subjects), lines, subjects);
            FactFiles.csv(WholeJobBenchmark.file(directory, Form.CSV, subjects), lines, subjects);
        }
    }

    private static Measured measured(Figures figures, int lines) {
        List<Goal> goals = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Form form : Form.values()) {
            for (int subjects : SUBJECTS) {
                String of = "/" + form + "/" + subjects;
                double ratio = figures.ratio("wholeJob" + of, "parseOnly" + of);
                goals.add(Goal.atMost(form + ", " + subjects + " subjects: whole job ÷ parse only", ratio, 2));
                rows.add(List.of(
                        form.name(),
                        Integer.toString(subjects),
                        Texts.number(figures.value("parseOnly" + of)),
                        Texts.number(figures.value("refusingIds" + of)),
                        Texts.number(figures.value("counting" + of)),
                        Texts.number(figures.value("wholeJob" + of)),
                        Texts.number(ratio)));
            }
        }
        return new Measured(
                goals,
                List.of(new Table(
                        "Milliseconds for " + Texts.number(lines) + " lines",
                        List.of(
                                "form",
                                "subjects",
                                "parse only",
                                "ids refused, in two threads",
                                "and counted",
                                "and judged and written: whole job",
                                "whole job ÷ parse only"),
                        rows)),
                figures.all());
    }
}
