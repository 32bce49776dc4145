package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Charge;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.InternalMessage;
import org.trustdiagnostics.core.fact.Mention;
import org.trustdiagnostics.core.fact.RatingRequest;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Estimate;

/** Boundaries of shares counted from charges, mentions, rating requests and internal messages. */
final class EventSharesTest {
    /** Fixed: 499.01 − 499.00 is less than 0.01 in floating point. */
    @ParameterizedTest
    @CsvSource({
        "499, 499.01, 1",
        "0.07, 0.08, 1",
        "0, 0.01, 1",
        "499, 499.004, 0", // rounding
        "0.3, 0.30000000000000004, 0",
        "499.01, 499, 0", // less than shown
        "1999999.99, 2000000, 1"
    })
    void a_hundredth_more_than_shown_is_a_hidden_fee(String shown, String charged, double share) {
        Charge charge = fact(Charge.class, "shownAmount=" + shown, "chargedAmount=" + charged);
        assertThat(reading("hidden-fee-rate", times(10, charge)).value()).isEqualTo(share);
    }

    @Test
    void neither_neutral_nor_negative_mentions_are_positive() {
        for (String sentiment : new String[] {"NEUTRAL", "NEGATIVE"}) {
            Mention mention = fact(Mention.class, "sentiment=" + sentiment);
            assertThat(reading("positive-mentions", times(10, mention)).value()).isZero();
        }
    }

    /** The limit is 48 hours; judged on 30 June, what was seen on 28 June as a plain date may still be corrected that day. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00:00Z, 2026-06-03T09:00:00Z, 1",
        "2026-06-01T09:00:00Z, 2026-06-03T09:00:01Z, 0",
        "2026-06-01T09:00:00Z, 2026-06-03, 1", // a plain date: whole days
        "2026-06-27, '', 0",
        "2026-06-28, '', ",
        "2026-06-28, 2026-07-01, ",
        "2026-06-28, 2026-06-29, 1"
    })
    void a_false_mention_is_corrected_in_time_or_late_or_still_open(String seenAt, String correctedAt, Double share) {
        Mention mention = fact(Mention.class, "untrue=true", "seenAt=" + seenAt, "correctedAt=" + correctedAt);
        assertCounted("false-mention-correction-rate", mention, share);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-05-31, 1",
        "2026-06-01, 2026-06-01, 1",
        "2026-06-01, 2026-06-02, 0",
        "2026-06-01, '', 0", // not received yet
        "2026-06-30, 2026-07-01, 0",
        "2026-06-01T09:00:00Z, 2026-06-01T09:00:00Z, 1",
        "2026-06-01T09:00:00Z, 2026-06-01T10:00:00Z, 0",
        "2026-06-01T09:00:00Z, 2026-06-01, 1"
    })
    void a_rating_is_asked_for_after_the_experience(String askedAt, String experiencedAt, Double share) {
        RatingRequest request = fact(RatingRequest.class, "askedAt=" + askedAt, "experiencedAt=" + experiencedAt);
        assertCounted("rating-timing-rate", request, share);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-08, 1",
        "2026-06-01, 2026-06-09, 0",
        "2026-06-22, '', 0", // over since yesterday
        "2026-06-23, '', ", // over at the end of this very day
        "2026-06-23, 2026-07-01, ",
        "2026-06-01T09:00:00Z, 2026-06-08T09:01:00Z, 0"
    })
    void a_message_has_seven_days(String sentAt, String cameAt, Double share) {
        assertCounted(
                "internal-message-reach",
                fact(InternalMessage.class, "kind=ANNOUNCEMENT", "sentAt=" + sentAt, "receivedAt=" + cameAt),
                share);
        assertCounted(
                "internal-answer-rate",
                fact(InternalMessage.class, "kind=QUESTION", "sentAt=" + sentAt, "answeredAt=" + cameAt),
                share);
    }

    @Test
    void a_question_that_was_only_received_is_not_answered() {
        InternalMessage received = fact(InternalMessage.class, "kind=QUESTION", "receivedAt=2026-06-01");
        assertCounted("internal-answer-rate", received, 0.0);
        InternalMessage answered = fact(InternalMessage.class, "kind=ANNOUNCEMENT", "answeredAt=2026-06-01");
        assertCounted("internal-message-reach", answered, 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        Limits.INTERNAL_RECEIPT + ", internal-message-reach, internal-answer-rate",
        Limits.INTERNAL_ANSWER + ", internal-answer-rate, internal-message-reach"
    })
    void a_host_sets_the_days_of_each_kind(String limit, String longer, String asBefore) {
        Observation eight = Given.observation(Limits.counting().with(limit, 8));
        var ninth = all(
                times(10, fact(InternalMessage.class, "kind=ANNOUNCEMENT", "receivedAt=2026-06-09")),
                times(10, fact(InternalMessage.class, "kind=QUESTION", "answeredAt=2026-06-09")));
        assertThat(find(longer, eight, ninth).orElseThrow().value()).isEqualTo(1);
        assertThat(find(asBefore, eight, ninth).orElseThrow().value()).isZero();
    }

    @Test
    void a_host_sets_the_hours_of_a_correction() {
        Observation day = Given.observation(Limits.counting().with(Limits.FALSE_MENTION, 24));
        Mention afterTwoDays = fact(Mention.class, "untrue=true", "correctedAt=2026-06-03");
        assertThat(find("false-mention-correction-rate", day, times(10, afterTwoDays))
                        .map(Reading::value))
                .isEqualTo(Optional.of(0.0));
    }

    /** No share: the fact counts nowhere yet. */
    private static void assertCounted(String metric, Fact fact, Double share) {
        Reading reading = reading(metric, times(10, fact));
        assertThat(reading.sample()).isEqualTo(share == null ? 0 : 10);
        assertThat(reading.estimate().map(Estimate::value)).isEqualTo(Optional.ofNullable(share));
    }
}
