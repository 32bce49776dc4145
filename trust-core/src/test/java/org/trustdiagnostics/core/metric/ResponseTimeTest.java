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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading.Status;

final class ResponseTimeTest {
    private static final String METRIC = "response-time";
    private static final Feedback IN_TIME = complaint("2026-06-01T08:00:00Z")
            .firstReplyAt(on("2026-06-03T08:00:00Z"))
            .build();

    /** The example of the class comment; bounds by scipy 1.17, binomtest(15, 20).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        Feedback late = complaint("2026-06-01T08:00:00Z")
                .firstReplyAt(on("2026-06-04T08:00:00Z"))
                .build();
        Feedback openForAWeek = complaint("2026-06-23T08:00:00Z").build();
        List<Fact> facts = all(times(15, IN_TIME), times(3, late), times(2, openForAWeek));
        assertMeasured(reading(METRIC, facts), 20, 0.75, 0.509, 0.913);
    }

    @ParameterizedTest
    @CsvSource({
        "social-media, 2026-06-01T08:00:00Z, 2026-06-01T10:00:00Z, true",
        "social-media, 2026-06-01T08:00:00Z, 2026-06-01T10:01:00Z, false",
        "web, 2026-06-01T08:00:00Z, 2026-06-03T08:00:00Z, true",
        "web, 2026-06-01T08:00:00Z, 2026-06-03T08:01:00Z, false",
        "social-media, 2026-06-01, 2026-06-01T23:00:00Z, true", // the same day
        "social-media, 2026-06-01T23:30:00Z, 2026-06-02, false", // the next day
        "web, 2026-06-01, 2026-06-03, true",
        "web, 2026-06-01, 2026-06-04, false",
        "web, 2026-06-29, 2026-06-29T10:00:00+02:00, true"
    })
    void the_channel_sets_the_time(String channel, String received, String replied, boolean inTime) {
        Feedback answered = feedback(Audience.CUSTOMER, Feedback.Kind.ENQUIRY, channel, received)
                .firstReplyAt(on(replied))
                .build();
        assertThat(reading(METRIC, times(10, answered)).value()).isEqualTo(inTime ? 1 : 0);
    }

    @Test
    void a_host_gives_a_channel_its_own_time() {
        Observation anHour = Given.observation(Limits.counting().with("reply-within.e-mail", 1));
        assertThat(Cases.find(METRIC, anHour, times(10, IN_TIME)).orElseThrow().value())
                .isZero();
    }

    @Test
    void an_open_message_still_within_its_time_counts_nowhere() {
        Feedback fresh = complaint("2026-06-29").build();
        assertWithout(reading(METRIC, all(times(9, IN_TIME), times(5, fresh))), Status.TOO_FEW, 9);
        Feedback justOver = complaint("2026-06-27").build();
        assertThat(reading(METRIC, all(times(9, IN_TIME), times(1, justOver))).value())
                .isEqualTo(0.9);
    }

    @Test
    void a_reply_after_the_day_of_the_diagnosis_has_not_come() {
        Feedback later = complaint("2026-06-29").firstReplyAt(on("2026-07-01")).build();
        assertWithout(reading(METRIC, all(times(9, IN_TIME), times(1, later))), Status.TOO_FEW, 9);
        Feedback overdue =
                complaint("2026-06-01").firstReplyAt(on("2026-07-01")).build();
        assertThat(reading(METRIC, all(times(9, IN_TIME), times(1, overdue))).value())
                .isEqualTo(0.9);
    }

    @Test
    void reviews_and_what_staff_say_are_no_cases() {
        Feedback review = feedback(Audience.CUSTOMER, Feedback.Kind.REVIEW, "web", "2026-06-01")
                .build();
        Feedback fromStaff = feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "web", "2026-06-01")
                .build();
        assertThat(Cases.find(METRIC, all(times(20, review), times(20, fromStaff))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void every_other_kind_of_a_customer_is_a_case(Feedback.Kind kind) {
        Feedback open = feedback(Audience.CUSTOMER, kind, "web", "2026-06-01").build();
        assertMeasured(reading(METRIC, times(10, open)), 10, 0, 0, 0.3085);
    }
}
