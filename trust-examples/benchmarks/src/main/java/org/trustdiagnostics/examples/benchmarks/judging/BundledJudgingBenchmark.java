package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.Set;
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
 * with the library; none, some or many of the values beyond their limits. Both must find the same pitfalls, and both get
 * the readings ready-made. Beside it stand the whole diagnosis, and of it the making of readings alone.
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
    private WholeDiagnosis diagnosis;

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private BareDrools drools;

    /** Makes both ready and checks that they find the same. */
    @Setup
    public void prepare() {
        Subject subject = BundledSubject.with(findings);
        library = new Library(RulePack.bundled(), subject);
        diagnosis = new WholeDiagnosis(RulePack.bundled(), subject);
        drools = new BareDrools(
                BundledSubject.models(), RulePack.bundled().limits().all(), subject);
        Set<String> found = Found.pitfalls(drools.judge());
        Found.requireSame(found, Found.pitfallsAmong(library.judge()), "judging");
        Found.requireSame(found, Found.pitfallsAmong(diagnosis.judge().outcomes()), "the whole diagnosis");
    }

    /** The library from readings. */
    @Benchmark
    public Object library() {
        return library.judge();
    }

    /** The library from a summary to the report. */
    @Benchmark
    public Object diagnosis() {
        return diagnosis.judge();
    }

    /** The library's readings alone. */
    @Benchmark
    public Object readings() {
        return diagnosis.readings();
    }

    /** Bare Drools from readings. */
    @Benchmark
    public Object drools() {
        return drools.judge();
    }
}
