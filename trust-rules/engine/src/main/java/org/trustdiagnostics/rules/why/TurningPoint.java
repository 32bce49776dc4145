package org.trustdiagnostics.rules.why;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.trustdiagnostics.core.limit.Limit;

/** The threshold nearest to a limit's at which a condition comes out the other way, found by trying. */
final class TurningPoint {
    private static final int DOUBLINGS = 14;

    private final Limit limit;
    private final DoublePredicate holds;
    private final boolean now;
    private final double step;

    TurningPoint(Limit limit, DoublePredicate holds) {
        this.limit = limit;
        this.holds = holds;
        this.now = holds.test(limit.threshold());
        this.step = limit.measuredIn().equals("share") ? 0.001 : 1;
    }

    /** Returns the threshold in whole units (thousandths of a share); empty where none within 16,384 of them turns it. */
    OptionalDouble find() {
        OptionalDouble up = towards(step);
        OptionalDouble down = towards(-step);
        if (up.isEmpty() || down.isEmpty()) {
            return up.isPresent() ? up : down;
        }
        double threshold = limit.threshold();
        return up.getAsDouble() - threshold <= threshold - down.getAsDouble() ? up : down;
    }

    private OptionalDouble towards(double by) {
        long still = 0;
        for (int i = 0; i <= DOUBLINGS; i++) {
            long turned = 1L << i;
            if (turns(turned * by)) {
                return OptionalDouble.of(limit.threshold() + between(still, turned, by) * by);
            }
            still = turned;
        }
        return OptionalDouble.empty();
    }

    private long between(long still, long turned, double by) {
        long low = still;
        long high = turned;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (turns(middle * by)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Thresholds below 0 mean nothing where the limit is above it. */
    private boolean turns(double by) {
        double moved = limit.threshold() + by;
        return !(limit.threshold() >= 0 && moved < 0) && holds.test(moved) != now;
    }
}
