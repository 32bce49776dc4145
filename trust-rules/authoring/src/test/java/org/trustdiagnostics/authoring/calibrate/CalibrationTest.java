package org.trustdiagnostics.authoring.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

class CalibrationTest {
    private static final List<String> PROGRESS = new ArrayList<>();
    private static Calibration calibration;
    private static Calibration wilson;

    @BeforeAll
    static void calibrate() {
        calibration = Calibration.of(RulePack.bundled(), Intervals.DEFAULT, PROGRESS::add);
        wilson = Calibration.of(RulePack.bundled(), new Intervals(0.95, ShareMethod.WILSON), done -> {});
    }

    @Test
    void every_limit_keeps_to_the_goal_at_every_size() {
        assertThat(calibration.goal()).isCloseTo(0.025, within(1e-12));
        assertThat(calibration.keeping()).containsExactlyInAnyOrderElementsOf(calibration.limits());
    }

    /** What Newcombe's interval does, which a host gets with Wilson's; a change that makes it worse must be seen. */
    @Test
    void with_wilsons_intervals_differences_miss_the_goal_by_a_little() {
        for (LimitCalibration two :
                wilson.limits().stream().filter(LimitCalibration::ofTwo).toList()) {
            assertThat(two.worst().chance())
                    .as("%s with %d %s", two.limit().id(), two.worst().cases(), two.sized())
                    .isLessThan(0.042);
            assertThat(two.worstOfMany().chance())
                    .as("%s with %d %s", two.limit().id(), two.worstOfMany().cases(), two.sized())
                    .isLessThan(0.029);
        }
    }

    /**
     * Oracle: SciPy 1.17.1, binom.pmf of both halves, earlier shares in steps of 5 points, over the differences of bounds by beta.ppf;
     * for Wilson's, over Newcombe's intervals in NumPy.
     */
    @Test
    void a_fall_by_chance_is_a_false_alarm_as_often_as_computed_elsewhere() {
        LimitCalibration kept = calibration.limit("overpromising.kept-change");
        LimitCalibration byWilson = wilson.limit("overpromising.kept-change");

        assertThat(kept.row(10).falseAlarm()).isCloseTo(0.0115626, within(5e-7));
        assertThat(kept.row(50).falseAlarm()).isCloseTo(0.0219365, within(5e-7));
        assertThat(kept.row(500).falseAlarm()).isCloseTo(0.0227873, within(5e-7));
        assertThat(byWilson.row(10).falseAlarm()).isCloseTo(0.0344, within(5e-5));
        assertThat(byWilson.row(50).falseAlarm()).isCloseTo(0.0247, within(5e-5));
        assertThat(byWilson.row(500).falseAlarm()).isCloseTo(0.0265, within(5e-5));
        assertThat(calibration
                        .limit("strategy-without-culture.satisfied-change")
                        .row(10)
                        .falseAlarm())
                .isCloseTo(0.0120402, within(5e-7));
    }

    /** What a host chooses with Wilson's intervals, as the document says. */
    @Test
    void with_wilsons_intervals_no_limit_on_a_share_keeps_to_the_goal() {
        assertThat(wilson.keeping()).isNotEmpty().allMatch(LimitCalibration::ofTwo);
        assertThat(wilson.worstFirst().get(0).worst().chance()).isBetween(0.157, 0.158);
        assertThat(wilson.worstOfMany().worstOfMany().chance()).isBetween(0.083, 0.084);
    }

    /** Oracle: by hand; two hits of ten cross a limit of 1 %, one does not: 1 - 0.99^10 - 10 × 0.99^9 × 0.01. */
    @Test
    void two_charges_too_high_of_ten_are_a_false_alarm_as_often_as_computed_by_hand() {
        LimitCalibration fees = calibration.limit("unclear-prices-and-terms.hidden-fee-share");

        assertThat(fees.row(10).falseAlarm())
                .isCloseTo(1 - Math.pow(0.99, 10) - 10 * Math.pow(0.99, 9) * 0.01, within(1e-12));
    }

    /** Oracle: 1 - 0.99^n by hand; with Wilson's interval one hit of n crosses a limit of 1 % up to n = 17. */
    @Test
    void one_charge_too_high_of_ten_is_a_false_alarm_of_wilsons_as_often_as_computed_by_hand() {
        LimitCalibration fees = wilson.limit("unclear-prices-and-terms.hidden-fee-share");

        assertThat(fees.row(10).falseAlarm()).isCloseTo(1 - Math.pow(0.99, 10), within(1e-12));
        assertThat(fees.worst().cases()).isEqualTo(17);
        assertThat(fees.worst().chance()).isCloseTo(1 - Math.pow(0.99, 17), within(1e-12));
    }

    /** No law for every share and size, but so at all limits there are. */
    @Test
    void the_price_of_exactness_is_power() {
        for (LimitCalibration limit : calibration.limits()) {
            LimitCalibration beside = wilson.limit(limit.limit().id());
            for (LimitCalibration.Row row : limit.rows()) {
                LimitCalibration.Row other = beside.row(row.cases());
                assertThat(row.falseAlarm()).isLessThanOrEqualTo(other.falseAlarm());
                row.power().forEach((severity, power) -> assertThat(power)
                        .as("%s with %d cases", limit.limit().id(), row.cases())
                        .isLessThanOrEqualTo(other.power().get(severity)));
            }
        }
    }

    /** Oracle: 8 or fewer of 10 lie below 90 %, 1 - 0.9^10 - 10 × 0.9^9 × 0.1. */
    @Test
    void a_value_alone_raises_a_false_alarm_as_often_as_computed_by_hand() {
        LimitCalibration replies = calibration.limit("ignored-feedback.replied-share");

        assertThat(replies.row(10).naive())
                .isCloseTo(1 - Math.pow(0.9, 10) - 10 * Math.pow(0.9, 9) * 0.1, within(1e-12));
    }

    @Test
    void the_interval_is_better_than_the_value_alone_everywhere() {
        for (LimitCalibration limit : calibration.limits()) {
            for (LimitCalibration.Row row : limit.rows()) {
                assertThat(row.falseAlarm())
                        .as("%s with %d cases", limit.limit().id(), row.cases())
                        .isLessThanOrEqualTo(row.naive());
            }
        }
    }

    @Test
    void power_grows_with_the_problem_and_is_near_certain_with_500_cases() {
        for (LimitCalibration limit : calibration.limits()) {
            for (LimitCalibration.Row row : limit.rows()) {
                double medium = row.power().getOrDefault(Severity.MEDIUM, 1.0);
                assertThat(row.power().getOrDefault(Severity.HIGH, 1.0))
                        .as("%s with %d cases", limit.limit().id(), row.cases())
                        .isGreaterThanOrEqualTo(medium);
                if (row.cases() == 500 && OverTime.named(limit.metric()).isEmpty()) {
                    assertThat(medium).as(limit.limit().id()).isGreaterThan(0.88);
                }
            }
        }
    }

    @Test
    void every_limit_that_a_rule_compares_with_a_reading_is_told_of_once() {
        List<String> compared = RulePack.bundled().rules().shapes().stream()
                .flatMap(rule -> rule.comparisons().stream())
                .map(RuleShape.Comparison::limit)
                .distinct()
                .toList();
        Stream<String> told = Stream.concat(
                calibration.limits().stream().map(limit -> limit.limit().id()),
                calibration.exact().stream().map(limit -> limit.id()));

        assertThat(told).containsExactlyInAnyOrderElementsOf(compared);
        assertThat(PROGRESS).hasSameSizeAs(compared).last().isEqualTo("35 of 35 limits");
    }

    @Test
    void a_metric_of_which_nobody_said_how_chance_enters_it_is_named() {
        assertThatThrownBy(() -> Sampling.of(RulePack.bundled().catalogue().metric("net-promoter-score")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "a rule compares 'net-promoter-score' with a limit, and nobody has said how chance enters it;"
                                + " add that to org.trustdiagnostics.authoring.calibrate.Sampling");
    }

    @Test
    void what_is_rounded_to_nothing_or_all_is_not_called_so() {
        assertThat(Stream.of(0.0, 0.0004, 0.0251, 0.9994, 0.9996).map(CalibrationMarkdown::percent))
                .containsExactly("0.0", "<0.1", "2.5", "99.9", ">99.9");
    }

    @Test
    void a_limit_that_is_not_calibrated_is_named() {
        assertThatThrownBy(() -> calibration.limit("trust-work-left-to-few.unit-share"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no reading with an interval is compared with trust-work-left-to-few.unit-share");
    }

    @Test
    void readme_quotes_the_worst() throws IOException {
        LimitCalibration any = wilson.worstFirst().get(0);
        String readme = Files.readString(Path.of("../../README.md")).replaceAll("\\s+", " ");

        assertThat(calibration.worstFirst().get(0).worst().chance()).isLessThanOrEqualTo(calibration.goal());
        assertThat(readme)
                .contains("a rule fires in at most " + CalibrationMarkdown.percent(calibration.goal()) + " % of cases")
                .contains(CalibrationMarkdown.percent(any.worst().chance()) + " % (`"
                        + any.limit().id() + "`, " + any.worst().cases() + " cases)");
    }
}
