package org.trustdiagnostics.examples.benchmarks.measuring;

import java.util.stream.LongStream;
import org.openjdk.jol.info.GraphStats;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Tells how many bytes one subject's summary keeps alive after so many different events: the sizes of all objects that are reached from
 * it and not from another summary as well. To the byte, since objects are weighed one by one (JOL).
 */
final class Retained {
    private static final int FEW = 10_000;
    private static final int MOST_TIMES = 20;

    static {
        // Records and lambdas are weighed by their layout, and no agent is attached to do it.
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipDynamicAttach", "true");
    }

    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

    /** Both reach classes, and by them what the machine itself changes meanwhile; so it weighs until it comes to the same twice running. */
    long bytes(Events kind, int events) {
        Summary one = summary(kind, events);
        Summary other = summary(kind, FEW);
        long last = weighed(one, other);
        for (int time = 1; time < MOST_TIMES; time++) {
            long now = weighed(one, other);
            if (now == last) {
                return now;
            }
            last = now;
        }
        throw new IllegalStateException(kind + ": no two weighings of " + MOST_TIMES + " came to the same.");
    }

    private static long weighed(Summary one, Summary other) {
        return GraphStats.parseInstance(one, other).totalSize()
                - GraphStats.parseInstance(other).totalSize();
    }

    private Summary summary(Events kind, int events) {
        Summary summary = diagnostics.newSummary(Events.AS_OF);
        LongStream.range(0, events).forEach(number -> summary.add(kind.event(number, 1)));
        return summary;
    }
}
