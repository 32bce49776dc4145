package org.trustdiagnostics.authoring.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** Assertions about the outcome of one pitfall for one subject. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {
    private final Report report;
    private final Told told;

    OutcomeAssert(Report report, Outcome outcome) {
        super(outcome, OutcomeAssert.class);
        this.report = report;
        this.told = new Told(report);
    }

    /** Asserts that the data show the pitfall. */
    public FindingAssert isDetected() {
        is(OutcomeKind.DETECTED);
        return new FindingAssert(report, actual.pitfall(), List.of(actual)).as(info.description());
    }

    /** Asserts that the pitfall was judged and cleared. */
    public OutcomeAssert isNotDetected() {
        return is(OutcomeKind.NOT_DETECTED);
    }

    /** Asserts that there are data, but too few or too close to the limit. */
    public OutcomeAssert isInconclusive() {
        return is(OutcomeKind.INCONCLUSIVE);
    }

    /** Asserts that facts are missing; {@link #lacking} says which. */
    public OutcomeAssert isNotMeasured() {
        return is(OutcomeKind.NOT_MEASURED);
    }

    /** Asserts that it is hidden to protect a small group. */
    public OutcomeAssert isSuppressed() {
        return is(OutcomeKind.SUPPRESSED);
    }

    /** Asserts that a rule failed. */
    public OutcomeAssert isFailed() {
        return is(OutcomeKind.FAILED);
    }

    /**
     * Asserts that a kind of facts is missing.
     *
     * @param fact as it begins in the report, such as {@code promise} for {@code promise of kind REPAIR}
     */
    public OutcomeAssert lacking(String fact) {
        if (actual.missing().stream().noneMatch(missing -> missing.equals(fact) || missing.startsWith(fact + " "))) {
            throw failure(
                    "%s",
                    "Expected that '" + fact + "' is missing, but missing is " + actual.missing() + ":"
                            + told.one(actual));
        }
        return this;
    }

    private OutcomeAssert is(OutcomeKind kind) {
        if (actual.kind() != kind) {
            throw failureWithActualExpected(
                    actual.kind(),
                    kind,
                    "%s",
                    "Expected " + kind + ", but it is " + actual.kind() + ":" + told.one(actual));
        }
        return this;
    }
}
