package org.trustdiagnostics.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Finding;

final class RankingTest {
    private static final Finding OVERPROMISING = finding(detected("overpromising", SUBJECT, Severity.HIGH));

    /**
     * Of keep-every-promise the tables report 40 % fewer complaints, of explain-the-offer-honestly nothing on a metric
     * concerned; of the two against crises no effect is reported. deliver-dependable-quality counters no pitfall, but moves
     * complaints and customers' trust.
     */
    @Test
    void alone_a_finding_is_answered_by_the_largest_reported_effect_then_by_what_the_relation_rests_on() {
        assertThat(strategies(OVERPROMISING))
                .containsExactly("keep-every-promise", "explain-the-offer-honestly", "deliver-dependable-quality");
        assertThat(strategies(finding(detected("weak-crisis-readiness", SUBJECT, Severity.LOW))))
                .containsExactly("prepare-crisis-plan", "repair-breaches-openly");
    }

    /** repair-breaches-openly counters both findings, own-errors-without-blame and prepare-crisis-plan only one each. */
    @Test
    void what_counters_several_findings_of_a_subject_comes_first() {
        Finding errors = finding(detected("errors-not-owned", SUBJECT, Severity.LOW));
        Finding crisis = finding(detected("weak-crisis-readiness", SUBJECT, Severity.LOW));
        Finding elsewhere = finding(detected("weak-crisis-readiness", "company:OTHER", Severity.LOW));
        assertThat(strategies(errors, crisis)).startsWith("repair-breaches-openly", "own-errors-without-blame");
        assertThat(strategies(crisis, errors)).containsExactly("repair-breaches-openly", "prepare-crisis-plan");
        assertThat(strategies(crisis, elsewhere)).containsExactly("prepare-crisis-plan", "repair-breaches-openly");
    }

    /** Table 1: complaints fall by 30 % with use-feedback-to-improve; of close-the-feedback-loop the tables say nothing on them. */
    @Test
    void among_strategies_that_counter_as_much_the_larger_reported_effect_comes_first() {
        assertThat(strategies(finding(detected("measured-but-not-acted", SUBJECT, Severity.LOW)))
                        .get(0))
                .isEqualTo("close-the-feedback-loop");
        assertThat(strategies(finding(detected("ignored-feedback", SUBJECT, Severity.LOW))))
                .startsWith("use-feedback-to-improve", "close-the-feedback-loop");
    }

    private static List<String> strategies(Finding first, Finding... others) {
        List<Finding> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return new Adviser(Catalogue.bundled(), Given.observation(), Language.EN, Set.of(), "bundled", "0.1.0")
                .cards(all).get(0).suggestions().stream()
                        .map(Suggestion::strategy)
                        .toList();
    }
}
