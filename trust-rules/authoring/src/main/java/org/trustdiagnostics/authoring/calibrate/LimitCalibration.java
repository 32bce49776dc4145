package org.trustdiagnostics.authoring.calibrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;

/**
 * How a comparison of a reading with a limit fares at samples of several sizes. All chances are 0 to 1.
 *
 * @param pitfall the pitfall that the comparison detects
 * @param metric the metric compared
 * @param limit the limit
 * @param rows the sizes of {@link #SIZES}
 * @param worst the highest chance of a false alarm at any size looked at
 * @param worstOfMany the same from {@link #MANY} cases on
 */
public record LimitCalibration(
        String pitfall, String metric, Limit limit, List<Row> rows, FalseAlarm worst, FalseAlarm worstOfMany) {

    /** The sizes of the tables. */
    public static final List<Integer> SIZES = List.of(10, 20, 50, 100, 200, 500);
    /** From how many cases on a sample counts as large. */
    public static final int MANY = 100;

    /** Keeps a copy. */
    public LimitCalibration {
        rows = List.copyOf(rows);
    }

    /**
     * What a sample of one size does.
     *
     * @param cases its size; of each of both groups or halves where two are compared
     * @param falseAlarm chance of detection where the truth lies on the limit, which is still good
     * @param naive the same where the value were compared without its interval
     * @param power chance of detection where the truth lies on a grade of the limit
     */
    public record Row(int cases, double falseAlarm, double naive, Map<Severity, Double> power) {
        /** Keeps a copy, from mild to severe. */
        public Row {
            power = Collections.unmodifiableMap(new EnumMap<>(power));
        }
    }

    /**
     * A chance of a false alarm and where it is.
     *
     * @param chance the chance
     * @param cases the size of the sample
     */
    public record FalseAlarm(double chance, int cases) {}

    /** Returns whether the limit bounds a difference between two groups or halves instead of a share. */
    public boolean ofTwo() {
        return metric.equals(Sampling.GROUPS) || OverTime.named(metric).isPresent();
    }

    /** Returns what a size of a sample counts, such as {@code "cases"}. */
    public String sized() {
        if (metric.equals(Sampling.GROUPS)) {
            return "answers in each of two groups";
        }
        if (!ofTwo()) {
            return "cases";
        }
        boolean rate =
                Metrics.find(OverTime.metric(metric)).flatMap(Metric::exposure).isPresent();
        return rate ? "customers" : "cases in each half of the period";
    }

    /** Returns the row of a size of {@link #SIZES}. */
    public Row row(int cases) {
        return rows.get(SIZES.indexOf(cases));
    }

    static LimitCalibration of(String pitfall, Sampling sampling, Judging judging) {
        Judging alone = new Judging(judging.metric(), judging.limit(), judging.intervals(), true);
        double limit = judging.limit().threshold();
        List<Row> rows = new ArrayList<>();
        List<FalseAlarm> alarms = new ArrayList<>();
        sampling.scanned(judging.metric())
                .mapToObj(
                        size -> new FalseAlarm(sampling.detection(size, judging).most(limit), size))
                .forEach(alarms::add);
        for (int size : SIZES) {
            Detection detection = sampling.detection(size, judging);
            Map<Severity, Double> power = new EnumMap<>(Severity.class);
            judging.limit().grades().forEach((severity, truth) -> power.put(severity, detection.least(truth)));
            Row row = new Row(
                    size, detection.most(limit), sampling.detection(size, alone).most(limit), power);
            rows.add(row);
            alarms.add(new FalseAlarm(row.falseAlarm(), size));
        }
        return new LimitCalibration(
                pitfall, judging.metric(), judging.limit(), rows, worst(alarms, 0), worst(alarms, MANY));
    }

    /** Of several as bad, the one of the smallest sample. */
    private static FalseAlarm worst(List<FalseAlarm> alarms, int from) {
        FalseAlarm worst = new FalseAlarm(-1, from);
        for (FalseAlarm alarm : alarms) {
            if (alarm.cases() >= from && alarm.chance() > worst.chance()) {
                worst = alarm;
            }
        }
        return worst;
    }
}
