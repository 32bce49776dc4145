package org.trustdiagnostics.core.metric;

/**
 * The arithmetic of net promoter scores, the same for customers and employees: 9 and 10 are promoters, 7 and 8 passives, 0 to 6
 * detractors, as {@code instruments.json} says; the score is 100 × (promoters − detractors) ÷ answers.
 *
 * <p>Worked example: 150 promoters, 250 passives, 100 detractors: 10 points, interval 3.82 to 16.06 (adjusted Wald, 95 %).
 */
final class NetScale {
    private NetScale() {}

    static Estimate estimate(Counts counts, double confidence) {
        return Intervals.netScore(counts.hits(), counts.misses(), counts.cases(), confidence);
    }
}
