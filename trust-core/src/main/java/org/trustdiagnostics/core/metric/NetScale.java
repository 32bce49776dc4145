package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * The arithmetic of net promoter scores, the same for customers and employees: 9 and 10 are promoters, 7 and 8 passives, 0 to 6
 * detractors; the score is 100 × (promoters − detractors) ÷ answers.
 *
 * <p>Worked example: 150 promoters, 250 passives, 100 detractors: 10 points, interval 3.82 to 16.06 (adjusted Wald, 95 %).
 */
final class NetScale {
    private NetScale() {}

    static int count(SurveyAnswer answer, Audience audience) {
        SurveyScale.require(answer, audience);
        SurveyScale.require(answer, 0, 10);
        int group = answer.score() >= 9 ? Counts.HIT : answer.score() <= 6 ? Counts.MISS : Counts.NOTHING;
        return Counts.guarded(Counts.SEEN | Counts.CASE | group);
    }

    static Estimate estimate(Counts counts, double confidence) {
        return Intervals.netScore(counts.hits(), counts.misses(), counts.cases(), confidence);
    }
}
