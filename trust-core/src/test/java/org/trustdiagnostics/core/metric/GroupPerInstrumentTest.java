package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.times;
import static org.trustdiagnostics.core.metric.Shares.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.MinimumGroups;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** A host that shows safety only of 12 people, and everything else of five. */
final class GroupPerInstrumentTest {
    private static final Observation TWELVE_FOR_SAFETY = new Observation(
            Given.YEAR,
            Optional.empty(),
            Limits.counting(),
            Intervals.DEFAULT,
            MinimumGroups.DEFAULT.with("safety", 12));

    @Test
    void eleven_answers_on_safety_are_hidden_and_eleven_on_engagement_are_not() {
        assertThat(status("psychological-safety", times(11, answer("safety", "EMPLOYEE", 6))))
                .isEqualTo(Status.SUPPRESSED);
        assertThat(status("psychological-safety", times(12, answer("safety", "EMPLOYEE", 6))))
                .isEqualTo(Status.MEASURED);
        assertThat(status("employee-engagement", times(11, answer("engagement", "EMPLOYEE", 6))))
                .isEqualTo(Status.MEASURED);
    }

    @Test
    void groups_within_a_subject_follow() {
        assertThat(status("survey-group-gap", twoGroups("safety", 11))).isEqualTo(Status.SUPPRESSED);
        assertThat(status("survey-group-gap", twoGroups("safety", 12))).isEqualTo(Status.MEASURED);
        assertThat(status("survey-group-gap", twoGroups("trust", 11))).isEqualTo(Status.MEASURED);
    }

    @Test
    void what_the_host_measured_itself_follows() {
        assertThat(status("psychological-safety", List.of(reported("psychological-safety", 11))))
                .isEqualTo(Status.SUPPRESSED);
        assertThat(status("psychological-safety", List.of(reported("psychological-safety", 12))))
                .isEqualTo(Status.MEASURED);
        assertThat(status("employee-engagement", List.of(reported("employee-engagement", 11))))
                .isEqualTo(Status.MEASURED);
    }

    @Test
    void the_report_names_the_group_that_hides_it() {
        Limit limit = Given.atLeast("any.safety", "psychological-safety", 0.5, "share");
        Outcome hidden = new Outcome(
                "fear-of-speaking-up",
                Given.SUBJECT,
                OutcomeKind.SUPPRESSED,
                Optional.empty(),
                List.of(new Condition(
                        limit,
                        Optional.of(Given.without("psychological-safety", Status.SUPPRESSED, 0)),
                        false,
                        OptionalLong.empty())),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(new Explainer(Catalogue.bundled(), TWELVE_FOR_SAFETY, Language.of(Locale.ENGLISH)).reasons(hidden))
                .singleElement()
                .asString()
                .contains("12 people");
    }

    private static List<Fact> twoGroups(String instrument, int answers) {
        return all(
                times(answers, answer(instrument, "EMPLOYEE", 6, "group=day")),
                times(answers, answer(instrument, "EMPLOYEE", 2, "group=night")));
    }

    private static ReportedMetric reported(String metric, int sample) {
        return new ReportedMetric(
                Given.SUBJECT,
                metric,
                Given.YEAR.from(),
                Given.AS_OF,
                0.5,
                Optional.of(sample),
                Optional.empty(),
                Optional.empty());
    }

    private static Status status(String metric, List<? extends Fact> facts) {
        return find(metric, TWELVE_FOR_SAFETY, facts).orElseThrow().status();
    }
}
