package org.trustdiagnostics.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.finding;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Finding;

final class RankingTest {
    private static final Finding OVERPROMISING = finding(detected("overpromising", SUBJECT, Severity.HIGH));

    /** Relations of the catalogue: two opposites and texts come first, the library's own conclusions later. */
    @Test
    void alone_a_finding_is_answered_by_what_its_relation_rests_on() {
        assertThat(strategies(OVERPROMISING)).containsExactly("keep-every-promise", "explain-the-offer-honestly");
        assertThat(strategies(finding(detected("weak-crisis-readiness", SUBJECT, Severity.LOW))))
                .containsExactly("prepare-crisis-plan", "repair-breaches-openly");
    }

    /** repair-breaches-openly counters both findings, own-errors-without-blame and prepare-crisis-plan only one each. */
    @Test
    void what_counters_several_findings_of_a_subject_comes_first() {
        Finding errors = finding(detected("errors-not-owned", SUBJECT, Severity.LOW));
        Finding crisis = finding(detected("weak-crisis-readiness", SUBJECT, Severity.LOW));
        Finding elsewhere = finding(detected("weak-crisis-readiness", "company:OTHER", Severity.LOW));
        assertThat(strategies(errors, crisis)).containsExactly("repair-breaches-openly", "own-errors-without-blame");
        assertThat(strategies(crisis, errors)).containsExactly("repair-breaches-openly", "prepare-crisis-plan");
        assertThat(strategies(crisis, elsewhere)).containsExactly("prepare-crisis-plan", "repair-breaches-openly");
    }

    private static List<String> strategies(Finding first, Finding... others) {
        List<Finding> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new Adviser(Catalogue.bundled(), Given.observation(), Language.EN, "bundled", "0.1.0")
                .cards(all).get(0).suggestions().stream()
                        .map(Suggestion::strategy)
                        .toList();
    }
}
