package org.trustdiagnostics.core.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.MonotoneTrend;

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

    private final String subject;
    private final Observation observation;

    OverTimeReadings(String subject, Observation observation) {
        this.subject = subject;
        this.observation = observation;
    }

    /** What was counted in some of the months of the period. */
    interface Months {
        /** Returns the counts from one month to another, both included; empty where few people could be told from others. */
        Optional<Counts> from(int first, int last);
    }

    /**
     * Returns change and trend of a metric counted by months.
     *
     * @param withGuarded whether the value includes answers of people
     * @param minimumGroup the fewest of them that may be told from others
     * @param exposure what the cases of the whole period are counted against, 0 without
     */
    List<Reading> counted(Metric metric, Months months, boolean withGuarded, int minimumGroup, double exposure) {
        Counter counter = new Counter(metric, months, withGuarded, minimumGroup, exposure);
        return List.of(change(counter), trend(counter));
    }

    private Reading change(Counter counter) {
        int all = observation.period().months();
        int first = all - all / 2;
        if (all < 2) {
            return without(OverTime.CHANGE, counter.metric.id(), Status.TOO_FEW, 0);
        }
        Optional<Part> earlier = counter.part(0, first - 1);
        Optional<Part> later = counter.part(first, all - 1);
        if (earlier.isEmpty() || later.isEmpty()) {
            return without(OverTime.CHANGE, counter.metric.id(), Status.SUPPRESSED, 0);
        }
        long smaller = Math.min(earlier.get().sample(), later.get().sample());
        if (smaller < counter.metric.minimumSample()) {
            return without(OverTime.CHANGE, counter.metric.id(), Status.TOO_FEW, smaller);
        }
        Estimate difference = Intervals.difference(
                later.get().estimate(observation.intervals()), earlier.get().estimate(observation.intervals()));
        return with(
                OverTime.CHANGE,
                counter.metric.id(),
                earlier.get().sample() + later.get().sample(),
                difference);
    }

    private Reading trend(Counter counter) {
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
        Reading trend = trend(counter.metric.id(), Arrays.copyOf(times, known), Arrays.copyOf(values, known));
        return all || trend.status() != Status.MEASURED
                ? trend
                : without(OverTime.TREND, counter.metric.id(), Status.SUPPRESSED, 0);
    }

    private Reading trend(String metric, int[] times, double[] values) {
        if (times.length < Metrics.minimumSample(OverTime.TREND.of(metric))
                || times.length < MonotoneTrend.fewestPoints(observation.confidence())) {
            return without(OverTime.TREND, metric, Status.TOO_FEW, times.length);
        }
        return with(
                OverTime.TREND, metric, times.length, MonotoneTrend.slopeOf(times, values, observation.confidence()));
    }

    /** Returns change and trend of the values that a host reported, in order of time and not overlapping, at least one. */
    List<Reading> reported(List<Reading> values) {
        String metric = values.get(0).metric();
        int[] times = new int[values.size()];
        double[] points = new double[values.size()];
        int months = 0;
        for (Reading value : values) {
            int month = observation.period().monthOf(value.period().to());
            if (months == 0 || times[months - 1] != month) {
                months++;
            }
            times[months - 1] = month;
            points[months - 1] = value.value();
        }
        int last = values.size() - 1;
        Reading change = last == 0
                ? without(OverTime.CHANGE, metric, Status.TOO_FEW, 1)
                : with(
                        OverTime.CHANGE,
                        metric,
                        0,
                        Intervals.difference(
                                values.get(last).estimate().orElseThrow(),
                                values.get(last - 1).estimate().orElseThrow()));
        return List.of(change, trend(metric, Arrays.copyOf(times, months), Arrays.copyOf(points, months)));
    }

    private Reading with(OverTime what, String metric, long sample, Estimate inOwnUnit) {
        int scale = Catalogue.bundled().metric(metric).unit() == Unit.SHARE ? 100 : 1;
        Estimate estimate = new Estimate(
                clean(scale * inOwnUnit.value()), clean(scale * inOwnUnit.lower()), clean(scale * inOwnUnit.upper()));
        return Reading.of(subject, what.of(metric), observation.period(), sample, estimate);
    }

    /** A change from 5 % to 7 % is one of 2 points and not of 2.0000000000000004, which would be beyond a limit of 2. */
    private static double clean(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP).doubleValue();
    }

    private Reading without(OverTime what, String metric, Status status, long sample) {
        return Reading.without(subject, what.of(metric), observation.period(), status, sample);
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
