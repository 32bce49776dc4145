package org.trustdiagnostics.authoring.calibrate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Calibration wilson;
    private final StringBuilder text = new StringBuilder();

    CalibrationMarkdown(Calibration calibration, Calibration wilson) {
        this.calibration = calibration;
        this.wilson = wilson;
    }

    String write() {
        line(CalibrationPreface.of(calibration, wilson));
        worst();
        line("## Pitfall by pitfall");
        line("");
        calibration.pack().catalogue().pitfalls().forEach(this::pitfall);
        others();
        return text.toString().stripTrailing() + "\n";
    }

    private void worst() {
        line("## Worst false alarms first");
        line("");
        line("| limit | good | worst, exact | with cases | worst, Wilson | with cases | worst from "
                + LimitCalibration.MANY + " cases on, Wilson | with cases |");
        line("|---|---|---:|---:|---:|---:|---:|---:|");
        for (LimitCalibration limit : calibration.worstFirst()) {
            LimitCalibration beside = wilson.limit(limit.limit().id());
            row(
                    "`" + limit.limit().id() + "`",
                    good(limit.limit()),
                    percent(limit.worst().chance()),
                    String.valueOf(limit.worst().cases()),
                    percent(beside.worst().chance()),
                    String.valueOf(beside.worst().cases()),
                    percent(beside.worstOfMany().chance()),
                    String.valueOf(beside.worstOfMany().cases()));
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
        line("`" + limit.limit().id() + "`: `" + limit.metric() + "` " + good(limit.limit())
                + (limit.ofTwo()
                        ? "; sizes are " + limit.sized() + ". What lies behind a difference is that at which"
                                + " false alarms are most and power is least."
                        : ""));
        line("");
        rows(limit, wilson.limit(limit.limit().id()));
        line("");
    }

    private void rows(LimitCalibration limit, LimitCalibration beside) {
        Map<Severity, Double> grades = limit.limit().grades();
        line("| cases | false alarm | Wilson | value alone | power at medium" + at(grades, Severity.MEDIUM)
                + " | Wilson | power at high" + at(grades, Severity.HIGH) + " | Wilson |");
        line("|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (LimitCalibration.Row row : limit.rows()) {
            LimitCalibration.Row other = beside.row(row.cases());
            row(
                    String.valueOf(row.cases()),
                    percent(row.falseAlarm()),
                    percent(other.falseAlarm()),
                    percent(row.naive()),
                    power(row, Severity.MEDIUM),
                    power(other, Severity.MEDIUM),
                    power(row, Severity.HIGH),
                    power(other, Severity.HIGH));
        }
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
                "A complete list gives the value exactly, and a value that the host reported without a sample is taken as one, so there is"
                        + " nothing to calibrate: on the limit nothing is detected, beyond it everything is.");
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

    static String good(Limit limit) {
        return limit.direction().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + decimal(limit.threshold())
                + (limit.measuredIn().equals("share") ? "" : " " + limit.measuredIn());
    }

    static String decimal(double value) {
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
