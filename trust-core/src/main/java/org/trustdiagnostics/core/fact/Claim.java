package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that advertising or a website asserts about the organisation or its products.
 *
 * <pre>{@code
 * {"type":"claim","subject":"shop:oslo","id":"c-4","style":"FACTUAL","sustainability":true,"evidence":"DOCUMENT",
 *  "evidenceValidTo":"2026-12-31","contradictedBy":null,"validFrom":"2026-01-01","validTo":null}
 * }</pre>
 *
 * @param subject who claims it
 * @param id the host's id, unique among claims
 * @param style whether it states a fact or only praises
 * @param sustainability whether it is about the environment or society
 * @param evidence what proves it
 * @param evidenceValidTo last day on which that proof holds; absent: it does not expire
 * @param contradictedBy the host's id of a product fact that says otherwise; absent: the host has found none
 * @param validFrom first day on which it is made; absent: since always
 * @param validTo last day on which it is made; absent: until further notice
 */
public record Claim(
        String subject,
        String id,
        Style style,
        boolean sustainability,
        Evidence evidence,
        Optional<Moment> evidenceValidTo,
        Optional<String> contradictedBy,
        Optional<Moment> validFrom,
        Optional<Moment> validTo)
        implements RecordFact {

    /** Whether a claim can be true or false. */
    public enum Style {
        /** It states something that can be checked. */
        FACTUAL,
        /** It praises: best, leading, unique. */
        SUPERLATIVE
    }

    /** What proves a claim. */
    public enum Evidence {
        /** Nothing. */
        NONE,
        /** A document, such as a test or a report. */
        DOCUMENT,
        /** A certificate or label of somebody else. */
        CERTIFICATE
    }

    /** Checks that nothing is null. */
    public Claim {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(style, "style");
        requireNonNull(evidence, "evidence");
        requireNonNull(evidenceValidTo, "evidenceValidTo");
        requireNonNull(contradictedBy, "contradictedBy");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
    }

    /** Returns whether the claim is made on that day. */
    public boolean liveOn(LocalDate day) {
        return Validity.holdsOn(day, validFrom, validTo);
    }

    /** Returns whether its proof held until the last day on which it is made, that day at the latest. */
    public boolean evidencedWhileLive(LocalDate day) {
        LocalDate last = Validity.known(validTo, day).map(Moment::date).orElse(day);
        return evidence != Evidence.NONE && Validity.holdsOn(last, Optional.empty(), evidenceValidTo);
    }

    /** Returns whether a known fact says otherwise. */
    public boolean contradicted() {
        return contradictedBy.isPresent();
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
