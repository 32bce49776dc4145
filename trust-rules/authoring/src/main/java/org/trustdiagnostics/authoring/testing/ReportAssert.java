package org.trustdiagnostics.authoring.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** Assertions about a report. Every name that the report does not know fails, with the nearest one that it knows. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {
    private final Told told;

    ReportAssert(Report report) {
        super(report, ReportAssert.class);
        this.told = new Told(report);
    }

    /** Asserts that a pitfall is detected, for whichever subject; what is called on the result says more of the finding. */
    public FindingAssert detects(String pitfall) {
        known("pitfall", pitfall, told.pitfalls());
        List<Outcome> outcomes = told.of(pitfall);
        List<Outcome> detected = outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.DETECTED)
                .toList();
        if (detected.isEmpty()) {
            throw failure("%s", "Expected that '" + pitfall + "' is detected, but it is not:" + told.list(outcomes));
        }
        return new FindingAssert(actual, pitfall, detected).as(info.description());
    }

    /**
     * Asserts that a pitfall was judged and cleared for every subject. What is not measured, undecided or hidden is not cleared, and fails;
     * {@link #outcome} tells one from another.
     */
    public ReportAssert doesNotDetect(String pitfall) {
        known("pitfall", pitfall, told.pitfalls());
        List<Outcome> others = told.of(pitfall).stream()
                .filter(outcome -> outcome.kind() != OutcomeKind.NOT_DETECTED)
                .toList();
        if (!others.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected that '" + pitfall + "' is judged and not detected for every subject, but:"
                            + told.list(others));
        }
        return this;
    }

    /** Asserts that exactly these pitfalls are detected, each for whichever subjects, and no others. */
    public ReportAssert detectsOnly(String... pitfalls) {
        Stream.of(pitfalls).forEach(pitfall -> known("pitfall", pitfall, told.pitfalls()));
        Set<String> expected = new TreeSet<>(List.of(pitfalls));
        Set<String> detected =
                actual.findings().stream().map(Finding::pitfall).collect(Collectors.toCollection(TreeSet::new));
        if (!detected.equals(expected)) {
            List<Outcome> wrong = actual.outcomes().stream()
                    .filter(outcome -> expected.contains(outcome.pitfall()) != (outcome.kind() == OutcomeKind.DETECTED))
                    .filter(outcome -> !(expected.contains(outcome.pitfall()) && detected.contains(outcome.pitfall())))
                    .toList();
            throw failure(
                    "%s",
                    "Expected that exactly " + expected + " are detected, but detected are " + detected + ":"
                            + told.list(wrong));
        }
        return this;
    }

    /** Asserts that no pitfall is detected; what is not measured stays open. */
    public ReportAssert detectsNothing() {
        return detectsOnly();
    }

    /** Asserts that no rule failed. */
    public ReportAssert hasNoFailures() {
        List<Outcome> failed = actual.outcomes().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            throw failure("%s", "Expected that no rule fails, but one did:" + told.list(failed));
        }
        return this;
    }

    /** Returns assertions about the outcome of a pitfall for a subject; fails where either was not judged. */
    public OutcomeAssert outcome(String pitfall, String subject) {
        known("pitfall", pitfall, told.pitfalls());
        known("subject", subject, told.subjects());
        return new OutcomeAssert(actual, actual.outcome(pitfall, subject).orElseThrow()).as(info.description());
    }

    /** Asserts that there is a reading of a metric, of whichever subject; what is called on the result says more of it. */
    public ReadingAssert hasReading(String metric) {
        List<Reading> readings = actual.readings().stream()
                .filter(reading -> reading.metric().equals(metric))
                .toList();
        if (readings.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected a reading of '" + metric + "', but there is none" + Nearest.hint(metric, told.metrics()));
        }
        return new ReadingAssert(actual, metric, readings).as(info.description());
    }

    private void known(String what, String name, Set<String> known) {
        if (!known.contains(name)) {
            throw failure("%s", "The report knows no " + what + " '" + name + "'" + Nearest.hint(name, known));
        }
    }
}
