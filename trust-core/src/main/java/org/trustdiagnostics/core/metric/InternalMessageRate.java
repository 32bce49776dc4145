package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.InternalMessage;
import org.trustdiagnostics.core.limit.Limits;

/**
 * Share of internal messages that did what they were for: announcements that reached the unit
 * ({@code internal-message-reach}), and questions that were answered ({@code internal-answer-rate}).
 *
 * <p>Formula: reached or answered in time ÷ decided. A share, 0 to 1; higher is better. A case is a message that reached the unit
 * or was answered, or whose time is up: the limits {@code internal-message.receive-within} and
 * {@code internal-question.answer-within}, 7 days each, the library's proposals. Minimum sample 10.
 *
 * <p>Worked example: 20 questions, 12 answered within 7 days: 0.6, interval 0.361 to 0.809 (exact, 95 %). Default limits:
 * {@code information-silos.reach-share} and {@code information-silos.answered-share}, 0.80, the library's proposals.
 */
final class InternalMessageRate extends EventMetric<InternalMessage> {
    private final InternalMessage.Kind kind;

    InternalMessageRate(String id, InternalMessage.Kind kind) {
        super(id, InternalMessage.class);
        this.kind = kind;
    }

    @Override
    public String needs() {
        return "internalMessage of kind " + kind;
    }

    @Override
    int count(InternalMessage message, Observation o) {
        if (message.kind() != kind) {
            return Counts.NOTHING;
        }
        return Counts.decided(
                kind == InternalMessage.Kind.QUESTION
                        ? o.inTime(message.sentAt(), message.answeredAt(), o.days(Limits.INTERNAL_ANSWER))
                        : o.inTime(message.sentAt(), message.receivedAt(), o.days(Limits.INTERNAL_RECEIPT)));
    }
}
