package org.trustdiagnostics.examples.benchmarks.measuring;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Question: how many events a second does one core count, and how many would a loop that computes only two counts a subject?
 *
 * <p>Workload: 10⁴ to 10⁷ events of one kind, of 20 subjects in mixed order, from memory: 100,000 different ones over and over. Each
 * time starts from an empty summary. Before, the promises kept by hand are checked against the library's.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar measuring}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MeasuringBenchmark {
    private static final int SUBJECTS = 20;
    private static final int DIFFERENT = 100_000;

    /** What is counted. */
    @Param
    public Events events = Events.PROMISES;

    /** How many. */
    @Param({"10000", "1000000", "10000000"})
    public int number;

    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private Fact[] facts;

    /** Makes the events and checks that both ways count alike. */
    @Setup
    public void prepare() {
        facts = events.events(Math.min(number, DIFFERENT), SUBJECTS);
        if (events == Events.PROMISES) {
            requireSame(library(), handWritten());
        }
    }

    private static void requireSame(Summary library, HandCounting byHand) {
        for (String subject : library.subjects()) {
            Reading kept = library.readings(subject).get("promise-keeping-rate");
            long[] counts = byHand.of(subject);
            long cases = counts[0] + counts[1];
            if (kept == null || kept.sample() != cases || Math.abs(kept.value() - (double) counts[0] / cases) > 1e-9) {
                throw new IllegalStateException(
                        subject + " must have kept " + counts[0] + " of " + cases + ", but " + kept);
            }
        }
    }

    /** The library's counts of every metric. */
    @Benchmark
    public Summary library() {
        Summary summary = diagnostics.newSummary(Events.AS_OF);
        for (int i = 0, at = 0; i < number; i++) {
            summary.add(facts[at]);
            at = at + 1 == facts.length ? 0 : at + 1;
        }
        return summary;
    }

    /** Two counts a subject. */
    @Benchmark
    public HandCounting handWritten() {
        HandCounting counts = new HandCounting();
        for (int i = 0, at = 0; i < number; i++) {
            counts.add(facts[at]);
            at = at + 1 == facts.length ? 0 : at + 1;
        }
        return counts;
    }
}
