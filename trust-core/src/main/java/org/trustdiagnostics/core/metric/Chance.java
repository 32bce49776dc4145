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
 * into its test (Casella and Berger 2002, Statistical Inference, theorem 9.2.2). The search runs over normal deviates, where bounds are nearly straight
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

    /** Makes the bound of a reading that decides on a limit. */
    interface DecidingBound {
        /** Returns the bound at some confidence; empty where there is no value at it. */
        OptionalDouble at(Intervals intervals);
    }

    /**
     * Returns the chance.
     *
     * @param reading measured, beyond the limit at the confidence in use
     * @param used how its interval was made
     * @param bound makes its bound with other intervals
     */
    static double of(Reading reading, Limit limit, Intervals used, DecidingBound bound) {
        double near = used.z();
        double over = over(decidingBound(reading.estimate(), limit), limit);
        if (!(over > 0)) {
            throw new IllegalArgumentException("reading of " + reading.metric() + " does not cross " + limit.id());
        }
        if (reading.lower() == reading.upper()) {
            return 0;
        }
        double far = FARTHEST;
        double under = over(bound.at(used.at(1 - 2 * LEAST)), limit);
        if (under > 0) {
            return LEAST;
        }
        boolean moved = false; // the near end, in the step before
        for (int step = 0; far - near > CLOSE_ENOUGH && step < MOST_STEPS; step++) {
            double middle = between(near, over, far, under);
            double there = over(bound.at(used.at(1 - 2 * tail(middle))), limit);
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

    /** Returns the bound of an interval that decides on a limit, where there is a value. */
    static OptionalDouble decidingBound(Optional<Estimate> estimate, Limit limit) {
        return estimate.isPresent()
                ? OptionalDouble.of(limit.decidingBound(
                        estimate.get().lower(), estimate.get().upper()))
                : OptionalDouble.empty();
    }

    /** Returns how far a deciding bound lies beyond the limit: not above 0 where it does not, or where there is no value. */
    private static double over(OptionalDouble bound, Limit limit) {
        if (bound.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        return limit.direction() == Limit.Direction.AT_LEAST
                ? limit.threshold() - bound.getAsDouble()
                : bound.getAsDouble() - limit.threshold();
    }

    private static double tail(double deviate) {
        return NORMAL.survivalProbability(deviate);
    }
}
