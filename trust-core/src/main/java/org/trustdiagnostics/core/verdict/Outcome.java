package org.trustdiagnostics.core.verdict;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;

/**
 * The one judgement of a pitfall for a subject.
 *
 * @param pitfall the pitfall's id
 * @param subject who is judged
 * @param kind how the judgement ended
 * @param severity how bad it is, present exactly where the pitfall is detected
 * @param conditions the limits looked at
 * @param missing what the dataset lacks, where that kept the pitfall from being judged; of a pitfall not detected, what kept
 *     supplementary rules from being judged
 * @param rules the rules that detected the pitfall, or that failed
 * @param evidence the records that it rests on
 * @param failure why a rule failed, present exactly where one did and nothing was detected; never holds data of the host
 * @param withheld where the pitfall is undecided although a rule fired: why the finding is not named
 */
public record Outcome(
        String pitfall,
        String subject,
        OutcomeKind kind,
        Optional<Severity> severity,
        List<Condition> conditions,
        List<String> missing,
        List<String> rules,
        List<Evidence> evidence,
        Optional<String> failure,
        Optional<Withheld> withheld) {

    /** Distances nearer to each other than its inverse count as one: the last digits of a bound must not decide on the order. */
    private static final double TELLING_APART = 1e9;

    /** The order of reports: worst severity first, then the farthest beyond its limit, then by subject and pitfall. */
    public static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(
                    (Outcome outcome) ->
                            outcome.severity().map(Severity::ordinal).orElse(-1),
                    Comparator.reverseOrder())
            .thenComparing(Outcome::kind)
            .thenComparing(Outcome::distance, Comparator.reverseOrder())
            .thenComparing(Outcome::subject)
            .thenComparing(Outcome::pitfall);

    /** Checks that kind, severity and failure agree. */
    public Outcome {
        requireNonNull(pitfall, "pitfall");
        requireNonNull(subject, "subject");
        if (severity.isPresent() != (kind == OutcomeKind.DETECTED)
                || failure.isPresent() != (kind == OutcomeKind.FAILED)) {
            throw new IllegalArgumentException(kind + " with severity " + severity + " and failure " + failure);
        }
        if (withheld.isPresent() && kind != OutcomeKind.INCONCLUSIVE) {
            throw new IllegalArgumentException(kind + " with " + withheld);
        }
        conditions = List.copyOf(conditions);
        missing = List.copyOf(missing);
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
    }

    /** Returns the same judgement of another subject. */
    public Outcome about(String other) {
        return new Outcome(pitfall, other, kind, severity, conditions, missing, rules, evidence, failure, withheld);
    }

    /** Returns how far the deciding bounds lie beyond crossed limits, in points of 100 where the limit is in such, otherwise as a share of the threshold. */
    private double distance() {
        double farthest = conditions.stream()
                .filter(Condition::met)
                .mapToDouble(condition -> Math.abs(condition.margin().orElse(0) / scale(condition.limit())))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return Math.rint(farthest * TELLING_APART);
    }

    private static double scale(Limit limit) {
        return switch (limit.measuredIn()) {
            case "share" -> 1;
            case "points" -> 100;
            default -> limit.threshold();
        };
    }
}
