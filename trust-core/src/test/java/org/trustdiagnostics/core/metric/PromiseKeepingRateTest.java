package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.YEAR;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.DUE;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.keptPromise;
import static org.trustdiagnostics.core.metric.Cases.promise;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Promise.Fulfilment;
import org.trustdiagnostics.core.metric.Reading.Status;

final class PromiseKeepingRateTest {
    private static final String METRIC = "promise-keeping-rate";
    private static final List<Promise> NINE_KEPT = times(9, keptPromise());

    /** The example of the class comment; bounds by scipy 1.17, binomtest(146, 240).proportion_ci(method="exact"). */
    @Test
    void worked_example() {
        List<Fact> facts =
                all(times(146, keptPromise()), times(50, promise().keptOn(DUE.plusDays(1))), times(44, promise()));
        assertMeasured(reading(METRIC, facts), 240, 146.0 / 240, 0.543, 0.670);
    }

    @Test
    void none_is_missing_and_one_to_nine_are_too_few() {
        assertThat(Cases.find(METRIC, times(1, Cases.customers(5)))).isEmpty();
        assertWithout(reading(METRIC, times(1, keptPromise())), Status.TOO_FEW, 1);
        assertWithout(reading(METRIC, NINE_KEPT), Status.TOO_FEW, 9);
    }

    /** Oracle: closed form 0.025^(1/10) = 0.6915 of the exact interval where all were kept. */
    @Test
    void ten_are_enough_and_all_kept_leaves_room_below_one() {
        assertMeasured(reading(METRIC, times(10, keptPromise())), 10, 1, 0.6915, 1);
        assertMeasured(reading(METRIC, times(10, promise())), 10, 0, 0, 0.3085);
    }

    @Test
    void late_partial_and_open_promises_are_not_kept() {
        assertKept(promise().keptOn(DUE), true);
        assertKept(promise().keptOn(DUE.minusDays(30)), true);
        assertKept(promise().keptOn(DUE.plusDays(1)), false);
        assertKept(promise().kept(on("2026-06-01"), Fulfilment.PARTIAL), false);
        assertKept(promise().kept(on("2026-06-01"), Fulfilment.NONE), false);
        assertKept(promise(), false);
        assertKept(promise().kept(on("2026-06-01T23:59:00Z"), Fulfilment.FULL), true);
    }

    @Test
    void times_compare_to_the_second() {
        Promise byNoon = Promise.due(SUBJECT, "p", on("2026-06-01T12:00:00Z"));
        assertKept(byNoon.kept(on("2026-06-01T12:00:00Z"), Fulfilment.FULL), true);
        assertKept(byNoon.kept(on("2026-06-01T12:00:01Z"), Fulfilment.FULL), false);
        assertKept(byNoon.kept(on("2026-06-01"), Fulfilment.FULL), true);
    }

    @Test
    void a_promise_not_yet_due_counts_nowhere() {
        Promise tomorrow = Promise.due(SUBJECT, "p", AS_OF.plusDays(1)).keptOn(AS_OF);
        assertWithout(reading(METRIC, all(NINE_KEPT, times(1, tomorrow))), Status.TOO_FEW, 9);
        assertWithout(reading(METRIC, times(1, tomorrow)), Status.TOO_FEW, 0);
    }

    @Test
    void due_on_the_day_and_open_counts_as_not_kept() {
        assertKept(Promise.due(SUBJECT, "p", AS_OF), false);
        assertKept(Promise.due(SUBJECT, "p", AS_OF).keptOn(AS_OF), true);
    }

    @Test
    void kept_after_the_day_of_the_diagnosis_is_open_on_it() {
        Promise openOnTheDay = Promise.due(SUBJECT, "p", on("2026-06-30")).keptOn(AS_OF.plusDays(1));
        assertThat(reading(METRIC, all(NINE_KEPT, times(1, openOnTheDay))))
                .isEqualTo(reading(METRIC, all(NINE_KEPT, times(1, Promise.due(SUBJECT, "p", AS_OF)))));
    }

    @Test
    void the_first_and_the_last_day_of_the_period_belong_to_it() {
        LocalDate first = YEAR.from();
        assertKept(Promise.due(SUBJECT, "p", first).keptOn(first), true);
        List<Fact> dayBefore = all(
                NINE_KEPT,
                times(1, Promise.due(SUBJECT, "p", first.minusDays(1)).keptOn(first)));
        assertWithout(reading(METRIC, dayBefore), Status.TOO_FEW, 9);
    }

    @Test
    void one_more_kept_promise_never_lowers_value_or_bounds() {
        for (int broken = 0; broken <= 15; broken++) {
            Reading before = reading(METRIC, all(times(15 - broken, keptPromise()), times(broken, promise())));
            Reading after = reading(METRIC, all(times(16 - broken, keptPromise()), times(broken, promise())));
            assertThat(after.value()).isGreaterThanOrEqualTo(before.value());
            assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower());
            assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper());
        }
    }

    @Test
    void which_months_promises_fall_in_does_not_matter() {
        List<Promise> spread =
                each(24, i -> Promise.due(SUBJECT, "p", YEAR.from().plusDays(15L * i))
                        .keptOn(YEAR.from()));
        assertThat(reading(METRIC, spread)).isEqualTo(reading(METRIC, times(24, keptPromise())));
        assertThat(Given.summary(Given.observation(), spread).subjects()).containsExactly(SUBJECT);
    }

    private static void assertKept(Promise tenth, boolean kept) {
        assertThat(reading(METRIC, all(NINE_KEPT, times(1, tenth))).value()).isEqualTo(kept ? 1 : 0.9);
    }
}
