package org.trustdiagnostics.authoring.calibrate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.session.RuleShape;

/** Sets a calibration as a document to read, in English; all chances in percent. */
final class CalibrationMarkdown {
    private static final double PERCENT = 100;
    private static final double LEAST_SHOWN = 0.0005;

    private final Calibration calibration;
    private final StringBuilder text = new StringBuilder();

    CalibrationMarkdown(Calibration calibration) {
        this.calibration = calibration;
    }

    String write() {
        preface();
        worst();
        line("## Pitfall by pitfall");
        line("");
        calibration.pack().catalogue().pitfalls().forEach(this::pitfall);
        others();
        return text.toString().stripTrailing() + "\n";
    }

    private void preface() {
        List<LimitCalibration> worst = calibration.worstFirst();
        LimitCalibration first = worst.get(0);
        LimitCalibration large = calibration.worstOfMany();
        line("""
                # Calibration

                Generated; do not edit. How often the bundled rules detect what is not there, and how often they detect what is, at
                the %s %% confidence level they judge by unless a host sets another. Refresh it from the root of the project; the
                command itself takes a few seconds:

                ```sh
                mvn -q -DskipTests package && java -jar trust-rules/authoring/target/trust.jar calibrate > trust-rules/CALIBRATION.md
                ```

                **The worst false alarm is %s %%**, of `%s` with %d cases;
                among samples of %d cases and more it is %s %%, of `%s` with %d. The
                goal is at most %s %%, what one side of the interval leaves. Of %d limits, %d keep to it at every size looked at and
                %d from %d cases on. The reason: Wilson's interval, and Newcombe's that is built of it, covers the truth as often as it
                says on average over all shares, not at each; near 0 and 1 and with few cases it is too short.

                A *false alarm* is `DETECTED` where the true value lies exactly on the limit, which is still good: the worst case, since
                a subject clearly on the good side is hit less often. *Power* is the chance of `DETECTED`, of whatever severity, where
                the true value lies on a grade of the limit. *Value alone* is the false alarm of a dashboard that compares the same
                value with the same limit and knows no interval. All numbers of the tables but cases and limits are percent.

                The figures are exact (summed binomial): every sample there can be is judged by the calls that a rule makes, and the
                chances of those detected are added up, so there is no Monte-Carlo error and no interval to state. As a cross-check,
                tests judge all samples of some sizes with the whole of `TrustDiagnostics` and draw subjects at random. The worst
                is looked for at every size from 10 to 500 cases, since the chance goes up and down from one size to the next; between
                groups from 10 to 100 answers each, and at the sizes of the table.

                What the figures take for granted: cases come about independently of each other and with the same chance, and the host
                records them. Where they come in bursts (one bad week, one team), false alarms are more frequent than here. Where the
                cases are all there are and not a sample of what could have been, there is less error than here. Where a rule also asks
                for a record, or another rule of the pitfall looks at something else, the table is of the comparison alone; a subject
                that lies on both limits of a pitfall with two may be hit by either.
                """.formatted(
                        decimal(PERCENT * calibration.intervals().confidence()),
                        percent(first.worst().chance()),
                        first.limit().id(),
                        first.worst().cases(),
                        LimitCalibration.MANY,
                        percent(large.worstOfMany().chance()),
                        large.limit().id(),
                        large.worstOfMany().cases(),
                        percent(calibration.goal()),
                        worst.size(),
                        keeping(LimitCalibration::worst),
                        keeping(LimitCalibration::worstOfMany),
                        LimitCalibration.MANY));
    }

    /** Returns how many limits keep to the goal. */
    private long keeping(Function<LimitCalibration, LimitCalibration.FalseAlarm> alarm) {
        return calibration.limits().stream()
                .filter(limit -> alarm.apply(limit).chance() <= calibration.goal())
                .count();
    }

    private void worst() {
        line("## Worst false alarms first");
        line("");
        line("| limit | good | worst | with cases | worst from " + LimitCalibration.MANY + " cases on | with cases |");
        line("|---|---|---:|---:|---:|---:|");
        for (LimitCalibration limit : calibration.worstFirst()) {
            row(
                    "`" + limit.limit().id() + "`",
                    good(limit.limit()),
                    percent(limit.worst().chance()),
                    String.valueOf(limit.worst().cases()),
                    percent(limit.worstOfMany().chance()),
                    String.valueOf(limit.worstOfMany().cases()));
        }
        line("");
    }

    private void pitfall(Pitfall pitfall) {
        List<LimitCalibration> limits = calibration.limits().stream()
                .filter(limit -> limit.pitfall().equals(pitfall.id()))
                .toList();
        if (limits.isEmpty()) {
            return;
        }
        line("### " + pitfall.name(Language.EN) + " (`" + pitfall.id() + "`)");
        line("");
        limits.forEach(this::table);
    }

    private void table(LimitCalibration limit) {
        Map<Severity, Double> grades = limit.limit().grades();
        boolean groups = limit.metric().equals(Sampling.GROUPS);
        line("`" + limit.limit().id() + "`: `" + limit.metric() + "` " + good(limit.limit())
                + (groups
                        ? "; two groups of so many answers each. The shares behind a difference are those, in steps of 5 points, at"
                                + " which false alarms are most and power is least."
                        : ""));
        line("");
        line("| cases | false alarm | value alone | power at medium" + at(grades, Severity.MEDIUM) + " | power at high"
                + at(grades, Severity.HIGH) + " |");
        line("|---:|---:|---:|---:|---:|");
        for (LimitCalibration.Row row : limit.rows()) {
            row(
                    String.valueOf(row.cases()),
                    percent(row.falseAlarm()),
                    percent(row.naive()),
                    power(row, Severity.MEDIUM),
                    power(row, Severity.HIGH));
        }
        line("");
    }

    private static String power(LimitCalibration.Row row, Severity severity) {
        Double power = row.power().get(severity);
        return power == null ? "–" : percent(power);
    }

    private static String at(Map<Severity, Double> grades, Severity severity) {
        Double grade = grades.get(severity);
        return grade == null ? "" : ", " + decimal(grade);
    }

    private void others() {
        line("## Limits without sampling error");
        line("");
        line(
                "A complete list gives the value exactly, so there is nothing to calibrate: on the limit nothing is detected, beyond it"
                        + " everything is.");
        line("");
        calibration.exact().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(limit ->
                        line("- `" + limit.id() + "`: `" + limit.metric().orElse("") + "` " + good(limit)));
        line("");
        line("## Pitfalls judged from records alone");
        line("");
        line("No rule of theirs compares a reading with a limit; a record shows them or does not: "
                + calibration.pack().catalogue().pitfalls().stream()
                        .map(Pitfall::id)
                        .filter(this::comparesNothing)
                        .map(id -> "`" + id + "`")
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private boolean comparesNothing(String pitfall) {
        return calibration.pack().rules().shapes().stream()
                .filter(rule -> rule.pitfall().equals(pitfall))
                .map(RuleShape::comparisons)
                .allMatch(List::isEmpty);
    }

    private static String good(Limit limit) {
        return limit.direction().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + decimal(limit.threshold())
                + (limit.measuredIn().equals("share") ? "" : " " + limit.measuredIn());
    }

    private static String decimal(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    /** What would be rounded to nothing or all is not called so. */
    static String percent(double chance) {
        if (chance > 0 && chance < LEAST_SHOWN) {
            return "<0.1";
        }
        if (chance > 1 - LEAST_SHOWN) {
            return ">99.9";
        }
        return String.format(Locale.ROOT, "%.1f", PERCENT * chance);
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
