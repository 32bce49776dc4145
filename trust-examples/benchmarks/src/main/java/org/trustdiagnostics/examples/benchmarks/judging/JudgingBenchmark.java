package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * Question: what does it cost to judge one subject, by this library, bare Drools, Evrete, Easy Rules, and plain Java?
 *
 * <p>Workload: made-up pitfalls, each a share certainly beyond a limit, every fourth with somebody accountable for an area beside it;
 * 500 cases a share; none, a tenth, or nine tenths of the shares beyond their limits, a tenth undecided. All contestants get the same
 * readings and records and must find the same, which is checked against the known truth before any time is taken. All these rules look
 * at the data alone, so the library opens no session for them; it runs the conditions and actions that Drools compiled. The library gives
 * more: an outcome for every pitfall, with every limit looked at, and the cases still needed where nothing is certain; the others only
 * tell what they found. {@code DIAGNOSIS} is what a host calls: from a summary, with the making of the readings, the chance of each
 * finding, and the report.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar judging}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgingBenchmark {
    /** Who judges. */
    public enum Who {
        /** This library, from the same readings as the others. */
        LIBRARY,
        /** This library from a summary to the report, readings included. */
        DIAGNOSIS,
        /** The same compiled rules in Drools' own sessions. */
        DROOLS,
        /** Evrete. */
        EVRETE,
        /** Easy Rules. */
        EASY_RULES,
        /** Plain Java. */
        HAND_WRITTEN
    }

    /** How many pitfalls are judged. */
    @Param({"8", "43", "200"})
    public int pitfalls;

    /** How many are found. */
    @Param
    public Findings findings = Findings.NONE;

    /** Who judges. */
    @Param
    public Who who = Who.LIBRARY;

    @SuppressWarnings("NullAway.Init") // JMH prepares it.
    private Contestant contestant;

    /** Makes the contestant ready and checks that it finds what is to be found. */
    @Setup
    public void prepare() {
        List<Decision> decisions = Decision.some(pitfalls);
        contestant = contestant(decisions, Subject.with(pitfalls, findings));
        Set<String> truth = Subject.truth(decisions, findings);
        Found.requireSame(truth, contestant.found(), who);
    }

    private Contestant contestant(List<Decision> decisions, Subject subject) {
        return switch (who) {
            case LIBRARY -> new Library(MadeUpPack.of(decisions), subject);
            case DIAGNOSIS -> new WholeDiagnosis(MadeUpPack.of(decisions), subject);
            case DROOLS ->
                new BareDrools(
                        CompiledRules.models(decisions),
                        decisions.stream().map(Decision::limit).toList(),
                        subject);
            case EVRETE -> new EvreteRules(decisions, subject);
            case EASY_RULES -> new EasyRules(decisions, subject);
            case HAND_WRITTEN -> new HandWritten(decisions, subject);
        };
    }

    /** Judges the subject. */
    @Benchmark
    public Object judge() {
        return contestant.judge();
    }

    /** Ends what the contestant started. */
    @TearDown
    public void end() throws Exception {
        if (contestant instanceof AutoCloseable open) {
            open.close();
        }
    }
}
