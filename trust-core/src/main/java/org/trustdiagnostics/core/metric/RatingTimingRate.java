package org.trustdiagnostics.core.metric;

import org.trustdiagnostics.core.fact.RatingRequest;

/**
 * Share of rating requests that reached customers after they had received the delivery or service.
 *
 * <p>Formula: asked on or after {@code experiencedAt} ÷ asked. A share, 0 to 1; higher is better. A request for something that
 * has not been received yet was asked too early. Minimum sample 10.
 *
 * <p>Worked example: 40 requests, 20 before the experience: 0.5, interval 0.338 to 0.662 (exact, 95 %). Default limit:
 * {@code rating-asked-before-experience.in-time-share}, 0.95, the library's proposal.
 */
final class RatingTimingRate extends EventMetric<RatingRequest> {
    RatingTimingRate() {
        super("rating-timing-rate", RatingRequest.class);
    }

    @Override
    public String needs() {
        return "ratingRequest";
    }

    @Override
    int count(RatingRequest request, Observation o) {
        boolean after = o.seen(request.experiencedAt())
                .filter(experienced -> !experienced.isAfter(request.askedAt()))
                .isPresent();
        return Counts.decided(after);
    }
}
