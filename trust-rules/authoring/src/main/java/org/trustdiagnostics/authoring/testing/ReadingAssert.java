package org.trustdiagnostics.authoring.testing;

import static org.trustdiagnostics.core.input.JsonLayout.rounded;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.data.Offset;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Report;

/** Assertions about a reading: that among the readings of a metric there is one for which everything said holds. */
public final class ReadingAssert extends AbstractAssert<ReadingAssert, Report> {
    private final String metric;
    private List<Reading> left;

    ReadingAssert(Report report, String metric, List<Reading> readings) {
        super(report, ReadingAssert.class);
        this.metric = metric;
        this.left = List.copyOf(readings);
    }

    /** Asserts whose reading it is. */
    public ReadingAssert forSubject(String subject) {
        if (left.stream().noneMatch(reading -> reading.subject().equals(subject))) {
            TreeSet<String> subjects =
                    left.stream().map(Reading::subject).collect(Collectors.toCollection(TreeSet::new));
            throw failure(
                    "%s",
                    "Expected a reading of '" + metric + "' for '" + subject + "', but there is none"
                            + Nearest.hint(subject, subjects));
        }
        return keep(reading -> reading.subject().equals(subject), "");
    }

    /** Asserts the value in the metric's unit, a share as 0 to 1. */
    public ReadingAssert withValue(double value, Offset<Double> offset) {
        return keep(
                reading -> reading.status() == Reading.Status.MEASURED
                        && Math.abs(reading.value() - value) <= offset.value,
                "is " + value + " ± " + offset.value);
    }

    /** Asserts how many cases are behind it. */
    public ReadingAssert withSample(long sample) {
        return keep(reading -> reading.sample() == sample, "has a sample of " + sample);
    }

    /** Asserts whether it has a value, and why not. */
    public ReadingAssert withStatus(Reading.Status status) {
        return keep(reading -> reading.status() == status, "is " + status);
    }

    private ReadingAssert keep(Predicate<Reading> holds, String expected) {
        List<Reading> some = left.stream().filter(holds).toList();
        if (some.isEmpty()) {
            throw failure(
                    "%s",
                    "Expected that a reading of '" + metric + "' " + expected + ", but found:"
                            + left.stream()
                                    .limit(Told.shown())
                                    .map(ReadingAssert::one)
                                    .collect(Collectors.joining())
                            + Told.more(left.size()));
        }
        left = some;
        return this;
    }

    private static String one(Reading reading) {
        return "\n  " + reading.metric() + " for " + reading.subject() + ": " + reading.status()
                + reading.estimate()
                        .map(estimate -> " " + rounded(estimate.value()) + " (" + rounded(estimate.lower()) + " to "
                                + rounded(estimate.upper()) + ")")
                        .orElse("")
                + ", sample " + reading.sample();
    }
}
