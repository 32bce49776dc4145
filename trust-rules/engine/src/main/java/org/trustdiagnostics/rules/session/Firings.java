package org.trustdiagnostics.rules.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * What the rules said about one subject.
 *
 * @param detections what was detected, by rule
 * @param failures why a rule was stopped, by rule; holds no data of the host
 * @param changed whether a rule did more than to detect, so that others may have seen other facts than the data gave
 */
public record Firings(Map<String, List<Detection>> detections, Map<String, String> failures, boolean changed) {
    /** What no rule said. */
    public static final Firings NONE = new Firings(Map.of(), Map.of(), false);

    /** Returns why a rule is stopped that fires more often than it may. */
    public static String tooOften(int firingLimit) {
        return "it fired more than " + firingLimit + " times for one subject and was stopped";
    }

    /** Returns these and why other rules were stopped. */
    public Firings and(Map<String, String> stopped) {
        if (stopped.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(failures);
        all.putAll(stopped);
        return new Firings(detections, all, changed);
    }
}
