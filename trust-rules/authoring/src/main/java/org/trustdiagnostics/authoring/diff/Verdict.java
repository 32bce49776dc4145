package org.trustdiagnostics.authoring.diff;

import java.util.Comparator;
import java.util.Optional;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * How a pitfall was judged of a subject.
 *
 * @param kind how the judgement ended; empty where the pack does not judge the pitfall
 * @param severity how bad it is, present exactly where it is detected
 */
public record Verdict(Optional<OutcomeKind> kind, Optional<Severity> severity) implements Comparable<Verdict> {
    /** Detected ones by severity; then the kinds in the order in which one hides another; what is not judged last. */
    private static final Comparator<Verdict> WORST_FIRST = Comparator.comparing(
                    (Verdict verdict) -> verdict.kind().isEmpty())
            .thenComparing(verdict -> verdict.kind().orElse(OutcomeKind.NOT_DETECTED))
            .thenComparing(verdict -> verdict.severity().orElse(Severity.LOW), Comparator.reverseOrder());

    static Verdict of(Optional<Outcome> outcome) {
        return new Verdict(outcome.map(Outcome::kind), outcome.flatMap(Outcome::severity));
    }

    /** Returns whether the pitfall was found. */
    public boolean detected() {
        return severity.isPresent();
    }

    @Override
    public int compareTo(Verdict other) {
        return WORST_FIRST.compare(this, other);
    }

    /** Returns {@code DETECTED HIGH}, {@code INCONCLUSIVE}, {@code NOT_JUDGED} and so on. */
    @Override
    public String toString() {
        return kind.map(k -> k.name() + severity.map(s -> " " + s.name()).orElse(""))
                .orElse("NOT_JUDGED");
    }
}
