package org.trustdiagnostics.examples.benchmarks.measuring;

import java.lang.ref.Reference;
import java.util.stream.LongStream;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Tells how many bytes one subject's summary keeps alive after so many different events: what the heap holds after collecting garbage,
 * less what it held before. Run in a process of its own, since the heap is shared.
 */
public final class Retained {
    private static final int TIMES = 5;

    private Retained() {}

    /** Prints the bytes: {@code Retained FEEDBACK 10000}. */
    public static void main(String[] args) {
        System.out.println(bytes(Events.valueOf(args[0]), Integer.parseInt(args[1]), TIMES));
    }

    static long bytes(Events kind, int events, int times) {
        TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();
        // What is loaded, cached and let go of once belongs to no subject.
        for (int i = 0; i < times; i++) {
            kept(diagnostics, kind, 10_000, times);
        }
        return kept(diagnostics, kind, events, times);
    }

    private static long kept(TrustDiagnostics diagnostics, Events kind, int events, int times) {
        long before = used(times);
        Summary summary = summary(diagnostics, kind, events);
        try {
            return used(times) - before;
        } finally {
            Reference.reachabilityFence(summary);
        }
    }

    private static Summary summary(TrustDiagnostics diagnostics, Events kind, int events) {
        Summary summary = diagnostics.newSummary(Events.AS_OF);
        LongStream.range(0, events).forEach(number -> summary.add(kind.event(number, 1)));
        return summary;
    }

    private static long used(int times) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
