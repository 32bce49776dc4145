package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.complaint;
import static org.trustdiagnostics.core.metric.Cases.feedback;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading.Status;

final class FeedbackReplyRateTest {
    private static final String METRIC = "feedback-reply-rate";
    private static final Feedback ON_THE_LAST_DAY =
            complaint("2026-05-01").firstReplyAt(on("2026-05-15")).build();
    private static final Feedback A_DAY_LATE =
            complaint("2026-05-01").firstReplyAt(on("2026-05-16")).build();
    private static final Feedback FROM_STAFF = feedback(
                    Audience.EMPLOYEE, Feedback.Kind.SUGGESTION, "box", "2026-05-01")
            .build();

    /** The example of the class comment; bounds by scipy 1.17, binomtest(30, 40).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        Feedback openForAMonth = complaint("2026-05-31").build();
        List<Fact> facts = all(times(30, ON_THE_LAST_DAY), times(4, A_DAY_LATE), times(6, openForAMonth));
        assertMeasured(reading(METRIC, facts), 40, 0.75, 0.588, 0.873);
    }

    @Test
    void younger_open_feedback_counts_nowhere() {
        Feedback fourteenDaysOld = complaint("2026-06-16").build();
        Feedback fifteenDaysOld = complaint("2026-06-15").build();
        assertWithout(reading(METRIC, times(10, fourteenDaysOld)), Status.TOO_FEW, 0);
        assertMeasured(reading(METRIC, times(10, fifteenDaysOld)), 10, 0, 0, 0.3085);
    }

    @Test
    void a_host_sets_the_days() {
        Observation fifteen = Given.observation(Limits.counting().with(Limits.FEEDBACK_REPLY, 15));
        assertThat(Cases.find(METRIC, fifteen, times(10, A_DAY_LATE))
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void reviews_wait_for_no_answer() {
        Feedback review = feedback(Audience.CUSTOMER, Feedback.Kind.REVIEW, "web", "2026-05-01")
                .build();
        assertThat(Cases.find(METRIC, times(20, review))).isEmpty();
    }

    @Test
    void what_a_few_of_the_staff_say_is_hidden_and_what_a_few_customers_say_is_too_few() {
        assertWithout(reading(METRIC, times(4, FROM_STAFF)), Status.SUPPRESSED, 0);
        assertWithout(reading(METRIC, times(4, A_DAY_LATE)), Status.TOO_FEW, 4);
        assertWithout(reading(METRIC, all(times(1, FROM_STAFF), times(3, A_DAY_LATE))), Status.TOO_FEW, 3);
        assertWithout(reading(METRIC, times(5, FROM_STAFF)), Status.TOO_FEW, 5);
        assertThat(reading(METRIC, times(10, FROM_STAFF)).status()).isEqualTo(Status.MEASURED);
    }

    @Test
    void an_open_message_of_staff_is_no_case_yet() {
        Feedback fresh = feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "box", "2026-06-29")
                .build();
        assertWithout(reading(METRIC, times(1, fresh)), Status.TOO_FEW, 0);
    }
}
