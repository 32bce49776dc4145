package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.metric.Reading.Status;

final class InternalConflictLevelTest {
    private static final String METRIC = "internal-conflict-level";
    private static final Conflict DISPUTE = fact(Conflict.class, "kind=DISPUTE");

    private static List<ReportedMetric> employees(double count) {
        return List.of(ReportedMetric.of(SUBJECT, "employee-count", Given.YEAR.from(), Given.AS_OF, count));
    }

    /** The example of the class comment. Oracle: Garwood's bounds of 12 events, 6.2006 and 20.9616, divided by 4. */
    @Test
    void worked_example() {
        Reading level = reading(METRIC, all(times(12, DISPUTE), employees(400)));
        assertThat(level.sample()).isEqualTo(400);
        assertThat(level.value()).isEqualTo(3.0);
        assertThat(level.lower()).isCloseTo(1.55, Offset.offset(0.005));
        assertThat(level.upper()).isCloseTo(5.24, Offset.offset(0.005));
    }

    @Test
    void without_a_number_of_employees_or_a_conflict_nothing_is_measured() {
        assertThat(find(METRIC, times(12, DISPUTE))).isEmpty();
        assertThat(find(METRIC, all(times(12, DISPUTE), List.of(Cases.customers(400)))))
                .isEmpty();
        assertThat(find(METRIC, employees(400))).isEmpty();
    }

    @Test
    void no_employees_and_nine_employees_are_too_few() {
        assertWithout(reading(METRIC, all(times(1, DISPUTE), employees(0))), Status.TOO_FEW, 0);
        assertWithout(reading(METRIC, all(times(1, DISPUTE), employees(9))), Status.TOO_FEW, 9);
        assertThat(reading(METRIC, all(times(1, DISPUTE), employees(10))).value())
                .isEqualTo(10);
    }

    @Test
    void sanctions_and_disputes_from_before_the_period_do_not_count() {
        List<Conflict> others = List.of(
                fact(Conflict.class, "kind=SANCTION"), fact(Conflict.class, "kind=DISPUTE", "openedAt=2025-06-30"));
        assertThat(reading(METRIC, all(others, employees(400))).value()).isZero();
        assertThat(reading(METRIC, all(others, times(4, DISPUTE), employees(400)))
                        .value())
                .isEqualTo(1);
    }

    /** Oracle: no event has the upper bound −ln(0.025) = 3.689 per exposure. */
    @Test
    void no_dispute_in_a_complete_list_gives_zero_with_an_upper_bound() {
        Summary summary = Given.summary(Given.observation(), employees(400));
        summary.add(
                new DatasetHeader(Optional.empty(), Set.of(FactKind.of(Conflict.class)), Optional.empty(), Set.of()));
        Reading none =
                Optional.ofNullable(summary.readings(SUBJECT).get(METRIC)).orElseThrow();
        assertThat(none.value()).isZero();
        assertThat(none.upper()).isCloseTo(0.922, Offset.offset(0.0005));
    }
}
