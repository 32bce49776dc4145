package org.trustdiagnostics.examples.benchmarks.concurrency;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Counts how often the measuring threads were blocked because another one held a lock. */
public final class WaitingProfiler implements InternalProfiler {
    /** The name of the result: times blocked in a thousand operations. */
    static final String BLOCKED = "blocked";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Map<Long, Long> before = Map.of();

    @Override
    public String getDescription() {
        return "Times that measuring threads were blocked";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = blocked();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long times = 0;
        for (Map.Entry<Long, Long> thread : blocked().entrySet()) {
            times += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        double thousands = result.getMetadata().getMeasuredOps() / 1000.0;
        return List.of(new ScalarResult(BLOCKED, times / thousands, "times/1000 op", AggregationPolicy.AVG));
    }

    private Map<Long, Long> blocked() {
        Map<Long, Long> blocked = new HashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                blocked.put(thread.getThreadId(), thread.getBlockedCount());
            }
        }
        return blocked;
    }
}
