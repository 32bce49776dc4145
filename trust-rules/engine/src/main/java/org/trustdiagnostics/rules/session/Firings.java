package org.trustdiagnostics.rules.session;

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
}
