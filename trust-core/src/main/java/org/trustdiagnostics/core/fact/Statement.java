package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a channel says about a topic: a price, a date, a term, a policy.
 *
 * <pre>{@code
 * {"type":"statement","subject":"shop:oslo","id":"s-3","topic":"return-days","value":"30","channel":"web",
 *  "validFrom":"2026-01-01","validTo":null}
 * }</pre>
 *
 * @param subject whose statement it is
 * @param id the host's id, unique among statements
 * @param topic what it is about, written the same way in every channel
 * @param value what is said, written the same way where the same is meant
 * @param channel where it is said
 * @param validFrom first day it stands there; absent: since always
 * @param validTo last day it stands there; absent: until further notice
 */
public record Statement(
        String subject,
        String id,
        String topic,
        String value,
        String channel,
        Optional<Moment> validFrom,
        Optional<Moment> validTo)
        implements RecordFact {

    /** Checks that nothing is null. */
    public Statement {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(topic, "topic");
        requireNonNull(value, "value");
        requireNonNull(channel, "channel");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
    }

    /** Returns a statement that stands since always until further notice. */
    public static Statement of(String subject, String id, String topic, String value, String channel) {
        return new Statement(subject, id, topic, value, channel, Optional.empty(), Optional.empty());
    }

    /** Returns whether both statements stand on at least one common day. */
    public boolean atSameTimeAs(Statement other) {
        return startsBeforeEndOf(this, other) && startsBeforeEndOf(other, this);
    }

    private static boolean startsBeforeEndOf(Statement a, Statement b) {
        return a.validFrom.isEmpty()
                || b.validTo.isEmpty()
                || !a.validFrom.get().date().isAfter(b.validTo.get().date());
    }

    @Override
    public Optional<Moment> since() {
        return validFrom;
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Validity.touches(period, validFrom, validTo);
    }
}
