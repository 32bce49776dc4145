package org.trustdiagnostics.rules.judge;

import java.util.List;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * A rule that detected.
 *
 * @param rule the rule
 * @param detections what it detected
 */
record Fired(RuleEntry rule, List<Detection> detections) {
    /** Returns the worst of what the rules say. */
    static Severity severity(List<Fired> fired) {
        Severity worst = Severity.LOW;
        for (Fired one : fired) {
            for (Detection detection : one.detections) {
                Severity severity = one.rule.shape().severity().orElse(null);
                severity = severity == null ? graded(detection) : severity;
                worst = severity.compareTo(worst) > 0 ? severity : worst;
            }
        }
        return worst;
    }

    /** Returns the worst grade that one of the readings certainly reaches in a limit of its metric. */
    private static Severity graded(Detection detection) {
        Severity worst = Severity.LOW;
        for (Object because : detection.because()) {
            if (because instanceof Limit limit && limit.metric().isPresent()) {
                Severity severity = graded(limit, limit.metric().get(), detection.because());
                worst = severity.compareTo(worst) > 0 ? severity : worst;
            }
        }
        return worst;
    }

    private static Severity graded(Limit limit, String metric, List<Object> because) {
        Severity worst = Severity.LOW;
        for (Object one : because) {
            if (one instanceof Reading reading && reading.metric().equals(metric)) {
                Severity severity = limit.severityOf(reading.lower(), reading.upper());
                worst = severity.compareTo(worst) > 0 ? severity : worst;
            }
        }
        return worst;
    }
}
