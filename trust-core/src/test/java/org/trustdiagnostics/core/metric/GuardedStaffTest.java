package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Moment;

/** What a few of the staff said must not be found by taking the customers away from the whole. */
class GuardedStaffTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 4, 1);

    @Test
    void four_of_staff_among_customers_leave_no_trace() {
        Reading customersAlone = reading(20, 0);
        Reading withFourOfStaff = reading(20, 4);
        assertThat(withFourOfStaff).isEqualTo(customersAlone);
        assertThat(withFourOfStaff.sample()).isEqualTo(20);
        assertThat(withFourOfStaff.value()).isEqualTo(1);
    }

    @Test
    void five_of_staff_are_enough_to_be_counted() {
        Reading withFiveOfStaff = reading(20, 5);
        assertThat(withFiveOfStaff.sample()).isEqualTo(25);
        assertThat(withFiveOfStaff.value()).isEqualTo(0.8);
    }

    @Test
    void four_of_staff_alone_are_hidden() {
        assertThat(reading(0, 4).status()).isEqualTo(Reading.Status.SUPPRESSED);
    }

    /** Customers got a reply, staff did not. */
    private static Reading reading(int customers, int staff) {
        Summary summary = new Summary(Given.observation());
        for (int i = 0; i < customers; i++) {
            summary.add(message("c-" + i, Audience.CUSTOMER)
                    .firstReplyAt(Moment.of(SPRING))
                    .build());
        }
        for (int i = 0; i < staff; i++) {
            summary.add(message("s-" + i, Audience.EMPLOYEE).build());
        }
        return Optional.ofNullable(summary.readings("s").get("feedback-reply-rate"))
                .orElseThrow();
    }

    private static FeedbackBuilder message(String id, Audience audience) {
        return Feedback.builder("s", id, audience, Feedback.Kind.SUGGESTION, "box", Moment.of(SPRING));
    }
}
