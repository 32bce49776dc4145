package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.metric.Cases.each;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Incident;

final class IncidentRateTest {
    /** Bounds by SciPy 1.17: chi2.ppf(0.025, 24) / 2 and chi2.ppf(0.975, 26) / 2, each ÷ (365 ÷ 30.436875). */
    @Test
    void worked_example() {
        Reading reading = reading("incident-rate", each(12, month -> incident(month)));
        assertThat(reading.value()).isCloseTo(1, within(0.001));
        assertThat(reading.lower()).isCloseTo(0.51706, within(0.00001));
        assertThat(reading.upper()).isCloseTo(1.74796, within(0.00001));
        assertThat(reading.sample()).isEqualTo(12);
    }

    @Test
    void without_incidents_it_needs_coverage() {
        assertThat(find("incident-rate", times(1, Cases.promise()))).isEmpty();
        Summary summary = Given.summary(Cases.promise());
        summary.add(
                new DatasetHeader(Optional.empty(), Set.of(FactKind.of(Incident.class)), Optional.empty(), Set.of()));
        Reading none = Optional.ofNullable(summary.readings(SUBJECT).get("incident-rate"))
                .orElseThrow();
        assertThat(none.value()).isZero();
        // Oracle: no event has the closed form −ln of the tail.
        assertThat(none.upper()).isCloseTo(-Math.log(0.025) / (365 / 30.436875), within(1e-9));
    }

    /** Twice as many in the second half; every month takes part in the trend, also one without any. */
    @Test
    void it_changes_and_trends_by_the_day_of_the_incident() {
        List<Incident> facts = each(12, i -> incident(i < 4 ? i : 6 + i % 6));
        assertThat(reading("incident-rate.change", facts).value())
                .isCloseTo(8 / (181 / 30.436875) - 4 / (184 / 30.436875), within(1e-9));
        assertThat(reading("incident-rate.trend", facts).sample()).isEqualTo(12);
    }

    private static Incident incident(int month) {
        return new Incident(
                SUBJECT,
                "i-" + month,
                on(Given.YEAR.from().plusMonths(month).plusDays(9).toString()),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
