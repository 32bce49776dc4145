package org.trustdiagnostics.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * How likely chance alone puts a reading as far beyond a limit as it lies, where the truth lies on the limit.
 *
 * <p>Formula: (1 − c) ÷ 2 with c the highest confidence at which the interval lies beyond the limit; the interval is inverted
 * into its test (Casella and Berger 2002, Statistical Inference, theorem 9.2.2). Of shares that test is known; elsewhere the search runs over normal deviates, where bounds are nearly straight
 * lines, by the Illinois rule (Dowell and Jarratt 1971, doi:10.1007/BF01934364), and ends on the side of the larger chance.
 */
final class Chance {
    /** The smallest that is told. */
    static final double LEAST = 1e-9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FARTHEST = NORMAL.inverseSurvivalProbability(LEAST);
    private static final double CLOSE_ENOUGH = 1e-7;
    private static final int MOST_STEPS = 100;

    private Chance() {}

    /**
     * Returns the chance.
     *
     * @param reading measured, beyond the limit at the confidence in use
     * @param used how its interval was made
     * @param basis what it is made of
     */
    static double of(Reading reading, Limit limit, Intervals used, Basis basis) {
        double over = over(reading.estimate(), limit);
        if (!(over > 0)) {
            throw new IllegalArgumentException("reading of " + reading.metric() + " does not cross " + limit.id());
        }
        if (reading.lower() == reading.upper()) {
            return 0;
        }
        OptionalDouble known = basis.chance(used, limit);
        return known.isPresent()
                ? Math.max(LEAST, Math.min(known.getAsDouble(), used.tail()))
                : searched(over, limit, used, basis);
    }

    /** @param beyond how far the reading lies beyond the limit */
    private static double searched(double beyond, Limit limit, Intervals used, Basis basis) {
        double near = used.z();
        double over = beyond;
        double far = FARTHEST;
        double under = over(basis.at(used.at(1 - 2 * LEAST)), limit);
        if (under > 0) {
            return LEAST;
        }
        boolean moved = false; // the near end, in the step before
        for (int step = 0; far - near > CLOSE_ENOUGH && step < MOST_STEPS; step++) {
            double middle = between(near, over, far, under);
            double there = over(basis.at(used.at(1 - 2 * tail(middle))), limit);
            if (there > 0) {
                near = middle;
                over = there;
                under = moved ? under / 2 : under;
                moved = true;
            } else {
                far = middle;
                under = there;
                over = moved || step == 0 ? over : over / 2;
                moved = false;
            }
        }
        return tail(near);
    }

    /** Where a line through both meets zero, or half-way where one of them is no number to draw it through. */
    private static double between(double near, double over, double far, double under) {
        double middle = near + (far - near) * over / (over - under);
        return Double.isInfinite(over - under) || !(middle > near && middle < far) ? (near + far) / 2 : middle;
    }

    /** Returns how far the deciding bound lies beyond the limit: not above 0 where it does not, or where there is no value. */
    private static double over(Optional<Estimate> estimate, Limit limit) {
        if (estimate.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double bound =
                limit.decidingBound(estimate.get().lower(), estimate.get().upper());
        return limit.direction() == Limit.Direction.AT_LEAST ? limit.threshold() - bound : bound - limit.threshold();
    }

    private static double tail(double deviate) {
        return NORMAL.survivalProbability(deviate);
    }
}
