package org.trustdiagnostics.authoring.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * A judgement that differs between two packs.
 *
 * @param pitfall the pitfall's id
 * @param subject who is judged
 * @param before the outcome by the first pack; empty where it does not judge the pitfall
 * @param after the outcome by the second pack; empty likewise
 * @param cause why
 */
public record OutcomeChange(
        String pitfall, String subject, Optional<Outcome> before, Optional<Outcome> after, Cause cause) {
    /** Worst effect first, and in it the worst outcome; then by pitfall and subject. */
    public static final Comparator<OutcomeChange> WORST_FIRST = Comparator.comparing(OutcomeChange::effect)
            .thenComparing(OutcomeChange::worse)
            .thenComparing(OutcomeChange::verdictAfter)
            .thenComparing(OutcomeChange::verdictBefore)
            .thenComparing(OutcomeChange::pitfall)
            .thenComparing(OutcomeChange::subject);

    /** Returns whether two outcomes say the same for the same reasons; by which threshold is not looked at. */
    static boolean same(Optional<Outcome> one, Optional<Outcome> other) {
        return Verdict.of(one).equals(Verdict.of(other))
                && (one.isEmpty() || grounds(one.get()).equals(grounds(other.orElseThrow())));
    }

    private static List<Object> grounds(Outcome outcome) {
        return List.of(
                outcome.rules(),
                outcome.evidence(),
                outcome.missing(),
                outcome.failure(),
                outcome.withheld(),
                outcome.conditions().stream().map(Condition::chance).toList());
    }

    /** Returns how the first pack judges. */
    public Verdict verdictBefore() {
        return Verdict.of(before);
    }

    /** Returns how the second pack judges. */
    public Verdict verdictAfter() {
        return Verdict.of(after);
    }

    private Verdict worse() {
        return verdictBefore().compareTo(verdictAfter()) < 0 ? verdictBefore() : verdictAfter();
    }

    /** Returns what becomes of the judgement. */
    public Effect effect() {
        Verdict was = verdictBefore();
        Verdict is = verdictAfter();
        if (was.equals(is)) {
            return Effect.OTHER_GROUNDS;
        }
        if (was.detected() && is.detected()) {
            Severity then = was.severity().orElseThrow();
            return is.severity().orElseThrow().compareTo(then) > 0 ? Effect.MORE_SEVERE : Effect.LESS_SEVERE;
        }
        if (was.detected() || is.detected()) {
            return is.detected() ? Effect.NEWLY_DETECTED : Effect.NO_LONGER_DETECTED;
        }
        return is.kind().equals(Optional.of(OutcomeKind.FAILED)) ? Effect.NEWLY_FAILED : Effect.OTHERWISE_NOT_DETECTED;
    }
}
