package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One walk over the facts of one subject: what is bound, what was counted, what went wrong. Not thread-safe. */
final class WalkRun {
    private static final long MOST_TESTS = 2_000_000;

    private final Collection<?> facts;
    private final Map<Integer, List<Object>> ofType = new HashMap<>();
    private final Map<Integer, List<Object>> candidates = new HashMap<>();
    private final Bound bound = new Bound();
    private final long[] arrived;
    private final long[] passed;
    private final long[][] held;
    private final long[][] failed;
    private final Consumer<WalkNode> arrival;
    private Optional<String> thrownAlone = Optional.empty();
    private Optional<String> thrownJoined = Optional.empty();
    private Optional<String> givenUp = Optional.empty();
    private long tests;

    /** Thrown where there are too many combinations; carries no trace. */
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many combinations of facts to walk them all", null, false, false);
        }
    }

    /**
     * Starts a walk; what concerns single facts is tested at once, as the engine does when it takes them in.
     *
     * @param arrival told whenever the walk comes to an element
     */
    WalkRun(Collection<?> facts, List<WalkNode> nodes, Consumer<WalkNode> arrival) {
        this.facts = facts;
        this.arrival = arrival;
        this.arrived = new long[nodes.size()];
        this.passed = new long[nodes.size()];
        this.held = new long[nodes.size()][];
        this.failed = new long[nodes.size()][];
        for (WalkNode node : nodes) {
            int conditions =
                    node instanceof PatternNode pattern ? pattern.conditions().size() : 0;
            held[node.number()] = new long[conditions];
            failed[node.number()] = new long[conditions];
        }
        for (WalkNode node : nodes) {
            if (node instanceof PatternNode pattern) {
                choose(pattern);
            }
        }
    }

    private void choose(PatternNode pattern) {
        List<Object> all = new ArrayList<>();
        List<Object> chosen = new ArrayList<>();
        for (Object fact : facts) {
            if (pattern.type().isInstance(fact)) {
                all.add(fact);
                bound.push(pattern, fact);
                if (hold(pattern, pattern.alone())) {
                    chosen.add(fact);
                }
                bound.pop();
            }
        }
        ofType.put(pattern.number(), all);
        candidates.put(pattern.number(), chosen);
        thrownAlone = thrownAlone.or(() -> thrownJoined);
        thrownJoined = Optional.empty();
    }

    /** Returns how many facts there are. */
    int size() {
        return facts.size();
    }

    Bound bound() {
        return bound;
    }

    /** Returns the facts of the kind that meet the conditions which concern the fact alone. */
    List<Object> candidates(PatternNode pattern) {
        return candidates.getOrDefault(pattern.number(), List.of());
    }

    /** Returns the facts of the kind. */
    List<Object> ofType(PatternNode pattern) {
        return ofType.getOrDefault(pattern.number(), List.of());
    }

    /**
     * Returns how many candidates of a pattern can at most go with one and the same combination before it: those that share the value by
     * which it is tied to that, or all.
     */
    long widest(PatternNode pattern) {
        List<Object> all = candidates(pattern);
        long widest = all.size();
        for (WalkCondition condition : pattern.conditions()) {
            widest = Math.min(widest, condition.sharing(pattern, all));
        }
        return widest;
    }

    /** Counts one more step of the walk. */
    void step() {
        if (++tests > MOST_TESTS) {
            throw new TooMany();
        }
    }

    void arrive(WalkNode node) {
        arrived[node.number()]++;
        arrival.accept(node);
    }

    void pass(WalkNode node) {
        passed[node.number()]++;
    }

    /** Returns whether some conditions of a pattern hold for what is bound; the first that does not ends it. */
    boolean hold(PatternNode pattern, List<Integer> places) {
        for (int place : places) {
            step();
            try {
                if (!pattern.conditions().get(place).holds(bound)) {
                    failed[pattern.number()][place]++;
                    return false;
                }
            } catch (Throwable e) {
                DroolsRules.throwOnIfNotOfTheRule(e);
                thrownJoined = thrownJoined.or(() -> Optional.of(DroolsRules.rootName(e)));
                return false;
            }
            held[pattern.number()][place]++;
        }
        return true;
    }

    void giveUp(String why) {
        givenUp = givenUp.or(() -> Optional.of(why));
    }

    /** Returns what a condition threw that concerns one fact alone: the engine tests these for every fact. */
    Optional<String> thrownAlone() {
        return thrownAlone;
    }

    /** Returns what another condition threw. */
    Optional<String> thrownJoined() {
        return thrownJoined;
    }

    Optional<String> givenUp() {
        return givenUp;
    }

    List<Walked.Tally> tallies() {
        List<Walked.Tally> tallies = new ArrayList<>();
        for (int i = 0; i < arrived.length; i++) {
            tallies.add(new Walked.Tally(
                    ofType.getOrDefault(i, List.of()).size(),
                    candidates.getOrDefault(i, List.of()).size(),
                    arrived[i],
                    passed[i],
                    boxed(held[i]),
                    boxed(failed[i])));
        }
        return tallies;
    }

    private static List<Long> boxed(long[] numbers) {
        List<Long> boxed = new ArrayList<>();
        for (long number : numbers) {
            boxed.add(number);
        }
        return List.copyOf(boxed);
    }
}
