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
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Feedback.Remedy;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.metric.Reading.Status;

final class RemedyRateTest {
    private static final String METRIC = "remedy-rate";

    private static FeedbackBuilder ownError() {
        return complaint("2026-06-01").ownFault(true);
    }

    private static final Feedback ADMITTED =
            ownError().admittedAt(on("2026-06-08")).build();

    /** The example of the class comment; bounds by scipy 1.17, binomtest(9, 12).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        Feedback paid =
                ownError().remedy(Remedy.MONETARY).actionAt(on("2026-06-02")).build();
        List<Fact> facts =
                all(times(5, ADMITTED), times(4, paid), times(3, ownError().build()));
        assertMeasured(reading(METRIC, facts), 12, 0.75, 0.428, 0.945);
    }

    @Test
    void admitting_within_seven_days_owns_up() {
        assertOwned(ADMITTED, true);
        assertOwned(ownError().admittedAt(on("2026-06-09")).build(), false);
        assertOwned(ownError().build(), false);
    }

    @Test
    void a_remedy_beyond_an_explanation_owns_up_on_the_day_it_is_given() {
        assertOwned(
                ownError()
                        .remedy(Remedy.NON_MONETARY)
                        .actionAt(on("2026-06-08"))
                        .build(),
                true);
        assertOwned(
                ownError().remedy(Remedy.MONETARY).resolvedAt(on("2026-06-08")).build(), true);
        assertOwned(
                ownError().remedy(Remedy.EXPLANATION).actionAt(on("2026-06-02")).build(), false);
        assertOwned(
                ownError().remedy(Remedy.MONETARY).actionAt(on("2026-06-09")).build(), false);
        assertOwned(ownError().remedy(Remedy.MONETARY).build(), false); // no date
    }

    @Test
    void the_earlier_of_admission_and_remedy_counts() {
        assertOwned(
                ownError()
                        .admittedAt(on("2026-06-20"))
                        .remedy(Remedy.MONETARY)
                        .actionAt(on("2026-06-02"))
                        .build(),
                true);
        assertOwned(
                ownError()
                        .admittedAt(on("2026-06-02"))
                        .remedy(Remedy.MONETARY)
                        .actionAt(on("2026-06-20"))
                        .build(),
                true);
    }

    /** Fixed: a remedy planned for after the day of the diagnosis hid that the case was settled in time. */
    @Test
    void a_date_that_has_not_come_does_not_hide_one_that_has() {
        assertOwned(
                ownError()
                        .remedy(Remedy.MONETARY)
                        .resolvedAt(on("2026-06-08"))
                        .actionAt(on("2026-07-15"))
                        .build(),
                true);
        assertOwned(ownError().admittedAt(on("2026-07-01")).build(), false);
    }

    @Test
    void an_error_whose_time_is_not_up_counts_nowhere() {
        Feedback fresh = complaint("2026-06-25").ownFault(true).build();
        assertWithout(reading(METRIC, all(times(9, ADMITTED), times(1, fresh))), Status.TOO_FEW, 9);
    }

    @Test
    void what_is_known_to_be_no_own_error_is_no_case_and_what_is_unknown_tells_nothing() {
        Feedback notOurs = complaint("2026-06-01").ownFault(false).build();
        assertWithout(reading(METRIC, times(20, notOurs)), Status.TOO_FEW, 0);
        assertThat(Cases.find(METRIC, times(20, complaint("2026-06-01").build())))
                .isEmpty();
        Feedback fromStaff = feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "box", "2026-06-01")
                .ownFault(true)
                .build();
        assertThat(Cases.find(METRIC, times(20, fromStaff))).isEmpty();
    }

    private static void assertOwned(Feedback tenth, boolean owned) {
        assertThat(reading(METRIC, all(times(9, ADMITTED), times(1, tenth))).value())
                .isEqualTo(owned ? 1 : 0.9);
    }
}
