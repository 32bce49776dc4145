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
 * @param facts the facts, all about one subject
 * @param kind the outcome
 * @param severity the severity, where it is detected
 * @param also the other pitfalls that are detected on these facts, and no further ones
 */
public record Case(
        String name, String why, Facts facts, OutcomeKind kind, Optional<Severity> severity, List<String> also) {
    /** Keeps a copy. */
    public Case {
        also = List.copyOf(also);
    }
}
