package org.trustdiagnostics.core.verdict;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * A limit that was looked at, and what the data said about it.
 *
 * @param limit the limit
 * @param reading the reading it was compared with; empty where the limit is about records
 * @param met whether the limit is certainly crossed, so that the condition of the rule is met
 * @param furtherCases where that is uncertain: with a value, how many more cases would likely decide it if the rate stays as
 *     it is, empty where no number below a million would do; with too few cases, how many it takes until there is a value
 * @param chance where the limit is crossed by a reading, how likely chance alone puts the value as far beyond it or farther if the truth
 *     lies on it; 0 for a value without uncertainty
 */
public record Condition(
        Limit limit, Optional<Reading> reading, boolean met, OptionalLong furtherCases, OptionalDouble chance) {
    /** Checks that nothing is missing. */
    public Condition {
        requireNonNull(limit, "limit");
        requireNonNull(reading, "reading");
        requireNonNull(furtherCases, "furtherCases");
        requireNonNull(chance, "chance");
    }

    /** Creates a condition of which no chance is known. */
    public Condition(Limit limit, Optional<Reading> reading, boolean met, OptionalLong furtherCases) {
        this(limit, reading, met, furtherCases, OptionalDouble.empty());
    }

    /** Returns the distance from the threshold to the interval bound that decides; empty without a value. */
    public OptionalDouble margin() {
        return measured().isPresent()
                ? OptionalDouble.of(limit.decidingBound(
                                measured().get().lower(), measured().get().upper())
                        - limit.threshold())
                : OptionalDouble.empty();
    }

    /** Returns whether there are data that leave open on which side of the limit the truth lies. */
    public boolean undecided() {
        return reading.filter(r -> r.status() == Reading.Status.TOO_FEW
                        || (r.status() == Reading.Status.MEASURED
                                && !limit.keptBy(r.lower(), r.upper())
                                && !limit.crossedBy(r.lower(), r.upper())))
                .isPresent();
    }

    /** Returns the reading if it has a value. */
    public Optional<Reading> measured() {
        return reading.filter(r -> r.status() == Reading.Status.MEASURED);
    }
}
