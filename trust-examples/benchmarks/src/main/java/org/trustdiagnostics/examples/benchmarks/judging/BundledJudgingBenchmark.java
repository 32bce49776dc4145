package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * Question: what does the library add to bare Drools on the 43 bundled pitfalls?
 *
 * <p>Workload: a subject with a reported value for every metric that a bundled limit bounds, and records; the very models that come
 * with the library; none, some or many of the values beyond their limits. Both must find the same pitfalls. {@code readings} is the
 * library's making of readings alone, which bare Drools gets ready-made.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar judging}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BundledJudgingBenchmark {
    /** How many are found. */
    @Param
    public Findings findings = Findings.NONE;

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private Library library;

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private BareDrools drools;

    /** Makes both ready and checks that they find the same. */
    @Setup
    public void prepare() {
        Subject subject = BundledSubject.with(findings);
        library = new Library(RulePack.bundled(), subject);
        drools = new BareDrools(
                BundledSubject.models(), RulePack.bundled().limits().all(), subject);
        Found.requireSame(library.pitfalls(), Found.pitfalls(drools.judge()), "Drools");
    }

    /** The library from a summary. */
    @Benchmark
    public Object library() {
        return library.judge();
    }

    /** The library's readings alone. */
    @Benchmark
    public Object readings() {
        return library.readings();
    }

    /** Bare Drools from readings. */
    @Benchmark
    public Object drools() {
        return drools.judge();
    }
}
