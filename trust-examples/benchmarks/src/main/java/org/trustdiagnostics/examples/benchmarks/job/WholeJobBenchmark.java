package org.trustdiagnostics.examples.benchmarks.job;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.trustdiagnostics.authoring.csv.CsvFacts;
import org.trustdiagnostics.authoring.intake.FactSource;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.authoring.intake.NdjsonFacts;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.examples.benchmarks.measuring.Events;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Question: how much longer does a whole job take, from a file to a report in JSON, than only turning the same bytes into facts?
 *
 * <p>Workload: a million lines, of 20 or 1,000 subjects in mixed order: promises, feedback and survey answers as NDJSON, feedback as CSV.
 * In one virtual machine, after two jobs to warm up; each reads its file from the disk's cache. The job is what {@code trust diagnose}
 * does: it refuses ids that come twice, counts while another thread reads ahead, judges, and writes the report to a file. Only
 * parsing takes one thread; beside it stand two parts of the job, up to where ids are refused and up to where everything is counted.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar whole-job}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WholeJobBenchmark {
    /** The system property that names the directory of the files. */
    static final String DIRECTORY = "benchmarks.files";

    /** The form of the file. */
    public enum Form {
        /** One JSON object a line. */
        NDJSON,
        /** Comma-separated values. */
        CSV
    }

    /** The form of the file. */
    @Param
    public Form form = Form.NDJSON;

    /** How many subjects the facts are of. */
    @Param({"20", "1000"})
    public int subjects;

    /** How many lines the file has. */
    @Param("1000000")
    public int lines;

    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

    private static Path directory() {
        return Path.of(System.getProperty(DIRECTORY, System.getProperty("java.io.tmpdir")));
    }

    static Path file(Path directory, Form form, int subjects) {
        return directory.resolve("facts-" + subjects + "." + form.name().toLowerCase(Locale.ROOT));
    }

    private FactSource open() throws IOException {
        Path file = file(directory(), form, subjects);
        return form == Form.CSV ? CsvFacts.open(file, file.resolveSibling(FactFiles.MAPPING)) : NdjsonFacts.open(file);
    }

    /** From bytes to facts. */
    @Benchmark
    public long parseOnly() throws IOException {
        try (FactSource facts = open()) {
            long count = 0;
            for (Optional<Fact> fact = facts.next(); fact.isPresent(); fact = facts.next()) {
                count++;
            }
            requireAll(count);
            return count;
        }
    }

    /** From bytes to facts of which none has the id of another. */
    @Benchmark
    public long refusingIds() throws IOException {
        try (FactSource facts = open()) {
            Intake intake = new Intake(fact -> {});
            intake.readAhead(facts);
            requireAll(intake.rows() - intake.bad().count());
            return intake.rows();
        }
    }

    /** From bytes to a summary. */
    @Benchmark
    public Summary counting() throws IOException {
        try (FactSource facts = open()) {
            Summary summary =
                    form == Form.CSV ? diagnostics.newSummary(Events.AS_OF) : diagnostics.newSummary(facts.header());
            Intake intake = new Intake(summary::add);
            intake.readAhead(facts);
            requireAll(intake.rows() - intake.bad().count());
            return summary;
        }
    }

    /** From bytes to a report. */
    @Benchmark
    public long wholeJob() throws IOException {
        Path report = Files.createTempFile(directory(), "report", ".json");
        try {
            Summary summary = counting();
            try (Writer out = Files.newBufferedWriter(report)) {
                diagnostics.diagnose(summary).writeJson(out, Locale.ENGLISH);
            }
            return Files.size(report);
        } finally {
            Files.delete(report);
        }
    }

    private void requireAll(long facts) {
        if (facts != lines) {
            throw new IllegalStateException(lines + " lines must give as many facts, but gave " + facts);
        }
    }
}
