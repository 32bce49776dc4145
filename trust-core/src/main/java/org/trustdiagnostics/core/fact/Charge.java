package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a customer was shown before ordering, and what was charged.
 *
 * <pre>{@code
 * {"type":"charge","subject":"shop:oslo","id":"o-881","chargedAt":"2026-05-02","shownAmount":499.0,
 *  "chargedAmount":549.0}
 * }</pre>
 *
 * @param subject who charged
 * @param id the host's id, unique among charges
 * @param chargedAt when it was charged
 * @param shownAmount the whole price shown before the order, 0 or more, in any currency
 * @param chargedAmount what was charged, 0 or more, in the same currency
 */
public record Charge(String subject, String id, Moment chargedAt, double shownAmount, double chargedAmount)
        implements EventFact {

    /** Checks that nothing is null and the amounts are numbers from 0 up. */
    public Charge {
        requireNonNull(subject, "subject");
        requireNonNull(id, "id");
        requireNonNull(chargedAt, "chargedAt");
        if (!(shownAmount >= 0 && chargedAmount >= 0)
                || !Double.isFinite(shownAmount)
                || !Double.isFinite(chargedAmount)) {
            throw new IllegalArgumentException("shownAmount " + shownAmount + " and chargedAmount " + chargedAmount
                    + " must be numbers from 0 up; leave out refunds.");
        }
    }

    @Override
    public Optional<Moment> since() {
        return Optional.of(chargedAt);
    }

    @Override
    public Moment placedAt() {
        return chargedAt;
    }
}
