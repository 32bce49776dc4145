package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A change of prices or terms.
 *
 * <pre>{@code
 * {"type":"termsChange","subject":"company:ACME","id":"t-5","topic":"monthly-fee","effectiveAt":"2026-04-01",
 *  "announcedAt":"2026-02-20"}
 * }</pre>
 *
 * @param subject whose terms they are
 * @param id the host's id, unique among changes
 * @param topic what changed, in the host's words
 * @param effectiveAt first day on which it holds
 * @param announcedAt when customers were told; absent: they were not
 */
public record TermsChange(String subject, String id, String topic, Moment effectiveAt, Optional<Moment> announcedAt)
        implements RecordFact {

    /** Checks that nothing is null. */
    public TermsChange {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(topic, "topic");
        requireNonNull(effectiveAt, "effectiveAt");
        requireNonNull(announcedAt, "announcedAt");
    }

    /** Returns whether customers were told less than so many days before it held, or never. */
    public boolean announcedLessThan(double days) {
        return announcedAt.isEmpty()
                || announcedAt.get().isAfter(effectiveAt)
                || announcedAt.get().until(effectiveAt).compareTo(Validity.days(days)) < 0;
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(effectiveAt);
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return period.contains(effectiveAt.date());
    }
}
