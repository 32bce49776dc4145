package org.trustdiagnostics.core.verdict;

import java.util.Locale;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.text.Language;

/**
 * A pitfall that the data show, ready to be explained.
 *
 * @param outcome the judgement, of kind DETECTED
 * @param catalogue where the texts come from
 * @param observation how the facts were looked at
 */
public record Finding(Outcome outcome, Catalogue catalogue, Observation observation) {
    /** Checks that the pitfall was detected. */
    public Finding {
        if (outcome.kind() != OutcomeKind.DETECTED) {
            throw new IllegalArgumentException("an outcome " + outcome.kind() + " is no finding");
        }
    }

    /** Returns the pitfall's id. */
    public String pitfall() {
        return outcome.pitfall();
    }

    /** Returns who is judged. */
    public String subject() {
        return outcome.subject();
    }

    /** Returns how bad it is. */
    public Severity severity() {
        return outcome.severity().orElseThrow();
    }

    /** Returns the finding in sentences: what, about whom, and what the data show; one a line. */
    public String explain(Locale locale) {
        return new Explainer(catalogue, observation, Language.of(locale)).explain(outcome);
    }
}
