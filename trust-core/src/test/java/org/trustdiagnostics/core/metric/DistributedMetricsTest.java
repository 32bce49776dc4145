package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.complaint;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.metric.Reading.Status;

final class DistributedMetricsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 1);
    /** Remission in weeks, placebo arm of Freireich et al. (1963), read as days. */
    private static final List<Integer> ENDED =
            List.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

    /** Oracle: R 4.2.2, survival 3.5-3: quantile(survfit(Surv(t, e) ~ 1, conf.type = "log-log"), 0.5) is 8, 4 to 11. */
    @ParameterizedTest
    @CsvSource({"time-to-reply", "time-to-resolution"})
    void worked_example(String metric) {
        List<Feedback> facts = each(ENDED.size(), i -> waited(metric, ENDED.get(i)));
        assertMeasured(reading(metric, facts), 21, 8, 4, 11);
    }

    /** Oracle: R as above on 6 bins with 19 of 52 open: 4, 2 to 5. Read as answered in 0 days, they would give 2. */
    @Test
    void what_is_still_open_has_waited_until_now_and_is_not_answered() {
        int[] ended = {8, 10, 6, 5, 3, 1};
        int[] open = {2, 4, 3, 3, 3, 4};
        List<Feedback> facts = all(
                        IntStream.range(0, 6)
                                .mapToObj(i -> times(ended[i], waited("time-to-reply", i + 1)))
                                .flatMap(List::stream)
                                .toList(),
                        IntStream.range(0, 6)
                                .mapToObj(i -> times(
                                        open[i],
                                        complaint(AS_OF.minusDays(i + 1L).toString())
                                                .build()))
                                .flatMap(List::stream)
                                .toList())
                .stream()
                .map(Feedback.class::cast)
                .toList();
        assertMeasured(reading("time-to-reply", facts), 52, 4, 2, 5);
    }

    @Test
    void where_most_are_open_there_is_no_median_yet() {
        List<Feedback> facts =
                all(
                                times(8, waited("time-to-reply", 3)),
                                times(12, complaint("2026-03-01").build()))
                        .stream()
                        .map(Feedback.class::cast)
                        .toList();
        assertThat(find("time-to-reply", facts)).isEmpty();
    }

    @Test
    void a_reply_after_the_day_of_the_diagnosis_is_not_seen() {
        Feedback later = complaint("2026-06-29")
                .firstReplyAt(on(AS_OF.plusDays(1).toString()))
                .build();
        assertThat(find("time-to-reply", times(20, later))).isEmpty();
    }

    @Test
    void nine_are_too_few_and_others_than_messages_of_customers_do_not_count() {
        assertWithout(reading("time-to-reply", times(9, waited("time-to-reply", 3))), Status.TOO_FEW, 9);
        for (Feedback.Kind kind : List.of(Feedback.Kind.REVIEW)) {
            assertThat(find(
                            "time-to-reply",
                            times(
                                    20,
                                    Cases.feedback(Audience.CUSTOMER, kind, "web", "2026-03-01")
                                            .firstReplyAt(on("2026-03-02"))
                                            .build())))
                    .isEmpty();
        }
        assertThat(find(
                        "time-to-reply",
                        times(
                                20,
                                Cases.feedback(Audience.EMPLOYEE, Feedback.Kind.COMPLAINT, "web", "2026-03-01")
                                        .firstReplyAt(on("2026-03-02"))
                                        .build())))
                .isEmpty();
    }

    /** To the minute below 10 hours, to the hour below 10 days, to the day above. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T08:00:00Z, 2026-03-01T08:07:29Z, 7",
        "2026-03-01T08:00:00Z, 2026-03-01T17:59:00Z, 599",
        "2026-03-01T08:00:00Z, 2026-03-02T08:31:00Z, 1500",
        "2026-03-01T08:00:00Z, 2026-03-21T21:00:00Z, 30240",
        "2026-03-01, 2026-03-01, 0"
    })
    void durations_are_kept_in_steps(String received, String replied, double minutes) {
        Feedback feedback = complaint(received).firstReplyAt(on(replied)).build();
        assertThat(reading("time-to-reply", times(20, feedback)).value()).isCloseTo(minutes / 1440, within(1e-12));
    }

    /** Bounds by SciPy 1.17: t interval of the answers and 1.48 more at the end of the scale, see BoundedMean. */
    @Test
    void stars_have_a_mean() {
        List<Feedback> facts = all(times(12, stars(5)), times(5, stars(4)), times(3, stars(1))).stream()
                .map(Feedback.class::cast)
                .toList();
        assertMeasured(reading("review-rating", facts), 20, 4.15, 3.216, 4.833);
        assertThat(find(
                        "review-rating",
                        times(20, complaint("2026-03-01").rating(1).build())))
                .isEmpty();
    }

    @Test
    void parts_add_up_to_the_whole_and_size_does_not_grow_with_facts() {
        List<Feedback> facts = each(ENDED.size(), i -> waited("time-to-reply", ENDED.get(i)));
        Summary whole = Given.summary(Given.observation(), facts.subList(0, 7));
        whole.merge(Given.summary(Given.observation(), facts.subList(7, 21)));
        assertThat(whole.readings(Given.SUBJECT).get("time-to-reply")).isEqualTo(reading("time-to-reply", facts));
        Distribution distribution = new Distribution();
        for (int i = 0; i < 100_000; i++) {
            distribution.add(DistributedMetric.ended(i % 100));
        }
        assertThat(distribution.spread().values()).hasSize(100);
        assertThat(distribution.cases()).isEqualTo(100_000);
    }

    private static Feedback waited(String metric, int days) {
        var feedback = complaint(RECEIVED.toString());
        var end = on(RECEIVED.plusDays(days).toString());
        return (metric.equals("time-to-reply") ? feedback.firstReplyAt(end) : feedback.resolvedAt(end)).build();
    }

    private static Feedback stars(int stars) {
        return Cases.feedback(Audience.CUSTOMER, Feedback.Kind.REVIEW, "web", "2026-03-01")
                .rating(stars)
                .build();
    }
}
