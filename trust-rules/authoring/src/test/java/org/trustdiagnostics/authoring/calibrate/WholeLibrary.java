package org.trustdiagnostics.authoring.calibrate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Charge;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** Hands facts of many subjects to the library and tells of whom a pitfall was detected, each judged as if alone. */
final class WholeLibrary {
    static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().falseDiscoveryRate(1).build();
    static final LocalDate FIRST_HALF = LocalDate.of(2025, 10, 10);
    static final LocalDate SECOND_HALF = LocalDate.of(2026, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Moment AT = Moment.of(LocalDate.of(2026, 3, 1));

    private final Summary summary = DIAGNOSTICS.newSummary(DAY);

    /** A kind of facts of which some count and some do not. */
    interface Maker {
        EventFact make(String subject, int number, boolean hit);
    }

    static Promise promise(String subject, int number, boolean kept) {
        return promise(subject, SECOND_HALF, number, kept);
    }

    private static Promise promise(String subject, LocalDate due, int number, boolean kept) {
        Promise promise = Promise.due(subject, subject + "-" + due + "-" + number, due);
        return kept ? promise.keptOn(due) : promise;
    }

    static Charge charge(String subject, int number, boolean more) {
        return new Charge(subject, subject + "-" + number, AT, 10, more ? 12 : 10);
    }

    static SurveyAnswer answer(String subject, String group, boolean favourable) {
        return new SurveyAnswer(
                subject, Audience.EMPLOYEE, "trust", "trust", favourable ? 5 : 1, 1, 5, AT, Optional.of(group));
    }

    void add(Maker maker, String subject, int cases, int hits) {
        for (int number = 0; number < cases; number++) {
            summary.add(maker.make(subject, number, number < hits));
        }
    }

    void addGroup(String subject, String group, int answers, int favourable) {
        add((whom, number, hit) -> answer(whom, group, hit), subject, answers, favourable);
    }

    void addHalf(String subject, LocalDate due, int promises, int kept) {
        add((whom, number, hit) -> promise(whom, due, number, hit), subject, promises, kept);
    }

    Set<String> detected(String pitfall) {
        return subjects(outcome -> outcome.pitfall().equals(pitfall));
    }

    Set<String> detectedBy(String rule) {
        return subjects(outcome -> outcome.rules().contains(rule));
    }

    private Set<String> subjects(Predicate<Outcome> which) {
        Set<String> subjects = new TreeSet<>();
        DIAGNOSTICS.diagnose(summary).outcomes().stream()
                .filter(outcome -> which.test(outcome) && outcome.kind() == OutcomeKind.DETECTED)
                .map(Outcome::subject)
                .forEach(subjects::add);
        return subjects;
    }
}
