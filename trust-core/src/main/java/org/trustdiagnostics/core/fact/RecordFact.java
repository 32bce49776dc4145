package org.trustdiagnostics.core.fact;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** A fact about governance that comes in small numbers: kept, and matched by rules one by one. */
public sealed interface RecordFact extends Fact
        permits Responsibility,
                Statement,
                Incident,
                CrisisPlan,
                Training,
                Claim,
                SurveyRound,
                Employment,
                Decision,
                Conflict,
                Incentive,
                Initiative,
                TermsChange,
                Disclosure {
    /** Returns the host's id of the record, unique among the records of its kind. */
    String id();

    /** Returns whether the record is about a person; evidence then shows how many records, never which. */
    default boolean aboutPerson() {
        return this instanceof AboutPerson;
    }

    /** Returns whether the record holds or happened on at least one day of the period. */
    boolean touches(ReportingPeriod period);

    @Override
    default RecordFact mapMoments(UnaryOperator<Moment> placed) {
        return (RecordFact) Fact.super.mapMoments(placed);
    }

    /** Returns the record as it was known on that day: what is dated later is not there yet, except plans. */
    default RecordFact asKnownOn(LocalDate day) {
        return (RecordFact) FactKind.of(getClass()).knownOn(day, this);
    }
}
