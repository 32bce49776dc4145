package org.trustdiagnostics.core.fact;

import java.util.function.UnaryOperator;

/** A fact that comes in large numbers: counted while streaming by, never kept and never shown to a rule. */
public sealed interface EventFact extends Fact
        permits Promise, Feedback, SurveyAnswer, ReportedMetric, Charge, Mention, InternalMessage, RatingRequest {
    /** Returns the moment that places the fact in a reporting period. */
    Moment placedAt();

    @Override
    default EventFact mapMoments(UnaryOperator<Moment> placed) {
        return (EventFact) Fact.super.mapMoments(placed);
    }
}
