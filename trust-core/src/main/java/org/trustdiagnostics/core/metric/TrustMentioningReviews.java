package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Mention;

/**
 * Share of mentions that speak of trust in good words.
 *
 * <p>Formula: mentions with {@code namesTrust} true ÷ mentions for which it is known. A share, 0 to 1; higher is better.
 * Minimum sample 10.
 *
 * <p>Worked example: 50 mentions, 10 name trust: 0.2, interval 0.100 to 0.337 (exact, 95 %). No default limit: the documents
 * name the measure and give no number.
 */
final class TrustMentioningReviews extends EventMetric<Mention> {
    TrustMentioningReviews() {
        super("trust-mentioning-reviews", Mention.class);
    }

    @Override
    public String needs() {
        return "mention with namesTrust";
    }

    @Override
    int count(Mention mention, Observation o) {
        return mention.namesTrust().isPresent() ? Counts.decided(mention.namesTrust()) : Counts.NOTHING;
    }
}
