package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * A rule taken apart: evaluates it element by element and condition by condition without an engine session, which makes it the means
 * to explain a rule that did not fire, and a second opinion on the engine. Patterns, {@code and}, {@code or}, {@code not} and
 * {@code exists} in any nesting are walked; of anything else it is said that it cannot be.
 *
 * <p>Conditions that concern one fact alone are tested for every fact of the kind, the others for every combination that comes to
 * them; each stops at the first that fails, and {@code not} and {@code exists} at the first match, as in the engine. A walk costs a few
 * microseconds for the facts of one subject and ends after two million tests. Whoever asks how often each condition was true or
 * false adds up the {@link Walked.Tally tallies} of many walks. Immutable and thread-safe.
 */
public final class RuleWalk {
    private static final int MATCHES_KEPT = 100;
    private static final int ATTEMPTS_KEPT = 10_000;
    private static final Set<Class<?>> GIVEN =
            Set.of(Reading.class, Limit.class, ReportingPeriod.class, TrustArea.class);

    private final String rule;
    private final List<WalkNode> nodes = new ArrayList<>();
    private final List<RuleElement> elements = new ArrayList<>();
    private final Set<Variable<?>> known = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<WalkNode> firstLevel = new ArrayList<>();

    RuleWalk(Rule rule) {
        this.rule = rule.getName();
        for (Condition condition : rule.getView().getSubConditions()) {
            node(condition, Optional.empty()).ifPresent(firstLevel::add);
        }
    }

    /** Returns the rule's name. */
    public String rule() {
        return rule;
    }

    /** Returns what the rule asks for, in the order of its text; each stands at the place of its number. */
    public List<RuleElement> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** Walks the rule over the facts of one subject. */
    public Walked walk(Collection<?> facts) {
        List<Map<Integer, Object>> matches = new ArrayList<>();
        long[] count = new long[1];
        WalkRun run = new WalkRun(distinct(facts), nodes, node -> {});
        Optional<String> tooMany = Optional.empty();
        try {
            all(0, run, () -> {
                count[0]++;
                if (matches.size() < MATCHES_KEPT) {
                    matches.add(run.bound().byNumber());
                }
                return false;
            });
        } catch (WalkRun.TooMany e) {
            tooMany = Optional.of(String.valueOf(e.getMessage()));
        }
        return walked(run, tooMany, count[0], matches);
    }

    private Walked walked(WalkRun run, Optional<String> tooMany, long count, List<Map<Integer, Object>> matches) {
        Optional<String> thrown = run.thrownAlone().or(() -> linked(run) ? run.thrownJoined() : Optional.empty());
        Walked.Verdict verdict;
        if (thrown.isPresent()) {
            verdict = Walked.Verdict.FAILED;
        } else if (count > 0) {
            verdict = Walked.Verdict.MATCHED;
        } else {
            verdict = tooMany.or(run::givenUp).isPresent() ? Walked.Verdict.UNKNOWN : Walked.Verdict.NOT_MATCHED;
        }
        return new Walked(verdict, thrown.or(() -> tooMany).or(run::givenUp), count, matches, run.tallies());
    }

    /** Returns how many combinations of the facts the engine would make, at most. */
    long combinations(Collection<?> facts) {
        return Combinations.of(firstLevel, new WalkRun(distinct(facts), nodes, node -> {}));
    }

    /** Returns whether all of it can be walked. */
    boolean walkable() {
        return elements.stream().noneMatch(element -> element.unexplained().isPresent());
    }

    /** The engine joins nothing where a pattern that must match has no candidate at all. */
    private boolean linked(WalkRun run) {
        return firstLevel.stream()
                .allMatch(node -> !(node instanceof PatternNode pattern)
                        || !run.candidates(pattern).isEmpty());
    }

    /**
     * Holds every fact of the kind against a pattern, once for each combination that comes to it; ten thousand attempts at most.
     *
     * @param facts the facts of one subject
     * @param element the number of a pattern
     * @throws IllegalArgumentException where the element is no pattern
     */
    public List<Attempt> attempts(Collection<?> facts, int element) {
        if (!(nodes.get(element) instanceof PatternNode pattern)) {
            throw new IllegalArgumentException("element " + element + " of rule \"" + rule + "\" is no pattern");
        }
        List<Attempt> attempts = new ArrayList<>();
        WalkRun[] run = new WalkRun[1];
        Consumer<WalkNode> arrival = node -> {
            if (node == pattern) {
                run[0].ofType(pattern).forEach(fact -> {
                    if (attempts.size() < ATTEMPTS_KEPT) {
                        attempts.add(attempt(pattern, fact, run[0].bound()));
                    }
                });
            }
        };
        run[0] = new WalkRun(distinct(facts), nodes, arrival);
        try {
            all(0, run[0], () -> false);
        } catch (WalkRun.TooMany e) {
            // What was tried until then is told.
            return attempts;
        }
        return attempts;
    }

    private Attempt attempt(PatternNode pattern, Object fact, Bound bound) {
        Map<String, Object> before = new LinkedHashMap<>();
        bound.byNumber()
                .forEach((number, other) ->
                        before.put(elements.get(number).variable().orElse("#" + number), other));
        bound.push(pattern, fact);
        List<Attempt.Tested> tested = pattern.conditions().stream()
                .map(condition -> condition.tested(bound, pattern, fact))
                .toList();
        bound.pop();
        return new Attempt(pattern.number(), fact, before, tested);
    }

    private boolean all(int index, WalkRun run, WalkNode.Next next) {
        return index == firstLevel.size()
                ? next.go()
                : firstLevel.get(index).walk(run, () -> all(index + 1, run, next));
    }

    /** The engine holds an object that was inserted twice once. */
    private static Collection<?> distinct(Collection<?> facts) {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> kept = new ArrayList<>();
        facts.stream().filter(distinct::add).forEach(kept::add);
        return kept;
    }

    private Optional<WalkNode> node(Condition condition, Optional<Integer> parent) {
        if (condition instanceof NamedConsequenceImpl consequence && !consequence.isBreaking()) {
            return Optional.empty();
        }
        int number = nodes.size();
        Optional<String> why = unexplained(condition);
        if (why.isPresent()) {
            int patterns = condition instanceof Pattern<?>
                    ? 0
                    : Combinations.types(condition).size();
            return Optional.of(other(number, parent, why.get(), patterns));
        }
        return Optional.of(
                condition instanceof Pattern<?> pattern
                        ? pattern(number, parent, pattern)
                        : group(number, parent, condition));
    }

    private WalkNode other(int number, Optional<Integer> parent, String why, int patterns) {
        OtherNode node = new OtherNode(number, why, patterns);
        nodes.add(node);
        elements.add(new RuleElement(
                number, parent, RuleElement.Kind.OTHER, Optional.empty(), Object.class, List.of(), Optional.of(why)));
        return node;
    }

    private WalkNode pattern(int number, Optional<Integer> parent, Pattern<?> pattern) {
        PatternNode node = new PatternNode(number, pattern);
        known.add(node.variable());
        node.bindings().forEach(binding -> known.add(binding.getBoundVariable()));
        for (WalkCondition condition : node.conditions()) {
            if (!known.containsAll(condition.variables())) {
                return other(number, parent, "its condition " + condition.text() + " looks at more than facts", 1);
            }
        }
        nodes.add(node);
        elements.add(new RuleElement(
                number,
                parent,
                RuleElement.Kind.PATTERN,
                node.name(),
                node.type(),
                node.conditions().stream().map(WalkCondition::text).toList(),
                Optional.empty()));
        return node;
    }

    private WalkNode group(int number, Optional<Integer> parent, Condition condition) {
        RuleElement.Kind kind = RuleElement.Kind.valueOf(condition.getType().name());
        List<WalkNode> parts = new ArrayList<>();
        GroupNode node = new GroupNode(number, kind, parts);
        nodes.add(node);
        elements.add(
                new RuleElement(number, parent, kind, Optional.empty(), Object.class, List.of(), Optional.empty()));
        condition.getSubConditions().forEach(part -> node(part, Optional.of(number))
                .ifPresent(parts::add));
        return node;
    }

    /** Returns why a condition cannot be walked; within {@code not} and {@code exists} one part is enough. */
    private static Optional<String> unexplained(Condition condition) {
        return switch (condition.getType()) {
            case PATTERN -> condition instanceof Pattern<?> pattern ? unexplained(pattern) : Optional.of("pattern");
            case AND, OR -> Optional.empty();
            case NOT, EXISTS -> anyWithin(condition);
            default ->
                Optional.of("'" + condition.getType().name().toLowerCase(Locale.ROOT)
                        + "' is evaluated by the engine only");
        };
    }

    private static Optional<String> anyWithin(Condition condition) {
        return condition.getSubConditions().stream()
                .flatMap(part -> unexplained(part).or(() -> anyWithin(part)).stream())
                .findFirst();
    }

    private static Optional<String> unexplained(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        Class<?> type = variable.getType();
        if (variable instanceof Declaration<?> declaration
                && (declaration.getSource() != null || declaration.getWindow() != null)) {
            return Optional.of(
                    "a " + type.getSimpleName() + " that is taken 'from' elsewhere is known to the engine only");
        }
        if (!GIVEN.contains(type) && !RecordFact.class.isAssignableFrom(type)) {
            return Optional.of("facts of type " + type.getSimpleName() + " come from rules, not from the data");
        }
        return Optional.empty();
    }
}
