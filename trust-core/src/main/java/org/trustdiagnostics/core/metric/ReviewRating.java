package org.trustdiagnostics.core.metric;

import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.statistics.BoundedMean;

/**
 * Mean of the stars that customers gave in reviews.
 *
 * <p>Formula: sum of stars ÷ reviews with stars. 1 to 5; higher is better. Minimum sample 10.
 *
 * <p>Worked example: 20 reviews, 12 of five stars, 5 of four, 3 of one: 4.15, interval see {@link BoundedMean}. No default limit: stars
 * are not trust, as the documents say.
 */
final class ReviewRating extends DistributedMetric<Feedback> {
    private static final int FEWEST_STARS = 1;
    private static final int MOST_STARS = 5;

    ReviewRating() {
        super("review-rating", Feedback.class);
    }

    @Override
    public String needs() {
        return "feedback of kind REVIEW with rating";
    }

    @Override
    long item(Feedback feedback, Observation o) {
        boolean review = feedback.audience() == Audience.CUSTOMER && feedback.kind() == Feedback.Kind.REVIEW;
        return review && feedback.rating().isPresent() ? ended(feedback.rating().get()) : NOTHING;
    }

    @Override
    Basis basis(Distribution stars) {
        long counted = 0;
        long sum = 0;
        long sumOfSquares = 0;
        Distribution.Spread spread = stars.spread();
        for (int i = 0; i < spread.values().length; i++) {
            long value = Math.round(spread.values()[i]);
            long reviews = spread.ended()[i];
            counted += reviews;
            sum += reviews * value;
            sumOfSquares += reviews * value * value;
        }
        return basis(counted, sum, sumOfSquares);
    }

    private static Basis basis(long reviews, long sum, long sumOfSquares) {
        return intervals -> Optional.of(
                BoundedMean.of(reviews, sum, sumOfSquares, FEWEST_STARS, MOST_STARS, intervals.confidence()));
    }
}
