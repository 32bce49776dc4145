package org.trustdiagnostics.core.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.statistics.Estimate;

/** What a reader of a report's JSON can tell of the counts behind one metric. */
final class Told {
    private final Map<String, JsonObject> bySubject = new HashMap<>();

    private Told() {}

    /** A number of answers; hits and misses where a value was told, which are -1 where it was not. */
    record Seen(long answers, long hits, long misses) {
        boolean hasValue() {
            return hits >= 0;
        }
    }

    static String json(Summary summary) {
        return new Report(
                        new PackId("none", "0", "0", List.of()),
                        summary.observation(),
                        List.of(),
                        summary.subjects().stream()
                                .flatMap(subject -> summary.readings(subject).values().stream())
                                .toList(),
                        new Multiplicity(0, 0.025, 0, 0, 1),
                        Catalogue.bundled(),
                        Set.of())
                .toJson(Locale.ENGLISH);
    }

    static Told by(String json, String metric) {
        Told told = new Told();
        for (JsonObject reading : JsonText.parse("report", json).objects("readings")) {
            if (reading.text("metric").equals(metric)) {
                told.bySubject.put(reading.text("subject"), reading);
            }
        }
        return told;
    }

    boolean hides(String subject) {
        return bySubject.containsKey(subject)
                && bySubject.get(subject).text("status").equals("SUPPRESSED");
    }

    /** Returns the share behind a reading as counts; no answers where nothing is told. */
    Seen share(String subject) {
        JsonObject reading = bySubject.get(subject);
        if (reading == null || hides(subject)) {
            return new Seen(0, -1, -1);
        }
        long answers = Math.round(reading.number("sample"));
        if (!reading.has("value")) {
            return new Seen(answers, -1, -1);
        }
        long hits = Math.round(reading.number("value") * answers);
        return new Seen(answers, hits, answers - hits);
    }

    /** Returns promoters and detractors, which follow from value and interval together. */
    Seen netScore(String subject, Observation observation) {
        Seen plain = share(subject);
        if (!plain.hasValue()) {
            return plain;
        }
        JsonObject reading = bySubject.get(subject);
        for (long up = 0; up <= plain.answers(); up++) {
            for (long down = 0; up + down <= plain.answers(); down++) {
                Estimate estimate = observation.intervals().netScore(up, down, plain.answers());
                if (Math.abs(estimate.value() - reading.number("value")) < 1e-6
                        && Math.abs(estimate.lower() - reading.number("lower")) < 1e-6
                        && Math.abs(estimate.upper() - reading.number("upper")) < 1e-6) {
                    return new Seen(plain.answers(), up, down);
                }
            }
        }
        throw new AssertionError("no counts give the reading " + reading);
    }
}
