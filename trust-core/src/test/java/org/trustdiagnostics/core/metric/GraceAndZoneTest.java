package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.YEAR;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.DUE;
import static org.trustdiagnostics.core.metric.Cases.promise;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Promise.Fulfilment;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;

final class GraceAndZoneTest {
    private final Observation threeDays = Given.observation(Limits.counting().with(Limits.PROMISE_GRACE, 3));

    @Test
    void grace_moves_the_last_good_day() {
        assertThat(share(threeDays, promise().keptOn(DUE.plusDays(3)))).isEqualTo(1);
        assertThat(share(threeDays, promise().keptOn(DUE.plusDays(4)))).isZero();
        assertThat(share(Given.observation(), promise().keptOn(DUE.plusDays(3))))
                .isZero();
    }

    @Test
    void a_promise_within_its_grace_counts_nowhere_kept_or_not() {
        Promise twoDaysAgo = Promise.due(SUBJECT, "p", AS_OF.minusDays(2));
        assertThat(reading(threeDays, twoDaysAgo).sample()).isZero();
        assertThat(reading(threeDays, twoDaysAgo.keptOn(AS_OF)).sample()).isZero();
        assertThat(reading(threeDays, Promise.due(SUBJECT, "p", AS_OF.minusDays(3)))
                        .sample())
                .isEqualTo(10);
    }

    @Test
    void half_a_day_of_grace_is_twelve_hours_where_times_are_known() {
        Observation halfDay = Given.observation(Limits.counting().with(Limits.PROMISE_GRACE, 0.5));
        Promise byNoon = Promise.due(SUBJECT, "p", on("2026-06-01T12:00:00Z"));
        assertThat(share(halfDay, byNoon.kept(on("2026-06-02T00:00:00Z"), Fulfilment.FULL)))
                .isEqualTo(1);
        assertThat(share(halfDay, byNoon.kept(on("2026-06-02T00:00:01Z"), Fulfilment.FULL)))
                .isZero();
    }

    /** 02:00 in UTC on 2 June is 22:00 of 1 June in New York, four hours behind in summer. */
    @Test
    void the_zone_decides_on_which_day_a_promise_was_kept() {
        Promise atNight = promise().kept(on("2026-06-02T02:00:00Z"), Fulfilment.FULL);
        assertThat(share(Given.observation(), atNight)).isZero();
        assertThat(share(inZone("America/New_York"), atNight)).isEqualTo(1);
    }

    @Test
    void the_zone_decides_on_which_day_a_promise_was_due_and_thereby_whether_it_counts() {
        Promise dueAtNight = Promise.due(SUBJECT, "p", on("2026-07-01T02:00:00Z"));
        assertThat(reading(Given.observation(), dueAtNight).sample()).isZero();
        assertThat(reading(inZone("America/New_York"), dueAtNight).sample()).isEqualTo(10);
        assertThat(inZone("America/New_York").asOf()).isEqualTo(AS_OF);
    }

    private static Observation inZone(String zone) {
        return new Observation(YEAR, Optional.of(ZoneId.of(zone)), Limits.counting(), Intervals.DEFAULT, 5);
    }

    private static double share(Observation observation, Promise promise) {
        return reading(observation, promise).value();
    }

    private static Reading reading(Observation observation, Promise promise) {
        return Cases.find("promise-keeping-rate", observation, times(10, promise))
                .orElseThrow();
    }
}
