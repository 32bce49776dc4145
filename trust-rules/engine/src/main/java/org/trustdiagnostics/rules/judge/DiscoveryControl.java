package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.statistics.FalseDiscovery;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * Control of false findings over many subjects. The subjects on whom a rule compared a value that has an interval with a limit are
 * its family; where the rule fired, its chance is that of {@link #chance}, elsewhere 1, which is never less than the truth. Of each family stands what
 * {@link FalseDiscovery} lets stand; the rest is withheld. The order of subjects changes nothing. Not thread-safe: one a diagnosis.
 */
final class DiscoveryControl {
    private final double rate;
    private final Map<String, Family> families = new TreeMap<>();
    private long judged;

    DiscoveryControl(double rate) {
        this.rate = rate;
    }

    /** The subjects of one rule: how many, and of whom it fired with which chance. */
    private static final class Family {
        private long subjects;
        private final List<String> fired = new ArrayList<>();
        private final List<Double> chances = new ArrayList<>();
    }

    /** Takes in a rule that was judged on a subject, and whether it fired. */
    void add(RuleShape rule, Case data, boolean fired) {
        long comparisons = rule.comparisons().stream().filter(data::uncertain).count();
        if (comparisons == 0) {
            return;
        }
        judged += rule.conjunctive() ? 1 : comparisons;
        Family family = families.computeIfAbsent(rule.name(), name -> new Family());
        family.subjects++;
        OptionalDouble chance = fired ? chance(rule, data) : OptionalDouble.empty();
        if (chance.isPresent()) {
            family.fired.add(data.subject());
            family.chances.add(chance.getAsDouble());
        }
    }

    /**
     * Returns the chance of a firing: the largest of its comparisons where all must hold (intersection-union test, Berger 1982,
     * doi:10.1080/00401706.1982.10487790); where one may do, that of those that hold, times the number of comparisons (Bonferroni). Empty where
     * it rests on no value that has an interval.
     */
    private static OptionalDouble chance(RuleShape rule, Case data) {
        OptionalDouble largest = rule.comparisons().stream()
                .filter(data::uncertain)
                .map(data::chance)
                .flatMapToDouble(OptionalDouble::stream)
                .max();
        if (largest.isEmpty() || rule.conjunctive()) {
            return largest;
        }
        return OptionalDouble.of(
                Math.min(1, largest.getAsDouble() * rule.comparisons().size()));
    }

    /** Returns what does not stand, by subject and rule. */
    Map<String, Map<String, Withheld>> withheld() {
        Map<String, Map<String, Withheld>> withheld = new TreeMap<>();
        families.forEach((rule, family) -> {
            double[] chances =
                    family.chances.stream().mapToDouble(Double::doubleValue).toArray();
            boolean[] stands = FalseDiscovery.stands(chances, family.subjects, rate);
            double needed = (count(stands) + 1) * rate / family.subjects;
            for (int i = 0; i < stands.length; i++) {
                if (!stands[i]) {
                    withheld.computeIfAbsent(family.fired.get(i), subject -> new TreeMap<>())
                            .put(rule, new Withheld(chances[i], needed, family.subjects, rate));
                }
            }
        });
        return withheld;
    }

    private static long count(boolean[] stands) {
        long count = 0;
        for (boolean stand : stands) {
            count += stand ? 1 : 0;
        }
        return count;
    }

    /** Returns what chance alone would make of all that was judged. */
    Multiplicity multiplicity(double chanceLevel) {
        long crossed = families.values().stream()
                .mapToLong(family -> family.fired.size())
                .sum();
        long withheld = withheld().values().stream().mapToLong(Map::size).sum();
        return new Multiplicity(judged, chanceLevel, crossed, withheld, rate);
    }
}
