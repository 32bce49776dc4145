package org.trustdiagnostics.rules.judge;

import java.util.List;
import java.util.Optional;
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
                Severity severity = one.rule.shape().severity().orElseGet(() -> graded(detection));
                worst = severity.compareTo(worst) > 0 ? severity : worst;
            }
        }
        return worst;
    }

    /** Returns the worst grade that one of the readings certainly reaches in a limit of its metric. */
    private static Severity graded(Detection detection) {
        Severity worst = Severity.LOW;
        for (Limit limit : detection.limits()) {
            for (Reading reading : detection.readings()) {
                if (limit.metric().equals(Optional.of(reading.metric()))) {
                    Severity severity = limit.severityOf(reading.lower(), reading.upper());
                    worst = severity.compareTo(worst) > 0 ? severity : worst;
                }
            }
        }
        return worst;
    }
}
