package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.complaint;
import static org.trustdiagnostics.core.metric.Cases.customers;
import static org.trustdiagnostics.core.metric.Cases.feedback;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.metric.Reading.Status;

final class ComplaintRateTest {
    private static final String METRIC = "complaint-rate";
    private static final Feedback COMPLAINT = complaint("2026-06-01").build();

    /** The example of the class comment. Oracle: Garwood's bounds of 12 events, 6.2006 and 20.9616, divided by 4. */
    @Test
    void worked_example() {
        Reading twelve = reading(METRIC, all(times(12, COMPLAINT), List.of(customers(400))));
        assertThat(twelve.sample()).isEqualTo(400);
        assertThat(twelve.value()).isEqualTo(3.0);
        assertThat(twelve.lower()).isCloseTo(1.55, Offset.offset(0.005));
        assertThat(twelve.upper()).isCloseTo(5.24, Offset.offset(0.005));
    }

    @Test
    void without_a_number_of_customers_nothing_is_measured() {
        assertThat(Cases.find(METRIC, times(12, COMPLAINT))).isEmpty();
    }

    @Test
    void no_customers_and_nine_customers_are_too_few() {
        assertWithout(reading(METRIC, List.of(COMPLAINT, customers(0))), Status.TOO_FEW, 0);
        assertWithout(reading(METRIC, List.of(COMPLAINT, customers(9))), Status.TOO_FEW, 9);
        assertThat(reading(METRIC, List.of(COMPLAINT, customers(10))).value()).isEqualTo(10);
    }

    @Test
    void other_feedback_of_customers_is_no_complaint_but_shows_that_feedback_is_kept() {
        Feedback enquiry = feedback(Audience.CUSTOMER, Feedback.Kind.ENQUIRY, "web", "2026-06-01")
                .build();
        assertThat(reading(METRIC, List.of(enquiry, customers(400))).value()).isZero();
    }

    @Test
    void complaints_of_staff_say_nothing_about_customers() {
        Feedback fromStaff = feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "box", "2026-06-01")
                .build();
        assertThat(Cases.find(METRIC, List.of(fromStaff, customers(400)))).isEmpty();
    }

    /** Oracle: no event has the upper bound −ln(0.025) = 3.689 per exposure. */
    @Test
    void no_complaint_in_a_complete_list_gives_zero_with_an_upper_bound() {
        Summary summary = Given.summary(customers(400));
        assertThat(summary.readings(SUBJECT)).doesNotContainKey(METRIC);
        summary.add(
                new DatasetHeader(Optional.empty(), Set.of(FactKind.of(Feedback.class)), Optional.empty(), Set.of()));
        Reading none = summary.readings(SUBJECT).get(METRIC);
        assertThat(none.value()).isZero();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.922, Offset.offset(0.0005));
    }
}
