package org.trustdiagnostics.authoring.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;

/**
 * A limit with one mistake.
 *
 * @param mutant what was changed
 * @param limit the changed limit
 */
record LimitMutant(Mutant mutant, Limit limit) {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /**
     * Returns the mutants of a limit: the threshold and each grade a step up and down; a step is one unit, of shares a hundredth. What
     * can be no limit, because a grade meets the next, is left out.
     */
    static List<LimitMutant> all(String pitfall, Place place, Limit limit) {
        List<LimitMutant> mutants = new ArrayList<>();
        BigDecimal step = limit.measuredIn().equals("share") ? HUNDREDTH : BigDecimal.ONE;
        for (BigDecimal by : List.of(step, step.negate())) {
            double threshold = moved(limit.threshold(), by);
            changed(limit, threshold, limit.grades())
                    .ifPresent(other -> mutants.add(new LimitMutant(
                            mutant(pitfall, place, limit, "threshold", limit.threshold(), threshold), other)));
            limit.grades().forEach((severity, grade) -> {
                Map<Severity, Double> grades = new EnumMap<>(limit.grades());
                grades.put(severity, moved(grade, by));
                changed(limit, limit.threshold(), grades)
                        .ifPresent(other -> mutants.add(new LimitMutant(
                                mutant(pitfall, place, limit, "grade " + severity, grade, moved(grade, by)), other)));
            });
        }
        return mutants;
    }

    private static Mutant mutant(String pitfall, Place place, Limit limit, String what, double before, double after) {
        return new Mutant(pitfall, place, limit.id(), what + " " + shown(before) + " → " + shown(after));
    }

    private static double moved(double value, BigDecimal by) {
        return BigDecimal.valueOf(value)
                .add(by)
                .setScale(6, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static String shown(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Optional<Limit> changed(Limit limit, double threshold, Map<Severity, Double> grades) {
        try {
            return Optional.of(new Limit(
                    limit.id(),
                    limit.metric(),
                    limit.direction(),
                    threshold,
                    grades,
                    limit.measuredIn(),
                    limit.origin()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
