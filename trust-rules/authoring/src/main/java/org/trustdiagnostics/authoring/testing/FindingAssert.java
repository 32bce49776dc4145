package org.trustdiagnostics.authoring.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;

/** Assertions about a finding: that among the findings of a pitfall there is one for which everything said holds. */
public final class FindingAssert extends AbstractAssert<FindingAssert, Report> {
    private final String pitfall;
    private final Told told;
    private List<Outcome> left;

    FindingAssert(Report report, String pitfall, List<Outcome> findings) {
        super(report, FindingAssert.class);
        this.pitfall = pitfall;
        this.told = new Told(report);
        this.left = List.copyOf(findings);
    }

    /** Asserts that the pitfall is detected for a subject. */
    public FindingAssert forSubject(String subject) {
        if (!told.subjects().contains(subject)) {
            throw failure(
                    "%s", "The report knows no subject '" + subject + "'" + Nearest.hint(subject, told.subjects()));
        }
        if (left.stream().noneMatch(outcome -> outcome.subject().equals(subject))) {
            List<Outcome> its = actual.outcome(pitfall, subject).stream().toList();
            throw failure(
                    "%s",
                    "Expected that '" + pitfall + "' is detected for '" + subject + "', but it is detected for "
                            + left.stream().map(Outcome::subject).toList() + ":" + told.list(its));
        }
        return keep(outcome -> outcome.subject().equals(subject), "");
    }

    /** Asserts how bad it is. */
    public FindingAssert withSeverity(Severity severity) {
        return keep(outcome -> outcome.severity().filter(severity::equals).isPresent(), "has severity " + severity);
    }

    /**
     * Asserts what crossed its limit or was found in records.
     *
     * @param id of a limit, or of a metric, that a rule which fired looked at and that is met
     */
    public FindingAssert because(String id) {
        if (left.stream().flatMap(FindingAssert::reasons).noneMatch(id::equals)) {
            Set<String> known =
                    left.stream().flatMap(FindingAssert::reasons).collect(Collectors.toCollection(TreeSet::new));
            throw failure(
                    "%s",
                    "Expected that '" + pitfall + "' is detected because of '" + id + "', but it is not"
                            + Nearest.hint(id, known) + told.list(left));
        }
        return keep(outcome -> reasons(outcome).anyMatch(id::equals), "");
    }

    /**
     * Asserts on how many records it rests.
     *
     * @param fact the kind of the records, such as {@code incident}
     * @param count how many there are
     */
    public FindingAssert withEvidence(String fact, int count) {
        return keep(
                outcome -> outcome.evidence().stream()
                        .anyMatch(evidence -> evidence.fact().equals(fact) && evidence.count() == count),
                "rests on " + count + " of '" + fact + "'");
    }

    private FindingAssert keep(Predicate<Outcome> holds, String expected) {
        List<Outcome> some = left.stream().filter(holds).toList();
        if (some.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected that '" + pitfall + "' " + expected + ", but found:"
                            + left.stream()
                                    .limit(Told.shown())
                                    .map(outcome -> told.one(outcome) + records(outcome))
                                    .collect(Collectors.joining())
                            + Told.more(left.size()));
        }
        left = some;
        return this;
    }

    private static String records(Outcome outcome) {
        return outcome.evidence().isEmpty()
                ? ""
                : outcome.evidence().stream()
                        .map(evidence -> evidence.count() + " of '" + evidence.fact() + "'")
                        .collect(Collectors.joining(", ", "\n    It rests on ", "."));
    }

    private static Stream<String> reasons(Outcome outcome) {
        return outcome.conditions().stream().filter(Condition::met).flatMap(condition -> Stream.of(
                        Stream.of(condition.limit().id()),
                        condition.limit().metric().stream(),
                        condition.reading().stream().map(reading -> reading.metric()))
                .flatMap(ids -> ids));
    }
}
