package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/** What people answered counts only where they were asked, and small groups stay hidden however they come in. */
class AskedAudienceTest {
    private static final Moment SPRING = Moment.of(LocalDate.of(2026, 4, 1));

    @Test
    void an_answer_of_staff_is_no_customer_score() {
        Summary summary = new Summary(Given.observation());
        SurveyAnswer mistaken =
                new SurveyAnswer("s", Audience.EMPLOYEE, "nps", "recommend", 9, 0, 10, SPRING, Optional.empty());
        assertThatThrownBy(() -> summary.add(mistaken))
                .hasMessage(
                        "instrument 'nps' asks CUSTOMER, but the answer is of EMPLOYEE; correct the audience or give"
                                + " the instrument another name.");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_reported_score_of_four_people_is_hidden() {
        assertThat(reported(4).status()).isEqualTo(Reading.Status.SUPPRESSED);
        assertThat(reported(4).sample()).isZero();
    }

    @Test
    void a_reported_score_of_nine_people_has_no_value() {
        assertThat(reported(9).status()).isEqualTo(Reading.Status.TOO_FEW);
        assertThat(reported(10).status()).isEqualTo(Reading.Status.MEASURED);
    }

    private static Reading reported(int sample) {
        Summary summary = new Summary(Given.observation());
        summary.add(ReportedMetric.of(
                        "s", "employee-net-promoter-score", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), -20)
                .withSample(sample));
        return Optional.ofNullable(summary.readings("s").get("employee-net-promoter-score"))
                .orElseThrow();
    }
}
