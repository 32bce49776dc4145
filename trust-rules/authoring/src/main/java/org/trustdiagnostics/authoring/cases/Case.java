package org.trustdiagnostics.authoring.cases;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * Facts with the outcome that a pitfall must have on them.
 *
 * @param name what happens, in a few words
 * @param why why the outcome is right
 * @param line where it stands in its file, from 1; 0 where that is not known
 * @param subject who all the facts are about
 * @param facts the facts
 * @param kind the outcome
 * @param severity the severity, present exactly where it is detected
 * @param also the other pitfalls that are detected on these facts, and no further ones
 */
public record Case(
        String name,
        String why,
        int line,
        String subject,
        Facts facts,
        OutcomeKind kind,
        Optional<Severity> severity,
        List<String> also) {
    /** Keeps a copy. */
    public Case {
        also = List.copyOf(also);
    }

    /** Returns the expected outcome as it is told to people, such as {@code DETECTED, severity HIGH}. */
    public String expected() {
        return told(kind, severity);
    }

    static String told(OutcomeKind kind, Optional<Severity> severity) {
        return kind + severity.map(degree -> ", severity " + degree).orElse("");
    }
}
