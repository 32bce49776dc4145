package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A goal that is rewarded: a key figure, a bonus, a target of a team. Give all of them, so that their weights can be compared.
 *
 * <pre>{@code
 * {"type":"incentive","subject":"dept:sales","id":"g-1","goal":"SALES","weight":0.7,"horizon":"SHORT_TERM",
 *  "validFrom":"2026-01-01","validTo":"2026-12-31"}
 * }</pre>
 *
 * @param subject whose goal it is
 * @param id the host's id, unique among incentives
 * @param goal what is rewarded
 * @param weight how much it counts beside the others, above 0, in any unit that is the same for all
 * @param horizon when it pays off
 * @param validFrom first day; absent: since always
 * @param validTo last day; absent: until further notice
 */
public record Incentive(
        String subject,
        String id,
        Goal goal,
        double weight,
        Horizon horizon,
        Optional<Moment> validFrom,
        Optional<Moment> validTo)
        implements RecordFact {

    /** What is rewarded. */
    public enum Goal {
        /** Selling more. */
        SALES,
        /** What customers gain: satisfaction, promises kept, complaints solved. */
        CUSTOMER_BENEFIT,
        /** Trust of customers or staff. */
        TRUST,
        /** Likes, stars, followers, clicks. */
        LIKES,
        /** Anything else, such as cost. */
        OTHER
    }

    /** When a goal pays off. */
    public enum Horizon {
        /** Within the year. */
        SHORT_TERM,
        /** Later. */
        LONG_TERM
    }

    /** Checks that nothing is null and the weight is a number above 0. */
    public Incentive {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(goal, "goal");
        requireNonNull(horizon, "horizon");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(validTo, "validTo");
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    "weight " + weight + " must be a number above 0; leave out a goal without weight.");
        }
    }

    /** Returns whether it is rewarded on that day. */
    public boolean inForceOn(LocalDate day) {
        return Validity.holdsOn(day, validFrom, validTo);
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
