package org.trustdiagnostics.core.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Chooses which subjects to hide so that within one report no group of fewer people than the minimum can be worked out: first the
 * groups that are too small, then as few others as it takes.
 *
 * <p>What a report tells of subjects that are wholes and parts is as much as it would tell with the <em>remainder</em> of every shown
 * subject, its answers without those of the shown subjects right below it (hidden ones between are passed through): remainders do
 * not overlap, each is a difference of shown numbers, and each shown number is a sum of remainders. So it is enough that every
 * remainder may be told:
 *
 * <ul>
 *   <li>it is empty, or of at least the minimum group, and
 *   <li>the small groups within it may all have been for and may all have been against: it has at least as many hits and as many
 *       misses as they have answers, or as fewer people than the minimum group may have given.
 * </ul>
 *
 * <p>From the bottom up: while the remainder of a whole may not be told, the smallest shown subjects below it are hidden, all of
 * those of the same size, so that names decide nothing; where none is left, the whole. Hiding a subject adds its remainder to that
 * of the whole and changes no other, so what was settled below stays settled. Since ids decide nothing and counts are sums, neither
 * the order nor the names of subjects change what is hidden.
 *
 * <p>A whole with fewer answers than its parts cannot be one; parts are hidden until it can.
 *
 * <p>What is not covered: subjects that overlap without being declared {@link org.trustdiagnostics.core.fact.Parts}, what a reader
 * knows of single people beforehand, and what somebody concludes who knows how many answered in each hidden group, from elsewhere or
 * from response rates in the same report, and goes through these very steps: that a group was hidden, or a whole shown, tells then
 * whether a remainder was divided enough. Literature: Cox (1980), Suppression methodology and statistical disclosure control,
 * doi:10.1080/01621459.1980.10477481.
 */
public final class Suppression {
    private Suppression() {}

    /** A subject while it is decided on: what is known of it once the subjects below are settled. */
    private static final class Node {
        private final String id;
        private final long answers;
        private boolean shown;
        /** The shown subjects right below. */
        private List<Node> cover = new ArrayList<>();
        /** What the cover leaves of the subject. */
        private Tally remainder = Tally.NONE;
        /** Answers in the remainder that stand in groups which are too small. */
        private long atRisk;

        private Node(String id, long answers) {
            this.id = id;
            this.answers = answers;
        }
    }

    /**
     * Returns the subjects to hide.
     *
     * @param tree which of the subjects are parts of which
     * @param tallies the guarded answers of each subject; those of a whole include those of its parts
     * @param fewest the fewest answers of a subject that may be shown
     */
    public static Set<String> hidden(Tree tree, Map<String, Tally> tallies, ToIntFunction<String> fewest) {
        Set<String> hidden = new TreeSet<>();
        for (String root : tree.roots()) {
            settle(root, tree, tallies, fewest, hidden);
        }
        return hidden;
    }

    /**
     * Returns the subjects whose answers of a stretch of time may be told besides those of the whole time: all shown subjects below
     * are among them, and the remainder in the stretch may be told as well.
     *
     * @param tree which of the subjects are parts of which
     * @param hidden the subjects hidden for the whole time
     * @param tallies the guarded answers of each subject in the stretch
     * @param fewest the fewest answers of a subject that may be shown
     */
    public static Set<String> tellable(
            Tree tree, Set<String> hidden, Map<String, Tally> tallies, ToIntFunction<String> fewest) {
        Set<String> told = new TreeSet<>();
        for (String root : tree.roots()) {
            tell(root, tree, hidden, tallies, fewest, told);
        }
        return told;
    }

    /**
     * Returns whether the answers of a stretch of time may be told of a subject of which nothing is part, besides those of the whole
     * time.
     *
     * @param answers the guarded answers in the stretch
     * @param fewest the fewest answers of the subject that may be shown
     */
    public static boolean tellable(Tally answers, int fewest) {
        return answers.equals(Tally.NONE)
                || (answers.answers() >= fewest && answers.possible() && answers.leavesOpen(0));
    }

    private static Node tell(
            String id,
            Tree tree,
            Set<String> hidden,
            Map<String, Tally> tallies,
            ToIntFunction<String> fewest,
            Set<String> told) {
        List<Node> below = new ArrayList<>();
        tree.partsOf(id).forEach(part -> below.add(tell(part, tree, hidden, tallies, fewest, told)));
        int minimum = fewest.applyAsInt(id);
        Node node = above(id, below, tallies, minimum);
        node.shown = !hidden.contains(id);
        if (node.shown
                && (node.answers == 0 || node.answers >= minimum)
                && node.cover.stream().allMatch(part -> told.contains(part.id))
                && mayBeTold(node, minimum)) {
            told.add(id);
        }
        return node;
    }

    private static Node settle(
            String id, Tree tree, Map<String, Tally> tallies, ToIntFunction<String> fewest, Set<String> hidden) {
        List<Node> below = new ArrayList<>();
        tree.partsOf(id).forEach(part -> below.add(settle(part, tree, tallies, fewest, hidden)));
        int minimum = fewest.applyAsInt(id);
        Node node = above(id, below, tallies, minimum);
        node.shown = node.answers >= minimum;
        while (node.shown && !mayBeTold(node, minimum)) {
            hideSmallest(node, hidden);
        }
        if (!node.shown) {
            hidden.add(id);
        }
        return node;
    }

    private static Node above(String id, List<Node> below, Map<String, Tally> tallies, int minimum) {
        Tally tally = tallies.getOrDefault(id, Tally.NONE);
        Node node = new Node(id, tally.answers());
        node.remainder = tally;
        long own = tally.answers();
        for (Node part : below) {
            own -= part.answers;
            node.remainder = node.remainder.minus(tallies.getOrDefault(part.id, Tally.NONE));
            if (part.shown) {
                node.cover.add(part);
            } else {
                absorb(node, part);
            }
        }
        // What a whole has beside its parts is a group too.
        node.atRisk += own < minimum ? Math.max(0, own) : 0;
        return node;
    }

    private static boolean mayBeTold(Node node, int minimum) {
        if (node.remainder.equals(Tally.NONE)) {
            return true;
        }
        return node.remainder.answers() >= minimum
                && node.remainder.possible()
                && node.remainder.leavesOpen(Math.min(node.atRisk, minimum - 1));
    }

    private static void hideSmallest(Node node, Set<String> hidden) {
        if (node.cover.isEmpty()) {
            node.shown = false;
            return;
        }
        long smallest =
                node.cover.stream().mapToLong(below -> below.answers).min().orElseThrow();
        List<Node> covered = node.cover;
        node.cover = new ArrayList<>();
        for (Node below : covered) {
            if (below.answers > smallest) {
                node.cover.add(below);
            } else {
                hidden.add(below.id);
                absorb(node, below);
            }
        }
    }

    private static void absorb(Node node, Node below) {
        node.cover.addAll(below.cover);
        node.remainder = node.remainder.plus(below.remainder);
        node.atRisk += below.atRisk;
    }
}
