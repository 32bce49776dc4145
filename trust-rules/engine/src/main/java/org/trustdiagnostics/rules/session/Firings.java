package org.trustdiagnostics.rules.session;

import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * What the rules said about one subject.
 *
 * @param detections what was detected, by rule
 * @param failures why a rule was stopped, by rule; holds no data of the host
 */
public record Firings(Map<String, List<Detection>> detections, Map<String, String> failures) {
    /** What no rule said. */
    public static final Firings NONE = new Firings(Map.of(), Map.of());
}
