package org.trustdiagnostics.authoring.calibrate;

import static java.util.Objects.requireNonNull;
import static org.trustdiagnostics.authoring.calibrate.CalibrationMarkdown.decimal;
import static org.trustdiagnostics.authoring.calibrate.CalibrationMarkdown.percent;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.statistics.SampleSize;
import org.trustdiagnostics.core.verdict.FurtherCases;

/** What stands before the tables of a calibration: the worst of it, the price, and what the figures are. */
final class CalibrationPreface {
    private static final double PERCENT = 100;
    private static final List<Integer> PRICED = List.of(10, 20, 50, 100, 200);

    private final Calibration exact;
    private final Calibration wilson;

    private CalibrationPreface(Calibration exact, Calibration wilson) {
        this.exact = exact;
        this.wilson = wilson;
    }

    static String of(Calibration exact, Calibration wilson) {
        CalibrationPreface preface = new CalibrationPreface(exact, wilson);
        return preface.refresh() + "\n" + preface.worst() + "\n" + preface.price() + "\n" + meaning();
    }

    private String refresh() {
        return """
                # Calibration

                Generated; do not edit. How often the bundled rules detect what is not there, and how often they detect what is, at
                the %s %% confidence level they judge by unless a host sets another. Shares are judged by the exact interval of Clopper
                and Pearson; *Wilson* is what the shorter interval of that name does, which a host may choose instead
                (`shareMethod(ShareMethod.WILSON)`). Refresh the figures from the root of the project; the command itself takes about
                half a minute:

                ```sh
                mvn -q -DskipTests package && java -jar trust-rules/authoring/target/trust.jar calibrate > trust-rules/CALIBRATION.md
                ```
                """.formatted(decimal(PERCENT * exact.intervals().confidence()));
    }

    private String worst() {
        LimitCalibration first = exact.worstFirst().get(0);
        LimitCalibration large = exact.worstOfMany();
        LimitCalibration byWilson = wilson.worstFirst().get(0);
        LimitCalibration largeByWilson = wilson.worstOfMany();
        return """
                **The worst false alarm is %s %%**, of `%s` with %s;
                from %d on it is %s %%, of `%s` with %s.
                The goal is at most %s %%, what one side of the interval leaves. Of %d limits, %d keep to it at every size looked at,
                since an exact bound is wrong in no more cases than it says, whatever the share. The difference between two groups, or
                two halves of the period, is made of such bounds; with Wilson's it would be Newcombe's.

                With Wilson's intervals %d of %d limits keep to the goal. The worst is %s %%, of
                `%s` with %s; from %d on %s %%, of
                `%s` with %s.
                """.formatted(
                        percent(first.worst().chance()),
                        first.limit().id(),
                        size(first, first.worst()),
                        LimitCalibration.MANY,
                        percent(large.worstOfMany().chance()),
                        large.limit().id(),
                        size(large, large.worstOfMany()),
                        percent(exact.goal()),
                        exact.limits().size(),
                        exact.keeping().size(),
                        wilson.keeping().size(),
                        wilson.limits().size(),
                        percent(byWilson.worst().chance()),
                        byWilson.limit().id(),
                        size(byWilson, byWilson.worst()),
                        LimitCalibration.MANY,
                        percent(largeByWilson.worstOfMany().chance()),
                        largeByWilson.limit().id(),
                        size(largeByWilson, largeByWilson.worstOfMany()));
    }

    private static String size(LimitCalibration limit, LimitCalibration.FalseAlarm alarm) {
        return alarm.cases() + " " + limit.sized();
    }

    private String price() {
        List<LimitCalibration> cheapestFirst = shares().stream()
                .sorted(Comparator.comparingDouble(this::timesAsMany))
                .toList();
        LimitCalibration median = cheapestFirst.get(cheapestFirst.size() / 2);
        LimitCalibration dearest = cheapestFirst.get(cheapestFirst.size() - 1);
        return """
                **The price is power.** Problems of medium grade are detected, on average over the limits on shares, with
                %s. To detect %s of 100 takes %s cases instead of %s for
                `%s`, which is in the middle, and %s instead of %s for
                `%s`, which pays most. Not all of that is lost: an interval that
                raises more false alarms finds more of everything.
                """.formatted(
                        PRICED.stream().map(this::priceAt).collect(Collectors.joining("; with\n")),
                        decimal(PERCENT * FurtherCases.LIKELY),
                        decimal(needed(median, exact)),
                        decimal(needed(median, wilson)),
                        median.limit().id(),
                        decimal(needed(dearest, exact)),
                        decimal(needed(dearest, wilson)),
                        dearest.limit().id());
    }

    private String priceAt(int cases) {
        return cases + " cases in " + percent(medium(exact, cases)) + " % (Wilson " + percent(medium(wilson, cases))
                + " %)";
    }

    private List<LimitCalibration> shares() {
        return exact.limits().stream()
                .filter(limit -> !limit.ofTwo() && limit.limit().grades().containsKey(Severity.MEDIUM))
                .toList();
    }

    private double medium(Calibration calibration, int cases) {
        return shares().stream()
                .map(limit -> calibration.limit(limit.limit().id()).row(cases))
                .mapToDouble(row -> grade(row.power()))
                .average()
                .orElseThrow();
    }

    private double timesAsMany(LimitCalibration limit) {
        return needed(limit, exact) / needed(limit, wilson);
    }

    private static double needed(LimitCalibration limit, Calibration calibration) {
        return SampleSize.ofShare(
                grade(limit.limit().grades()), limit.limit().threshold(), FurtherCases.LIKELY, calibration.intervals());
    }

    private static double grade(Map<Severity, Double> grades) {
        return requireNonNull(grades.get(Severity.MEDIUM), "a medium grade");
    }

    private static String meaning() {
        return """
                A *false alarm* is `DETECTED` where the true value lies exactly on the limit, which is still good: the worst case, since
                a subject clearly on the good side is hit less often. *Power* is the chance of `DETECTED`, of whatever severity, where
                the true value lies on a grade of the limit. *Value alone* is the false alarm of a dashboard that compares the same
                value with the same limit and knows no interval. All numbers of the tables but cases and limits are percent.

                The figures are summed, not drawn: every sample there can be is judged by the calls that a rule makes, and the
                chances of those detected are added up, so there is no Monte-Carlo error and no interval to state. As a cross-check,
                tests judge all samples of some sizes with the whole of `TrustDiagnostics` and draw subjects at random. The worst
                is looked for at every size from 10 to 500 cases, since the chance goes up and down from one size to the next; between
                groups from 10 to 100 answers each, and at the sizes of the table.

                What the figures take for granted: cases come about independently of each other and with the same chance, and the host
                records them. Where they come in bursts (one bad week, one team), false alarms are more frequent than here. Where the
                cases are all there are and not a sample of what could have been, there is less error than here. Where a rule also asks
                for a record, or another rule of the pitfall looks at something else, the table is of the comparison alone; a subject
                that lies on both limits of a pitfall with two may be hit by either.
                """;
    }
}
