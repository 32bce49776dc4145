package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.fact.Training.Topic;
import org.trustdiagnostics.core.metric.Reading.Status;

final class TrainingCoverageTest {
    private static final String METRIC = "training-coverage";

    private static Training training(int person, Topic topic, String completed, String validUntil) {
        return new Training(
                SUBJECT,
                topic + "-" + person,
                "e-" + person,
                topic,
                "desk",
                true,
                Optional.ofNullable(completed).map(Moment::parse),
                Optional.ofNullable(validUntil).map(Moment::parse));
    }

    /** The example of the class comment; bounds by scipy 1.17, binomtest(12, 20).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        assertMeasured(
                reading(
                        METRIC,
                        all(
                                each(20, i -> training(i, Topic.ETHICS, "2026-01-01", null)),
                                each(20, i -> training(i, Topic.COMMUNICATION, i < 12 ? "2026-01-01" : null, null)))),
                20,
                0.6,
                0.361,
                0.809);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, , 1",
        "2026-07-01, , 0", // after the day of the diagnosis
        "2020-01-01, 2026-06-30, 1",
        "2020-01-01, 2026-06-29, 0",
        ", , 0"
    })
    void a_training_counts_while_it_is_current(String completed, String validUntil, double share) {
        assertThat(reading(METRIC, each(10, i -> training(i, Topic.ETHICS, completed, validUntil)))
                        .value())
                .isEqualTo(share);
    }

    @Test
    void people_count_and_not_trainings() {
        assertWithout(
                reading(
                        METRIC,
                        all(
                                each(9, i -> training(i, Topic.ETHICS, "2026-01-01", null)),
                                each(9, i -> training(i, Topic.COMMUNICATION, "2026-01-01", null)))),
                Status.TOO_FEW,
                9);
    }

    @Test
    void without_training_records_nothing_is_measured() {
        assertThat(Cases.find(METRIC, times(1, Cases.promise()))).isEmpty();
    }
}
