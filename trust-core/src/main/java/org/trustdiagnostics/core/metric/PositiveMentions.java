package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.Mention;

/**
 * Share of mentions in public that speak in good words.
 *
 * <p>Formula: positive ÷ all mentions, neutral ones included. A share, 0 to 1; higher is better. Minimum sample 10.
 *
 * <p>Worked example: 50 mentions, 20 positive: 0.4, interval 0.264 to 0.548 (exact, 95 %). No default limit: the documents
 * report changes of it and no level.
 */
final class PositiveMentions extends EventMetric<Mention> {
    PositiveMentions() {
        super("positive-mentions", Mention.class);
    }

    @Override
    public String needs() {
        return "mention";
    }

    @Override
    int count(Mention mention, Observation o) {
        boolean positive = mention.sentiment() == Mention.Sentiment.POSITIVE;
        return Counts.decided(positive);
    }
}
