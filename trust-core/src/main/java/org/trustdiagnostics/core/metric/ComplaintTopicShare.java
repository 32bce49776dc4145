package org.trustdiagnostics.core.metric;

import java.util.TreeSet;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;

/**
 * Share of customers' complaints that are about one topic: about prices and terms ({@code price-complaint-share}), or about
 * what advertising said ({@code advertising-complaint-share}).
 *
 * <p>Formula: complaints on the topic ÷ complaints on any topic of {@link Feedback#TOPICS}. A share, 0 to 1; lower is better. A
 * complaint with another topic or none tells nothing: a host that uses words of its own must not look as if nobody complained
 * about prices. Minimum sample 10.
 *
 * <p>Worked example: 60 complaints with a known topic, 24 about prices: 0.4, interval 0.276 to 0.535 (exact, 95 %). Default
 * limits: {@code unclear-prices-and-terms.complaint-share}, 0.10, and {@code dishonest-or-misleading-claims.advertising-share},
 * 0.01, the library's proposals.
 */
final class ComplaintTopicShare extends EventMetric<Feedback> {
    private final String topic;

    ComplaintTopicShare(String id, String topic) {
        super(id, Feedback.class);
        this.topic = topic;
    }

    @Override
    public String needs() {
        return "feedback of kind COMPLAINT with a topic of " + String.join(", ", new TreeSet<>(Feedback.TOPICS));
    }

    @Override
    int count(Feedback feedback, Observation o) {
        boolean complaint = feedback.audience() == Audience.CUSTOMER && feedback.kind() == Feedback.Kind.COMPLAINT;
        if (!complaint || feedback.topic().isEmpty()) {
            return Counts.NOTHING;
        }
        String about = feedback.topic().get();
        return Feedback.TOPICS.contains(about) ? Counts.decided(about.equals(topic)) : Counts.NOTHING;
    }
}
