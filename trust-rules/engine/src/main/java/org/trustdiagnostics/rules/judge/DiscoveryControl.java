package org.trustdiagnostics.rules.judge;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.statistics.FalseDiscovery;
import org.trustdiagnostics.core.verdict.Withheld;

/**
 * Control of false findings over many subjects. The subjects on whom a rule compared a value that has an interval with a limit are
 * its family; where the rule fired, its chance is that of {@link Known#chance(RuleEntry)}, elsewhere 1, which is never less than the truth. Of each family stands
 * what {@link FalseDiscovery} lets stand, all chances up to one of them; the rest is withheld. The order of subjects changes nothing.
 */
final class DiscoveryControl {
    private static final double NONE_STANDS = -1;

    private final double rate;
    private final Map<String, Family> families = new HashMap<>();
    private final long judged;
    private long crossed;
    private long withheld;

    /** What stands of the firings of one rule: the highest chance that does, and the one that the next would have needed. */
    private record Family(long subjects, double highest, double needed) {}

    /** Creates the control of what all subjects have shown, with the share of false ones that may stand on average. */
    DiscoveryControl(Crossings all, double rate) {
        this.rate = rate;
        this.judged = all.judged();
        for (String rule : all.rules()) {
            double[] chances = all.chances(rule);
            long subjects = all.subjects(rule);
            boolean[] stands = FalseDiscovery.stands(chances, subjects, rate);
            int standing = 0;
            while (standing < stands.length && stands[standing]) {
                standing++;
            }
            double highest = standing == 0 ? NONE_STANDS : chances[standing - 1];
            families.put(rule, new Family(subjects, highest, (standing + 1) * rate / subjects));
            crossed += chances.length;
            withheld += chances.length - standing;
        }
    }

    /** Returns which of the firings on a subject do not stand, given the chances of its rules. */
    Map<String, Withheld> withheld(Map<String, Double> chances) {
        Map<String, Withheld> withheld = new TreeMap<>();
        chances.forEach((rule, chance) -> {
            Family family = families.get(rule);
            if (family != null && chance > family.highest()) {
                withheld.put(rule, new Withheld(chance, family.needed(), family.subjects(), rate));
            }
        });
        return withheld;
    }

    /** Returns what chance alone would make of all that was judged. */
    Multiplicity multiplicity(double chanceLevel) {
        return new Multiplicity(judged, chanceLevel, crossed, withheld, rate);
    }
}
