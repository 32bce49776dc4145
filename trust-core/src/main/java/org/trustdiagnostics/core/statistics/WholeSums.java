package org.trustdiagnostics.core.statistics;

import java.math.BigInteger;

/** Spread from sums of whole numbers, without rounding: where nobody varies it is 0, not nearly 0. */
final class WholeSums {
    private WholeSums() {}

    /**
     * Returns n times the sum of squared distances from the mean: n·Σx² − (Σx)².
     *
     * @throws IllegalArgumentException if no n numbers have these sums
     */
    static double spread(long n, long sum, long sumOfSquares) {
        BigInteger spread = BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(sumOfSquares))
                .subtract(BigInteger.valueOf(sum).pow(2));
        if (spread.signum() < 0) {
            throw new IllegalArgumentException(
                    "no " + n + " numbers have the sum " + sum + " and the sum of squares " + sumOfSquares);
        }
        return spread.doubleValue();
    }
}
