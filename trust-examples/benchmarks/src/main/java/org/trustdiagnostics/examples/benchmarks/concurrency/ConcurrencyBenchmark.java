package org.trustdiagnostics.examples.benchmarks.concurrency;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.examples.benchmarks.measuring.Events;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Question: do threads that share one {@code TrustDiagnostics} hinder each other?
 *
 * <p>Workload: 1, 2 and 4 threads, each of which diagnoses a summary of its own, again and again: one subject with 1,000 promises, 1,000
 * pieces of feedback, 1,000 survey answers in groups, and responsibilities, by the bundled rules. Every thread must get the same report,
 * which is checked before. All share one, or each has its own. Told are diagnoses a second, bytes allocated a diagnosis, and how often a
 * thread had to wait for another.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar concurrency}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ConcurrencyBenchmark {
    private static final String SUBJECT = "unit:0";
    private static final int EACH = 1_000;

    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private String expected;

    /** What a thread judges. */
    @State(Scope.Thread)
    public static class Own {
        @SuppressWarnings("NullAway.Init") // JMH prepares it.
        private Summary summary;

        private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

        /** Counts the facts and checks the report. */
        @Setup
        public void prepare(ConcurrencyBenchmark shared) {
            summary = shared.summary();
            String report = shared.diagnostics.diagnose(summary).toJson(Locale.ENGLISH);
            if (!report.equals(shared.expected)) {
                throw new IllegalStateException("a thread must get the same report as the others");
            }
        }
    }

    /** Makes the report that every thread must get. */
    @Setup
    public void prepare() {
        expected = diagnostics.diagnose(summary()).toJson(Locale.ENGLISH);
    }

    private Summary summary() {
        Facts.Builder facts = Facts.builder().asOf(Events.AS_OF).covers(Responsibility.class);
        for (Events events : new Events[] {Events.PROMISES, Events.FEEDBACK, Events.ANSWERS_IN_GROUPS}) {
            for (int i = 0; i < EACH; i++) {
                facts.add(events.event(i, 1));
            }
        }
        for (TrustArea area : TrustArea.values()) {
            facts.add(Responsibility.accountable(SUBJECT, "r-" + area, area, "e-1"));
        }
        Facts all = facts.build();
        Summary summary = diagnostics.newSummary(all.header());
        all.list().forEach(summary::add);
        return summary;
    }

    /** Diagnoses the thread's own subject, all threads with the same diagnostics. */
    @Benchmark
    public Report shared(Own own) {
        return diagnostics.diagnose(own.summary);
    }

    /** Diagnoses the thread's own subject, each thread with diagnostics of its own. */
    @Benchmark
    public Report apart(Own own) {
        return own.diagnostics.diagnose(own.summary);
    }
}
