package org.trustdiagnostics.examples.sparkbatch.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.examples.sparkbatch.BatchResult;
import org.trustdiagnostics.examples.sparkbatch.LocalSpark;
import org.trustdiagnostics.examples.sparkbatch.TrustBatch;
import org.trustdiagnostics.examples.sparkbatch.generate.GenerateFacts;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Measures batches on two local cores, each in a JVM of its own with the heap of this one, on datasets that it writes to a temporary
 * folder and removes, and compares what they wrote with a batch in one process. Prints a table in Markdown.
 */
public final class Measure {
    private static final List<String> STEPS =
            List.of("counting facts", "looking at all subjects", "judging", "writing outcomes", "writing advice");

    private static final DatasetHeader HEADER =
            Facts.builder().asOf(Plan.AS_OF).build().header();

    private Measure() {}

    /**
     * Measures datasets over so many subjects and of the given sizes, {@code 100000 1000000 10000000 10000000s}; {@code s}: one
     * subject holds 30 %.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        switch (args[0]) {
            case "--batch" -> System.out.print(batch(Path.of(args[1])));
            case "--compare" -> System.out.println(compare(Path.of(args[1]), plan(args[2], args[3])));
            default -> table(args[0], List.of(args).subList(1, args.length));
        }
    }

    private static void table(String subjects, List<String> sizes) throws IOException, InterruptedException {
        System.out.println(
                "| facts | s | µs a fact | CPU s | " + String.join(" | ", STEPS)
                        + " | longest to median task, counting / judging | shuffled MB (rows) | spilled MB | bytes a subject | live heap MB | process MB | as in one process |");
        System.out.println("|" + "---:|".repeat(STEPS.size() + 11));
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("trust-measure");
            try {
                Plan plan = plan(size, subjects);
                List<String> generate = new ArrayList<>(List.of(
                        GenerateFacts.class.getName(),
                        Long.toString(plan.facts()),
                        subjects,
                        folder.resolve("data").toString()));
                if (plan.skewed()) {
                    generate.add("--skewed");
                }
                run(generate);
                run(List.of(Measure.class.getName(), "--batch", folder.toString()));
                run(List.of(Measure.class.getName(), "--compare", folder.toString(), size, subjects));
            } finally {
                delete(folder);
            }
        }
    }

    private static Plan plan(String size, String subjects) {
        boolean skewed = size.endsWith("s");
        long facts = Long.parseLong(skewed ? size.substring(0, size.length() - 1) : size);
        return new Plan(facts, Integer.parseInt(subjects), skewed, 1);
    }

    private static String compare(Path folder, Plan plan) throws IOException {
        try (SparkSession spark = LocalSpark.orGiven("compare")) {
            return OneProcess.compare(spark, folder.resolve("report").toString(), HEADER, plan) + " |";
        }
    }

    private static String batch(Path folder) throws IOException {
        Meter meter = new Meter();
        LiveHeap heap = LiveHeap.watched();
        try (SparkSession spark = LocalSpark.orGiven("measure")) {
            spark.sparkContext().addSparkListener(meter);
            TrustBatch batch =
                    new TrustBatch(spark, () -> TrustDiagnostics.builder().build());
            long start = System.nanoTime();
            BatchResult result = batch.diagnose(
                    HEADER,
                    batch.parquet(folder.resolve("data/facts").toString()),
                    folder.resolve("report").toString());
            double seconds = (System.nanoTime() - start) / 1e9;
            spark.sparkContext().stop(); // the listener has heard everything by then
            return row(result, seconds, meter, heap);
        }
    }

    private static String row(BatchResult result, double seconds, Meter meter, LiveHeap heap) {
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.2f | %.0f |",
                result.facts(),
                seconds,
                seconds * 1e6 / result.facts(),
                cpuSeconds()));
        STEPS.forEach(step -> row.append(String.format(Locale.ROOT, " %.1f |", meter.seconds(step))));
        return row
                + String.format(
                        Locale.ROOT,
                        " %.1f / %.1f | %.1f (%,d) | %.1f | %,d | %,d | %s | ",
                        meter.longestToMedian("counting facts"),
                        meter.longestToMedian("judging"),
                        meter.shuffledBytes() / 1e6,
                        meter.shuffledRows(),
                        meter.spilledBytes() / 1e6,
                        result.summaryBytes() / Math.max(1, result.subjects()),
                        heap.peak() / 1_000_000,
                        processPeak());
    }

    static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    /** The most memory that the process ever had, where Linux tells it. */
    private static String processPeak() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> String.format(Locale.ROOT, "%,d", Long.parseLong(line.replaceAll("\\D", "")) / 1000))
                    .findFirst()
                    .orElse("?");
        } catch (IOException | UncheckedIOException e) {
            return "?";
        }
    }

    private static void run(List<String> mainAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        command.addAll(mainAndArguments);
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(mainAndArguments + " ended with " + exit);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
