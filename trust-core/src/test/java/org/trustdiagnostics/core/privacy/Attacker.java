package org.trustdiagnostics.core.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who knows who answered when, but not what, and reads reports: bounds the number of hits among any of the answers by
 * linear programming. Answers are numbered from 0.
 */
final class Attacker {
    private final int answers;
    private final List<BitSet> sets = new ArrayList<>();
    private final List<Long> hits = new ArrayList<>();

    Attacker(int answers) {
        this.answers = answers;
    }

    /** Reads in a report that so many of these answers are hits. */
    void reads(BitSet of, long howMany) {
        sets.add((BitSet) of.clone());
        hits.add(howMany);
    }

    /** The fewest and the most hits that there can be among some answers. */
    record Range(long least, long most) {
        boolean isPinned() {
            return least == most;
        }
    }

    /** Answers that stand in the same numbers are alike, but for being asked about. */
    private record Alike(BitSet numbers, boolean asked) {}

    Range hitsAmong(BitSet target) {
        Map<Alike, Integer> sizes = new LinkedHashMap<>();
        for (int answer = 0; answer < answers; answer++) {
            BitSet numbers = new BitSet();
            for (int i = 0; i < sets.size(); i++) {
                numbers.set(i, sets.get(i).get(answer));
            }
            sizes.merge(new Alike(numbers, target.get(answer)), 1, Integer::sum);
        }
        List<Alike> kinds = List.copyOf(sizes.keySet());
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] asked = new double[kinds.size()];
        for (int k = 0; k < kinds.size(); k++) {
            double[] one = new double[kinds.size()];
            one[k] = 1;
            constraints.add(new LinearConstraint(one, Relationship.LEQ, sizes.get(kinds.get(k))));
            asked[k] = kinds.get(k).asked() ? 1 : 0;
        }
        for (int i = 0; i < sets.size(); i++) {
            double[] in = new double[kinds.size()];
            for (int k = 0; k < kinds.size(); k++) {
                in[k] = kinds.get(k).numbers().get(i) ? 1 : 0;
            }
            constraints.add(new LinearConstraint(in, Relationship.EQ, hits.get(i)));
        }
        return new Range(
                Math.round(Math.ceil(best(asked, constraints, GoalType.MINIMIZE) - 1e-6)),
                Math.round(Math.floor(best(asked, constraints, GoalType.MAXIMIZE) + 1e-6)));
    }

    private static double best(double[] goal, List<LinearConstraint> constraints, GoalType type) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(constraints),
                        type,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
