package org.trustdiagnostics.examples.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;
import org.trustdiagnostics.examples.benchmarks.results.Figure;

/** Runs benchmarks of JMH, each combination of parameters in processes of its own, and tells how far it is. */
public final class Jmh {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Jmh() {}

    /** Prepares a run of all benchmarks of a class: two processes each, with about half a second an iteration. */
    public static ChainedOptionsBuilder options(Class<?> benchmarks, Effort effort) {
        return options(benchmarks, ".*", effort);
    }

    /** Prepares a run of one benchmark of a class likewise. */
    public static ChainedOptionsBuilder options(Class<?> benchmarks, String method, Effort effort) {
        if (effort == Effort.SMOKE) {
            // Nothing is timed that another run on this machine could spoil.
            System.setProperty("jmh.ignoreLock", "true");
        }
        return new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\." + method + "$")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .shouldDoGC(effort == Effort.FULL)
                .forks(effort.pick(2, 0))
                .warmupIterations(effort.pick(4, 0))
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(effort.pick(4, 1))
                .measurementTime(TimeValue.milliseconds(effort.pick(300, 1)));
    }

    /** Runs what was prepared. */
    public static Collection<RunResult> run(ChainedOptionsBuilder options, Progress progress) throws RunnerException {
        return new Runner(options.build(), new Telling(progress)).run();
    }

    /** Returns a name made of the values of parameters. */
    public static String name(RunResult result, List<String> parameters) {
        String method = result.getParams().getBenchmark();
        return method.substring(method.lastIndexOf('.') + 1) + "/"
                + parameters.stream().map(result.getParams()::getParam).collect(Collectors.joining("/"));
    }

    /** Returns the time or the throughput, over all processes and iterations. */
    public static Figure score(String name, RunResult result) {
        return figure(name, result.getPrimaryResult());
    }

    /** Returns the bytes allocated an operation. */
    public static Figure allocated(String name, RunResult result) {
        return figure(name + "/allocated", secondary(ALLOCATED, result));
    }

    /** Returns what a profiler tells. */
    public static Figure secondary(String name, String profiled, RunResult result) {
        return figure(name + "/" + profiled, secondary(profiled, result));
    }

    private static Result<?> secondary(String profiled, RunResult result) {
        return requireNonNull(result.getSecondaryResults().get(profiled), profiled);
    }

    private static Figure figure(String name, Result<?> result) {
        Statistics all = result.getStatistics();
        return new Figure(name, all.getPercentile(50), all.getMin(), all.getMax(), result.getScoreUnit());
    }

    /** Of all that JMH has to say, what is running. */
    private static final class Telling implements OutputFormat {
        private final Progress progress;

        Telling(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void startBenchmark(BenchmarkParams params) {
            String method = params.getBenchmark();
            progress.tell(method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1)
                    + params.getParamsKeys().stream()
                            .map(key -> " " + params.getParam(key))
                            .collect(Collectors.joining()));
        }

        @Override
        public void iteration(BenchmarkParams params, IterationParams iteration, int number) {}

        @Override
        public void iterationResult(
                BenchmarkParams params, IterationParams iteration, int number, IterationResult result) {}

        @Override
        public void endBenchmark(BenchmarkResult result) {}

        @Override
        public void startRun() {}

        @Override
        public void endRun(Collection<RunResult> results) {}

        @Override
        public void print(String text) {}

        @Override
        public void println(String text) {
            if (text.contains("Exception")) {
                progress.tell(text);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public void verbosePrintln(String text) {}

        @Override
        public void write(int one) {}

        @Override
        public void write(byte[] some) {}
    }
}
