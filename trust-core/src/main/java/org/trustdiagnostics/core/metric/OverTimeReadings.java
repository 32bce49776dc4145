package org.trustdiagnostics.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.input.Rounding;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.MonotoneTrend;
import org.trustdiagnostics.core.statistics.SenSlope;

/**
 * Makes of a metric that has a value the readings of how it changes. Shares change by percentage points, other values in their
 * own unit.
 *
 * <p>{@link OverTime#CHANGE}: later half of the calendar months minus the earlier half (of 13, the seven first), with the
 * interval of {@link Intervals#difference(Estimate, Estimate)}. Each half needs the metric's minimum sample. Of reported values: the latest
 * minus the one before it whose period does not overlap.
 *
 * <p>{@link OverTime#TREND}: Sen's slope over the values of the months with its interval; a month of fewer than 5 cases has none.
 * A rate per exposure has a value in every month, as if each were as long as the period. Seasons are not taken out: a shop that is always slow in
 * December will seem to get slower.
 *
 * <p>Where the value includes answers of people, every half and every month has none of them or at least the minimum group; otherwise
 * the change or the trend is hidden. A trend over the other months would, beside the value of all of them, tell of the few who were
 * left out.
 */
final class OverTimeReadings {
    /** Below it a month's share says nothing; the library's choice. */
    private static final int FEWEST_IN_A_MONTH = 5;

    private static final int DIGITS = 9;
    private static final double SHIFT = 1e9;

    private final Observation observation;
    private final Measured measured;

    /** Creates one that adds to the readings of a subject. */
    OverTimeReadings(Measured measured) {
        this.observation = measured.observation();
        this.measured = measured;
    }

    /** What was counted in some of the months of the period. */
    interface Months {
        /** Returns the counts from one month to another, both included; empty where few people could be told from others. */
        Optional<Counts> from(int first, int last);
    }

    /**
     * Adds change and trend of a metric counted by months.
     *
     * @param withGuarded whether the value includes answers of people
     * @param minimumGroup the fewest of them that may be told from others
     * @param exposure what the cases of the whole period are counted against, 0 without
     */
    void counted(Metric metric, Months months, boolean withGuarded, int minimumGroup, double exposure) {
        Counter counter = new Counter(metric, months, withGuarded, minimumGroup, exposure);
        change(counter);
        trend(counter);
    }

    private void change(Counter counter) {
        String metric = OverTime.CHANGE.of(counter.metric.id());
        int all = observation.period().months();
        int first = all - all / 2;
        if (all < 2) {
            measured.without(metric, Status.TOO_FEW, 0);
            return;
        }
        Optional<Part> earlier = counter.part(0, first - 1);
        Optional<Part> later = counter.part(first, all - 1);
        if (earlier.isEmpty() || later.isEmpty()) {
            measured.without(metric, Status.SUPPRESSED, 0);
            return;
        }
        Part before = earlier.get();
        Part after = later.get();
        long smaller = Math.min(before.sample(), after.sample());
        if (smaller < counter.metric.minimumSample()) {
            measured.without(metric, Status.TOO_FEW, smaller);
            return;
        }
        int scale = scale(counter.metric.id());
        measured.add(
                metric,
                before.sample() + after.sample(),
                intervals -> Optional.of(
                        clean(Intervals.difference(after.estimate(intervals), before.estimate(intervals)), scale)));
    }

    private void trend(Counter counter) {
        int months = observation.period().months();
        int[] times = new int[months];
        double[] values = new double[months];
        int known = 0;
        boolean all = true;
        for (int month = 0; month < months; month++) {
            Optional<Part> part = counter.part(month, month);
            all &= part.isPresent();
            if (part.isPresent() && part.get().tellsOfAMonth()) {
                times[known] = month;
                values[known++] = part.get().value();
            }
        }
        trend(counter.metric.id(), Arrays.copyOf(times, known), Arrays.copyOf(values, known), all);
    }

    private void trend(String of, int[] times, double[] values, boolean told) {
        String metric = OverTime.TREND.of(of);
        if (times.length < Metrics.MONTHS_OF_A_TREND
                || times.length < MonotoneTrend.fewestPoints(observation.confidence())) {
            measured.without(metric, Status.TOO_FEW, times.length);
        } else if (!told) {
            measured.without(metric, Status.SUPPRESSED, 0);
        } else {
            SenSlope slope = SenSlope.of(times, values);
            int scale = scale(of);
            measured.add(metric, times.length, intervals -> slope.at(intervals.confidence())
                    .map(estimate -> clean(estimate, scale)));
        }
    }

    /** Adds change and trend of the values that a host reported, in order of time and not overlapping, at least one. */
    void reported(List<ReportedBasis> values) {
        String metric = values.get(0).reported().metric();
        int[] times = new int[values.size()];
        double[] points = new double[values.size()];
        int months = 0;
        for (ReportedBasis value : values) {
            int month = observation.period().monthOf(value.reported().to());
            if (months == 0 || times[months - 1] != month) {
                months++;
            }
            times[months - 1] = month;
            points[months - 1] = value.reported().value();
        }
        if (values.size() == 1) {
            measured.without(OverTime.CHANGE.of(metric), Status.TOO_FEW, 1);
        } else {
            change(metric, values.get(values.size() - 1), values.get(values.size() - 2));
        }
        trend(metric, Arrays.copyOf(times, months), Arrays.copyOf(points, months), true);
    }

    private void change(String metric, ReportedBasis last, ReportedBasis before) {
        int scale = scale(metric);
        measured.add(
                OverTime.CHANGE.of(metric),
                0,
                intervals -> Optional.of(
                        clean(Intervals.difference(last.estimate(intervals), before.estimate(intervals)), scale)));
    }

    private static int scale(String metric) {
        return Catalogue.bundled().metric(metric).unit() == Unit.SHARE ? 100 : 1;
    }

    private static Estimate clean(Estimate inOwnUnit, int scale) {
        return new Estimate(
                clean(scale * inOwnUnit.value()), clean(scale * inOwnUnit.lower()), clean(scale * inOwnUnit.upper()));
    }

    /** A change from 5 % to 7 % is one of 2 points and not of 2.0000000000000004, which would be beyond a limit of 2. */
    static double clean(double value) {
        OptionalDouble nearest = Rounding.nearest(value, SHIFT);
        return nearest.isPresent()
                ? nearest.getAsDouble() / SHIFT + 0.0 // never -0.0
                : cleanByDecimals(value);
    }

    /** Where a tie is near, the decimals that are shown decide. */
    static double cleanByDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }

    /** Some months of a metric, as far as they may be shown. */
    private record Part(Metric metric, Counts counts, double exposure) {
        long sample() {
            return exposure > 0 ? Math.round(exposure) : counts.cases();
        }

        /** Where cases are counted against an exposure, a month without any tells, too. */
        boolean tellsOfAMonth() {
            return exposure > 0 || counts.cases() >= FEWEST_IN_A_MONTH;
        }

        double value() {
            return metric.value(counts, exposure);
        }

        Estimate estimate(Intervals intervals) {
            return metric.estimate(counts, exposure, intervals);
        }
    }

    /** Cuts a metric into parts of the period. */
    private final class Counter {
        private final Metric metric;
        private final Months months;
        private final boolean withGuarded;
        private final int minimumGroup;
        private final double exposure;

        Counter(Metric metric, Months months, boolean withGuarded, int minimumGroup, double exposure) {
            this.metric = metric;
            this.months = months;
            this.withGuarded = withGuarded;
            this.minimumGroup = minimumGroup;
            this.exposure = exposure;
        }

        /** Returns the counts of some months; empty where few people could be told from others. */
        Optional<Part> part(int first, int last) {
            Optional<Counts> told = months.from(first, last);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            Counts counts = told.get();
            if (withGuarded && counts.guarded() > 0 && counts.guarded() < minimumGroup) {
                return Optional.empty();
            }
            return Optional.of(new Part(
                    metric, withGuarded ? counts : counts.unguarded(), exposure == 0 ? 0 : exposureIn(first, last)));
        }

        private double exposureIn(int first, int last) {
            double days = observation.period().ofMonths(first, last).days();
            return exposure * days / observation.period().days();
        }
    }
}
