package org.trustdiagnostics.rules.why;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.trustdiagnostics.core.limit.Limit;

/** The threshold nearest to a limit's at which a condition comes out the other way, found by trying. */
final class TurningPoint {
    private static final long MOST = 16_384;

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

    /** Thresholds below 0 mean nothing where the limit is above it. */
    private OptionalDouble towards(double by) {
        boolean down = by < 0 && limit.threshold() >= 0;
        long most = down ? Math.min(MOST, (long) (limit.threshold() / -by)) : MOST;
        long still = 0;
        while (still < most) {
            long turned = Math.min(most, Math.max(1, 2 * still));
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

    private boolean turns(double by) {
        return holds.test(limit.threshold() + by) != now;
    }
}
