package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that the organisation published about itself, or planned to: a post, a status update, a report.
 *
 * <pre>{@code
 * {"type":"disclosure","subject":"company:ACME","id":"p-12","channel":"web","plannedFor":"2026-03-01",
 *  "publishedAt":"2026-03-01","tone":"CHALLENGE","context":true,"guidelineChecked":true,"sensitivity":"PUBLIC"}
 * }</pre>
 *
 * @param subject who publishes
 * @param id the host's id, unique among disclosures
 * @param channel where it is published, such as {@code web}
 * @param plannedFor the day for which a plan has it; absent: it is not in a plan
 * @param publishedAt when it was published; absent: not yet
 * @param tone what it speaks of
 * @param context whether it explains what is behind it or what is done about it
 * @param guidelineChecked whether somebody checked it against the guidelines on what may be told
 * @param sensitivity the most sensitive kind of data in it
 */
public record Disclosure(
        String subject,
        String id,
        String channel,
        @Planned Optional<Moment> plannedFor,
        Optional<Moment> publishedAt,
        Tone tone,
        boolean context,
        boolean guidelineChecked,
        Sensitivity sensitivity)
        implements RecordFact {

    /** What a publication speaks of. */
    public enum Tone {
        /** Something that went well. */
        SUCCESS,
        /** Something that is difficult. */
        CHALLENGE,
        /** Something that the organisation did wrong. */
        ERROR,
        /** None of these. */
        NEUTRAL
    }

    /** Whom it would harm if the data became known. */
    public enum Sensitivity {
        /** Nobody. */
        PUBLIC,
        /** A person. */
        PERSONAL,
        /** A partner, or the organisation by contract or law. */
        CONFIDENTIAL,
        /** The organisation's place in the market. */
        COMPETITIVE
    }

    /** Checks that nothing is null and there is a date. */
    public Disclosure {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(channel, "channel");
        requireNonNull(plannedFor, "plannedFor");
        requireNonNull(publishedAt, "publishedAt");
        requireNonNull(tone, "tone");
        requireNonNull(sensitivity, "sensitivity");
        if (plannedFor.isEmpty() && publishedAt.isEmpty()) {
            throw new IllegalArgumentException("'plannedFor' and 'publishedAt' are both missing; give one of them.");
        }
    }

    /** Returns whether it has been published. */
    public boolean published() {
        return publishedAt.isPresent();
    }

    /** Returns whether it was published within the months up to that day. */
    public boolean publishedWithin(double months, LocalDate day) {
        return Validity.within(publishedAt, months, day);
    }

    /** Returns whether it speaks of a challenge or an error. */
    public boolean aboutProblem() {
        return tone == Tone.CHALLENGE || tone == Tone.ERROR;
    }

    /** Returns whether it was published, speaks of a problem, and lacks context or the check. */
    public boolean careless() {
        return published() && aboutProblem() && !(context && guidelineChecked);
    }

    @Override
    public Optional<Moment> since() {
        return plannedFor.isPresent() ? Optional.empty() : publishedAt;
    }

    @Override
    public boolean touches(ReportingPeriod period) {
        return Stream.concat(plannedFor.stream(), publishedAt.stream())
                .map(Moment::date)
                .anyMatch(period::contains);
    }
}
