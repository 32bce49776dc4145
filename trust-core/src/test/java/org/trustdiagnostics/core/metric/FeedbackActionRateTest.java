package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.feedback;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading.Status;

/** What is special about this share; what holds for all shares is in {@link ShareMetricsTest}. */
final class FeedbackActionRateTest {
    private static final String METRIC = "feedback-action-rate";
    private static final Feedback OVERDUE = complaint("2026-05-01").build();
    private static final Feedback DONE = complaint("2026-05-01")
            .actionAt(on("2026-05-10"))
            .toldBackAt(on("2026-05-12"))
            .build();
    private static final Feedback DONE_LATE = complaint("2026-05-01")
            .actionAt(on("2026-05-10"))
            .toldBackAt(on("2026-06-12"))
            .build();

    private static FeedbackBuilder complaint(String receivedAt) {
        return feedback(Audience.CUSTOMER, Feedback.Kind.COMPLAINT, "web", receivedAt);
    }

    private static FeedbackBuilder fromStaff() {
        return feedback(Audience.EMPLOYEE, Feedback.Kind.SUGGESTION, "box", "2026-05-01");
    }

    /** The time is thirty days from 1 May, to the end of 31 May; the later of the two steps decides. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-31, 2026-05-31, 1",
        "2026-06-01, 2026-05-10, 0", // told in time of what was done too late
        "2026-05-10, 2026-06-01, 0"
    })
    void both_steps_must_come_in_time(String actionAt, String toldBackAt, double share) {
        Feedback feedback = complaint("2026-05-01")
                .actionAt(on(actionAt))
                .toldBackAt(on(toldBackAt))
                .build();
        assertThat(reading(METRIC, times(10, feedback)).value()).isEqualTo(share);
    }

    @Test
    void one_step_alone_is_none() {
        Feedback quietly = complaint("2026-05-01").actionAt(on("2026-05-10")).build();
        Feedback onlyWords =
                complaint("2026-05-01").toldBackAt(on("2026-05-10")).build();
        Feedback toldOfTomorrow = complaint("2026-05-01")
                .actionAt(on("2026-05-10"))
                .toldBackAt(on("2026-07-01"))
                .build();
        for (Feedback half : List.of(quietly, onlyWords, toldOfTomorrow)) {
            assertThat(reading(METRIC, all(times(9, DONE), times(1, half))).value())
                    .isEqualTo(0.9);
        }
    }

    @Test
    void thirty_days_are_waited_for_and_thirty_one_are_over() {
        Feedback waiting = complaint("2026-05-31").build();
        Feedback over = complaint("2026-05-30").build();
        assertThat(reading(METRIC, all(times(10, DONE), times(5, waiting))).sample())
                .isEqualTo(10);
        assertThat(reading(METRIC, all(times(10, DONE), times(5, over))).sample())
                .isEqualTo(15);
    }

    @Test
    void a_host_sets_the_days() {
        Observation fortyTwo = Given.observation(Limits.counting().with(Limits.FEEDBACK_ACTION, 42));
        assertThat(find(METRIC, fortyTwo, times(10, DONE_LATE)).orElseThrow().value())
                .isEqualTo(1);
        assertThat(reading(METRIC, times(10, DONE_LATE)).value()).isZero();
    }

    /** Oracle of the bounds: closed form 1 - 0.025^(1/20) = 0.1684 of the exact interval. */
    @Test
    void a_host_that_never_records_an_action_is_not_measured_unless_it_says_that_it_would() {
        List<Fact> neverRecorded = all(times(20, OVERDUE));
        assertThat(find(METRIC, neverRecorded)).isEmpty();
        assertMeasured(covered(neverRecorded), 20, 0, 0, 0.1684);
    }

    @Test
    void one_recorded_action_shows_that_actions_are_recorded_even_a_late_one() {
        assertThat(reading(METRIC, all(times(19, OVERDUE), times(1, DONE))).value())
                .isEqualTo(0.05);
        assertMeasured(reading(METRIC, all(times(19, OVERDUE), times(1, DONE_LATE))), 20, 0, 0, 0.1684);
        Feedback onlyHalf = complaint("2026-05-01").actionAt(on("2026-05-10")).build();
        assertThat(find(METRIC, all(times(19, OVERDUE), times(1, onlyHalf)))).isEmpty();
    }

    @Test
    void nothing_at_all_in_a_complete_list_is_no_case() {
        assertWithout(covered(List.of(Cases.customers(400))), Status.TOO_FEW, 0);
    }

    @Test
    void what_a_few_of_the_staff_got_is_hidden() {
        Fact heard = fromStaff()
                .actionAt(on("2026-05-10"))
                .toldBackAt(on("2026-05-12"))
                .build();
        assertWithout(reading(METRIC, times(4, heard)), Status.SUPPRESSED, 0);
        assertWithout(reading(METRIC, times(5, heard)), Status.TOO_FEW, 5);
        assertThat(reading(METRIC, times(10, heard)).value()).isEqualTo(1);
        assertThat(reading(METRIC, all(times(10, DONE), times(10, DONE_LATE), times(4, heard))))
                .isEqualTo(reading(METRIC, all(times(10, DONE), times(10, DONE_LATE))));
    }

    /** Fixed: what a few of the staff got showed that actions are recorded, and thereby itself. */
    @Test
    void an_action_for_a_few_of_the_staff_leaves_no_trace_among_customers() {
        Fact heard = fromStaff()
                .actionAt(on("2026-05-10"))
                .toldBackAt(on("2026-05-12"))
                .build();
        assertThat(find(METRIC, all(times(20, OVERDUE), times(4, heard)))).isEmpty();
    }

    private static Reading covered(List<? extends Fact> facts) {
        Summary summary = Given.summary(Given.observation(), facts);
        summary.add(
                new DatasetHeader(Optional.empty(), Set.of(FactKind.of(Feedback.class)), Optional.empty(), Set.of()));
        return Optional.ofNullable(summary.readings(SUBJECT).get(METRIC)).orElseThrow();
    }

    @Test
    void four_of_staff_who_wait_leave_no_trace_among_customers() {
        Feedback lateButRecorded = complaint("2026-05-01")
                .actionAt(on("2026-05-10"))
                .toldBackAt(on("2026-06-12"))
                .build();
        Feedback staff = feedback(Audience.EMPLOYEE, Feedback.Kind.SUGGESTION, "box", "2026-05-01")
                .build();
        List<Fact> customers = all(times(19, complaint("2026-05-01").build()), times(1, lateButRecorded));
        assertThat(find("feedback-action-rate", all(customers, times(4, staff))))
                .isEqualTo(find("feedback-action-rate", customers));
    }
}
