package org.trustdiagnostics.examples.benchmarks.concurrency;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.trustdiagnostics.examples.benchmarks.Effort;
import org.trustdiagnostics.examples.benchmarks.Jmh;
import org.trustdiagnostics.examples.benchmarks.Progress;
import org.trustdiagnostics.examples.benchmarks.Section;
import org.trustdiagnostics.examples.benchmarks.results.Figures;
import org.trustdiagnostics.examples.benchmarks.results.Goal;
import org.trustdiagnostics.examples.benchmarks.results.Measured;
import org.trustdiagnostics.examples.benchmarks.results.Table;
import org.trustdiagnostics.examples.benchmarks.results.Texts;

/** Threads that share one diagnostics: {@link ConcurrencyBenchmark}. */
public final class ConcurrencySection implements Section {
    private static final int[] THREADS = {1, 2, 4};

    @Override
    public String name() {
        return "concurrency";
    }

    @Override
    public String question() {
        return "Do threads that share one `TrustDiagnostics` hinder each other? Beside them as many threads that each have their own; what more "
                + "threads give at all is up to the machine's cores.";
    }

    @Override
    public Measured run(Effort effort, Progress progress) throws Exception {
        Figures figures = new Figures();
        for (int threads : THREADS) {
            progress.tell(threads + " threads");
            for (RunResult result : Jmh.run(
                    Jmh.options(ConcurrencyBenchmark.class, effort)
                            .threads(threads)
                            .addProfiler(WaitingProfiler.class),
                    progress)) {
                String name = Jmh.name(result, List.of()) + threads;
                figures.add(Jmh.score(name, result));
                figures.add(Jmh.allocated(name, result));
                figures.add(Jmh.secondary(name, WaitingProfiler.BLOCKED, result));
            }
        }
        return measured(figures);
    }

    private static Measured measured(Figures figures) {
        List<Goal> goals = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int threads : THREADS) {
            String name = "shared/" + threads;
            String apart = "apart/" + threads;
            rows.add(List.of(
                    Integer.toString(threads),
                    Texts.number(figures.value(name)),
                    Texts.number(figures.value(apart)),
                    Texts.number(figures.value(name + "/allocated")),
                    Texts.number(figures.value(name + "/" + WaitingProfiler.BLOCKED))));
            if (threads > 1) {
                goals.add(Goal.atLeast(
                        threads + " threads: diagnoses a second, sharing one ÷ each with its own",
                        figures.ratio(name, apart),
                        0.9));
            }
            goals.add(Goal.atMost(
                    threads + " threads: times blocked in 1,000 diagnoses",
                    figures.value(name + "/" + WaitingProfiler.BLOCKED),
                    1));
        }
        return new Measured(
                goals,
                List.of(new Table(
                        "Diagnoses",
                        List.of(
                                "threads",
                                "a second, sharing one",
                                "a second, each with its own",
                                "bytes allocated each",
                                "times blocked in 1,000"),
                        rows)),
                figures.all());
    }
}
