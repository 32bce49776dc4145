package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Mention;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of false mentions that the organisation corrected in time.
 *
 * <p>Formula: corrected in time ÷ decided. A share, 0 to 1; higher is better. A case is a mention with {@code untrue} that was
 * corrected or has stood longer than the limit {@code false-mention.correct-within} (48 hours, the library's proposal). Minimum
 * sample 10.
 *
 * <p>Worked example: 20 false mentions, 10 corrected within 48 hours: 0.5, interval 0.272 to 0.728 (exact, 95 %). Default
 * limit: {@code misinformation-left-standing.corrected-share}, 0.90, the library's proposal.
 */
final class FalseMentionCorrectionRate extends EventMetric<Mention> {
    FalseMentionCorrectionRate() {
        super("false-mention-correction-rate", Mention.class);
    }

    @Override
    public String needs() {
        return "mention with untrue";
    }

    @Override
    int count(Mention mention, Observation o) {
        return mention.untrue()
                ? Counts.decided(o.inTime(mention.seenAt(), mention.correctedAt(), o.hours(Limits.FALSE_MENTION)))
                : Counts.SEEN;
    }
}
