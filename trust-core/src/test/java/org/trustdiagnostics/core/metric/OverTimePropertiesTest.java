package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.YEAR;
import static org.trustdiagnostics.core.Given.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * What holds for all changes and trends, tried on promises drawn from seeds. That order and merging do not matter is tried in {@link
 * SummaryPropertiesTest}.
 */
final class OverTimePropertiesTest {
    private static final String CHANGE = "promise-keeping-rate.change";
    private static final String TREND = "promise-keeping-rate.trend";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void another_name_of_the_subject_changes_nothing(long seed) {
        Map<String, Estimate> one = overTime("a", promises("a", seed, YEAR.from(), 30));
        assertThat(one).containsKeys(CHANGE, TREND);
        assertThat(overTime("zz:9", promises("zz:9", seed, YEAR.from(), 30))).isEqualTo(one);
        List<Fact> both = new ArrayList<>(promises("a", seed, YEAR.from(), 30));
        both.addAll(promises("b", seed + 100, YEAR.from(), 30));
        assertThat(overTime("a", both)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void more_of_the_same_never_widens_a_change(long seed) {
        List<Fact> facts = promises("a", seed, YEAR.from(), 4);
        double width = Double.POSITIVE_INFINITY;
        double value = overTime("a", facts).get(CHANGE).value();
        List<Fact> copies = new ArrayList<>();
        for (int copy = 1; copy <= 6; copy++) {
            copies.addAll(facts);
            Estimate change = overTime("a", copies).get(CHANGE);
            assertThat(change.value()).isCloseTo(value, within(1e-9));
            assertThat(change.upper() - change.lower()).as("%d copies", copy).isLessThan(width);
            width = change.upper() - change.lower();
        }
    }

    /** The same facts a year later, judged a year later. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_year_later_the_same_changes_are_seen(long seed) {
        Observation now = Given.observation();
        ReportingPeriod next = ReportingPeriod.yearTo(Given.AS_OF.plusYears(1));
        Observation later = new Observation(next, now.zone(), now.limits(), now.intervals(), now.minimumGroup());
        List<Fact> shifted = promises("a", seed, YEAR.from().plusYears(1), 30);
        assertThat(overTime(later, "a", shifted)).isEqualTo(overTime("a", promises("a", seed, YEAR.from(), 30)));
    }

    /** What rises from one half to the other falls where the halves change places. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void with_the_halves_exchanged_a_rise_is_a_fall(long seed) {
        List<Fact> halves = new ArrayList<>();
        List<Fact> exchanged = new ArrayList<>();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            boolean first = random.nextBoolean();
            boolean kept = random.nextInt(10) < (first ? 6 : 8);
            halves.add(promise("a", i, YEAR.from().plusMonths(first ? 2 : 8), kept));
            exchanged.add(promise("a", i, YEAR.from().plusMonths(first ? 8 : 2), kept));
        }
        Estimate one = overTime("a", halves).get(CHANGE);
        Estimate other = overTime("a", exchanged).get(CHANGE);
        assertThat(other.value()).isCloseTo(-one.value(), within(1e-9));
        assertThat(other.lower()).isCloseTo(-one.upper(), within(1e-9));
        assertThat(other.upper()).isCloseTo(-one.lower(), within(1e-9));
    }

    /** 3000 subjects of 12 months with 20 promises each, 80 % of them kept by chance: the interval is to be wrong on a side in 2.5 %. */
    @Test
    void chance_alone_makes_no_trend_more_often_than_the_interval_allows() {
        int subjects = 3000;
        Random random = new Random(20_260_630);
        int rising = 0;
        int falling = 0;
        for (int subject = 0; subject < subjects; subject++) {
            Estimate trend = overTime(SUBJECT, promises(SUBJECT, random.nextLong(), YEAR.from(), 20))
                    .get(TREND);
            rising += trend.lower() > 0 ? 1 : 0;
            falling += trend.upper() < 0 ? 1 : 0;
        }
        // The seed is fixed, so that this holds always or never; one in a thousand would fail by chance.
        assertThat(Intervals.DEFAULT.at(0.999).share(rising, subjects).lower())
                .as("%d rising", rising)
                .isLessThanOrEqualTo(0.025);
        assertThat(Intervals.DEFAULT.at(0.999).share(falling, subjects).lower())
                .as("%d falling", falling)
                .isLessThanOrEqualTo(0.025);
        assertThat(rising + falling).as("some are wrong by chance").isPositive();
    }

    private static List<Fact> promises(String subject, long seed, LocalDate from, int aMonth) {
        Random random = new Random(seed);
        List<Fact> promises = new ArrayList<>();
        for (int i = 0; i < 12 * aMonth; i++) {
            promises.add(promise(subject, i, from.plusMonths(i / aMonth), random.nextInt(10) < 8));
        }
        return promises;
    }

    private static Promise promise(String subject, int number, LocalDate due, boolean kept) {
        Promise promise = Promise.due(subject, "p-" + number, due);
        return kept ? promise.keptOn(due) : promise;
    }

    private static Map<String, Estimate> overTime(String subject, List<Fact> facts) {
        return overTime(Given.observation(), subject, facts);
    }

    private static Map<String, Estimate> overTime(Observation observation, String subject, List<Fact> facts) {
        return summary(observation, facts).readings(subject).values().stream()
                .filter(reading -> OverTime.named(reading.metric()).isPresent() && reading.status() == Status.MEASURED)
                .collect(Collectors.toMap(
                        Reading::metric, reading -> reading.estimate().orElseThrow()));
    }
}
