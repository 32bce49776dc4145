package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.feedback;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.metric.Reading.Status;

/** What is special about reopened answers and topics of complaints; the rest is in {@link ShareMetricsTest}. */
final class FeedbackSharesTest {
    private static final String REOPENED = "reopened-answer-rate";

    private static FeedbackBuilder answered() {
        return feedback(Audience.CUSTOMER, Feedback.Kind.ENQUIRY, "web", "2026-05-01")
                .firstReplyAt(on("2026-05-02"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 0", "5, 0"})
    void two_stars_or_fewer_leave_a_question_open(int stars, double share) {
        assertThat(reading(REOPENED, times(10, answered().rating(stars).build()))
                        .value())
                .isEqualTo(share);
    }

    @Test
    void either_sign_is_enough() {
        Feedback settledButBad = answered().reopened(false).rating(1).build();
        Feedback reopenedButGood = answered().reopened(true).rating(5).build();
        Feedback good = answered().reopened(false).rating(3).build();
        assertThat(reading(REOPENED, times(10, settledButBad)).value()).isEqualTo(1);
        assertThat(reading(REOPENED, times(10, reopenedButGood)).value()).isEqualTo(1);
        assertThat(reading(REOPENED, times(10, good)).value()).isZero();
    }

    @Test
    void complaints_count_like_enquiries() {
        Feedback complaint = Cases.complaint("2026-05-01")
                .firstReplyAt(on("2026-05-02"))
                .reopened(true)
                .build();
        assertThat(reading(REOPENED, times(10, complaint)).value()).isEqualTo(1);
    }

    @Test
    void a_reply_to_come_is_none_yet() {
        Feedback tomorrow = feedback(Audience.CUSTOMER, Feedback.Kind.ENQUIRY, "web", "2026-06-30")
                .firstReplyAt(on("2026-07-01"))
                .reopened(true)
                .build();
        assertWithout(reading(REOPENED, times(20, tomorrow)), Status.TOO_FEW, 0);
    }

    /** A host with topics of its own tells nothing: nobody may look as if no customer complained about prices. */
    @ParameterizedTest
    @ValueSource(strings = {"price-complaint-share", "advertising-complaint-share"})
    void the_hosts_own_words_for_topics_tell_nothing(String metric) {
        assertThat(find(metric, times(50, about("Prices-and-terms")))).isEmpty();
        assertThat(find(metric, times(50, about("preise")))).isEmpty();
        for (String known : Feedback.TOPICS) {
            assertThat(reading(metric, times(10, about(known))).sample())
                    .as(known)
                    .isEqualTo(10);
        }
    }

    @Test
    void each_topic_counts_for_its_own_share_alone() {
        assertThat(reading("price-complaint-share", times(10, about("prices-and-terms")))
                        .value())
                .isEqualTo(1);
        assertThat(reading("price-complaint-share", times(10, about("advertising")))
                        .value())
                .isZero();
        assertThat(reading("advertising-complaint-share", times(10, about("advertising")))
                        .value())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void only_staff_report_errors_of_their_own_house(Audience audience) {
        Feedback report = feedback(audience, Feedback.Kind.ERROR_REPORT, "box", "2026-05-01")
                .anonymous(true)
                .build();
        assertThat(find("anonymous-report-share", times(10, report)).isPresent())
                .isEqualTo(audience == Audience.EMPLOYEE);
    }

    private static Feedback about(String topic) {
        return Cases.complaint("2026-05-01").topic(topic).build();
    }
}
