package org.trustdiagnostics.core.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.peers.Standing.Place;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

final class PeersTest {
    private static final String KEPT = "promise-keeping-rate";
    private static final Peers CONTROLLED = new Peers(Catalogue.bundled(), Intervals.DEFAULT, 0.05);
    private static final Peers UNCONTROLLED = new Peers(Catalogue.bundled(), Intervals.DEFAULT, 1);

    @Test
    void eleven_subjects_with_a_value_can_be_compared_and_ten_cannot() {
        assertThat(CONTROLLED.among(alike(KEPT, 10, 90, 100))).isEmpty();
        assertThat(CONTROLLED.among(alike(KEPT, 11, 90, 100))).hasSize(11).allSatisfy(standing -> {
            assertThat(standing.place()).isEqualTo(Place.LIKE_PEERS);
            assertThat(standing.peers()).isEqualTo(10);
            assertThat(standing.peerValue()).isCloseTo(0.9, within(1e-9));
            assertThat(standing.shrunk().value()).isCloseTo(0.9, within(0.001));
        });
    }

    @Test
    void what_is_hidden_too_few_or_of_a_group_takes_no_part() {
        List<Reading> readings = new ArrayList<>(alike(KEPT, 10, 90, 100));
        readings.add(new Reading(
                "hidden", KEPT, Optional.empty(), Given.YEAR, Reading.Status.SUPPRESSED, 0, Optional.empty()));
        readings.add(
                new Reading("few", KEPT, Optional.empty(), Given.YEAR, Reading.Status.TOO_FEW, 9, Optional.empty()));
        readings.add(new Reading(
                "whole",
                KEPT,
                Optional.of("a group of it"),
                Given.YEAR,
                Reading.Status.MEASURED,
                100,
                Optional.of(new Estimate(0.9, 0.8, 0.95))));
        assertThat(CONTROLLED.among(readings)).isEmpty();
    }

    /** Complaints per 100 customers and net scores are no shares of cases; what is reported as a full count has no cases. */
    @Test
    void only_shares_counted_from_events_are_compared() {
        assertThat(CONTROLLED.among(alike("complaint-rate", 20, 3, 100))).isEmpty();
        assertThat(CONTROLLED.among(alike("net-promoter-score", 20, 3, 100))).isEmpty();
        assertThat(CONTROLLED.among(alike("training-coverage", 20, 30, 100))).isEmpty();
        List<Reading> counts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            counts.add(new Reading(
                    "s" + i,
                    KEPT,
                    Optional.empty(),
                    Given.YEAR,
                    Reading.Status.MEASURED,
                    0,
                    Optional.of(Estimate.exact(0.9))));
        }
        assertThat(CONTROLLED.among(counts)).isEmpty();
    }

    /** Few promises kept are bad, few anonymous reports are good. */
    @ParameterizedTest
    @CsvSource({"promise-keeping-rate, WORSE, BETTER", "anonymous-report-share, BETTER, WORSE"})
    void which_side_is_worse_is_what_the_catalogue_says(String metric, Place low, Place high) {
        List<Reading> readings = new ArrayList<>(alike(metric, 40, 120, 200));
        readings.add(reading("low", metric, 60, 200));
        readings.add(reading("high", metric, 180, 200));
        assertThat(place("low", CONTROLLED.among(readings))).isEqualTo(low);
        assertThat(place("high", CONTROLLED.among(readings))).isEqualTo(high);
        assertThat(place("s7", CONTROLLED.among(readings))).isEqualTo(Place.LIKE_PEERS);
    }

    @Test
    void the_order_of_readings_changes_nothing_and_the_result_is_sorted() {
        List<Reading> readings = random(new Random(5), 50, 0.2);
        List<Reading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(6));
        List<Standing> standings = CONTROLLED.among(readings);
        assertThat(CONTROLLED.among(shuffled)).isEqualTo(standings);
        assertThat(standings).isSortedAccordingTo((a, b) -> a.subject().compareTo(b.subject()));
    }

    /** 2.5 % of 200 are 5; the mean of 40 such datasets has a standard deviation of 0.35. */
    @Test
    void of_subjects_that_are_all_alike_chance_calls_no_more_worse_than_announced() {
        Random random = new Random(1);
        double worse = 0;
        int withControl = 0;
        for (int run = 0; run < 40; run++) {
            List<Reading> readings = random(random, 200, 0);
            worse += count(UNCONTROLLED.among(readings), Place.WORSE) / 40.0;
            withControl += count(CONTROLLED.among(readings), Place.WORSE) > 0 ? 1 : 0;
        }
        assertThat(worse).isBetween(2.0, 5.7);
        assertThat(withControl).as("datasets in which anybody is named").isLessThanOrEqualTo(6);
    }

    @Test
    void without_control_more_are_called_worse_and_never_fewer() {
        List<Reading> readings = random(new Random(2), 100, 0.05);
        readings.addAll(List.of(reading("x", KEPT, 60, 100), reading("y", KEPT, 75, 100)));
        long without = count(UNCONTROLLED.among(readings), Place.WORSE);
        long with = count(CONTROLLED.among(readings), Place.WORSE);
        assertThat(with).isPositive().isLessThan(without);
    }

    private static Place place(String subject, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static long count(List<Standing> standings, Place place) {
        return standings.stream().filter(standing -> standing.place() == place).count();
    }

    private static List<Reading> alike(String metric, int subjects, int hits, int cases) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            readings.add(reading("s" + i, metric, hits, cases));
        }
        return readings;
    }

    /** Shares of 50 to 250 cases around 0.9, true ones at most so far below. */
    private static List<Reading> random(Random random, int subjects, double spread) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            double share = 0.9 - spread * random.nextDouble();
            int cases = 50 + random.nextInt(201);
            int hits = 0;
            for (int j = 0; j < cases; j++) {
                hits += random.nextDouble() < share ? 1 : 0;
            }
            readings.add(reading("s" + i, KEPT, hits, cases));
        }
        return readings;
    }

    private static Reading reading(String subject, String metric, int hits, int cases) {
        return new Reading(
                subject,
                metric,
                Optional.empty(),
                Given.YEAR,
                Reading.Status.MEASURED,
                cases,
                Optional.of(Intervals.DEFAULT.share(hits, cases)));
    }
}
