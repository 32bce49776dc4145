package org.trustdiagnostics.authoring.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** What the calibration sums up is what the whole library detects, from facts to outcomes. */
class CalibrationAgainstLibraryTest {
    private static final int SUBJECTS = 2000;
    private static final String GAP = "cultural-differences-ignored.gap-points";

    /** A limit on a share, and facts that make the share. */
    record Share(String limit, WholeLibrary.Maker facts) {
        @Override
        public String toString() {
            return limit;
        }
    }

    static Stream<Share> shares() {
        return Stream.of(
                new Share("overpromising.kept-share", WholeLibrary::promise),
                new Share("unclear-prices-and-terms.hidden-fee-share", WholeLibrary::charge));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void every_sample_is_judged_as_the_library_judges_it(Share share) {
        for (int cases : new int[] {10, 17, 20, 100}) {
            WholeLibrary library = new WholeLibrary();
            for (int hits = 0; hits <= cases; hits++) {
                library.add(share.facts(), "s:" + hits, cases, hits);
            }
            Set<String> expected = new TreeSet<>();
            detection(share.limit(), cases).detected().stream().forEach(hits -> expected.add("s:" + hits));
            assertThat(library.detected(pitfall(share.limit())))
                    .as("%s, %d cases", share.limit(), cases)
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 13, 25})
    void every_pair_of_groups_is_judged_as_the_library_judges_it(int answers) {
        WholeLibrary library = new WholeLibrary();
        Set<String> expected = new TreeSet<>();
        DifferenceDetection detection = DifferenceDetection.ofGroups(answers, judging(GAP));
        for (int day = 0; day <= answers; day++) {
            for (int night = 0; night <= answers; night++) {
                String subject = "s:" + day + "-" + night;
                library.addGroup(subject, "day", answers, day);
                library.addGroup(subject, "night", answers, night);
                if (detection.detected().get(day).get(night)) {
                    expected.add(subject);
                }
            }
        }
        assertThat(library.detected(pitfall(GAP))).isNotEmpty().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 13, 25})
    void every_pair_of_halves_is_judged_as_the_library_judges_it(int cases) {
        WholeLibrary library = new WholeLibrary();
        Set<String> expected = new TreeSet<>();
        Judging judging = judging("overpromising.kept-change");
        DifferenceDetection detection = DifferenceDetection.ofHalves(cases, judging);
        for (int earlier = 0; earlier <= cases; earlier++) {
            for (int later = 0; later <= cases; later++) {
                String subject = "s:" + earlier + "-" + later;
                library.addHalf(subject, WholeLibrary.FIRST_HALF, cases, earlier);
                library.addHalf(subject, WholeLibrary.SECOND_HALF, cases, later);
                if (detection.detected().get(later).get(earlier)) {
                    expected.add(subject);
                }
            }
        }
        assertThat(library.detectedBy(
                        "overpromising: the share of due promises kept fell by more than the limit allows"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void subjects_drawn_at_random_are_detected_as_often_as_summed(Share share) {
        Limit limit = limit(share.limit());
        int cases = 20;
        for (double truth : new double[] {limit.threshold(), limit.grades().get(Severity.MEDIUM)}) {
            SplittableRandom random = new SplittableRandom(20_260_630);
            WholeLibrary library = new WholeLibrary();
            for (int subject = 0; subject < SUBJECTS; subject++) {
                library.add(share.facts(), "s:" + subject, cases, drawn(random, cases, truth));
            }
            assertAsOften(
                    library.detected(pitfall(share.limit())).size(),
                    detection(share.limit(), cases).most(truth));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.40, 0.55", "0.40, 0.65"})
    void groups_drawn_at_random_are_detected_as_often_as_summed(double low, double high) {
        SplittableRandom random = new SplittableRandom(20_260_630);
        int answers = 50;
        WholeLibrary library = new WholeLibrary();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            library.addGroup("s:" + subject, "day", answers, drawn(random, answers, low));
            library.addGroup("s:" + subject, "night", answers, drawn(random, answers, high));
        }
        assertAsOften(
                library.detected(pitfall(GAP)).size(),
                DifferenceDetection.ofGroups(answers, judging(GAP)).between(low, high));
    }

    /** The seeds are fixed, so that this holds always or never; one in a thousand would fail by chance. */
    private static void assertAsOften(int detected, double chance) {
        Estimate monteCarlo = Intervals.DEFAULT.at(0.999).share(detected, SUBJECTS);
        assertThat(chance)
                .as("%d of %d subjects drawn", detected, SUBJECTS)
                .isBetween(monteCarlo.lower(), monteCarlo.upper());
    }

    private static int drawn(SplittableRandom random, int cases, double truth) {
        return (int) IntStream.range(0, cases)
                .filter(number -> random.nextDouble() < truth)
                .count();
    }

    private static ShareDetection detection(String limit, int cases) {
        Judging judging = judging(limit);
        return ShareDetection.of(Metrics.find(judging.metric()).orElseThrow(), cases, judging);
    }

    private static Judging judging(String id) {
        Limit limit = limit(id);
        return new Judging(limit.metric().orElseThrow(), limit, Intervals.DEFAULT, false);
    }

    private static Limit limit(String id) {
        return WholeLibrary.DIAGNOSTICS.limits().find(id).orElseThrow();
    }

    private static String pitfall(String limit) {
        return limit.substring(0, limit.indexOf('.'));
    }
}
