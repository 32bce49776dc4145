package org.trustdiagnostics.rules.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Rule;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * A rule that can be run without a session of the engine, because it asks for nothing but what is known of a subject before any rule fires:
 * readings, limits, records, the period, areas of trust work, that there are some, or none. Its conditions and its action are those
 * that the engine would run, as they were compiled. The engine remains what decides: whatever is out of the ordinary is left to it, such
 * as a condition that throws, an action that does more than to detect, or so many facts that it takes an index to combine them.
 * Immutable and thread-safe.
 */
public final class PlainRule {
    /** More combinations than these the engine, which has indexes, makes faster. */
    private static final long MOST = 1_000;

    private static final Optional<List<Detection>> NOTHING = Optional.of(List.of());

    private final List<Part> parts;
    private final BlockN action;
    private final List<Input> arguments;

    /**
     * What one part of a rule looks for.
     *
     * @param type the type of the facts
     * @param name the metric of the reading or the id of the limit; empty for all others
     */
    public record Sought(Class<?> type, String name) {}

    /** How many facts a part asks for. */
    enum Asks {
        /** Each that there is, one after another. */
        EACH,
        /** At least one. */
        ANY,
        /** None. */
        NONE
    }

    /**
     * One part of a rule.
     *
     * @param sought what it looks for
     * @param asks how many of them
     * @param alone the conditions that concern one fact alone
     * @param joined the conditions that concern what was found before, too
     */
    record Part(Sought sought, Asks asks, List<Test> alone, List<Test> joined) {}

    /**
     * A condition.
     *
     * @param predicate the condition as it was compiled
     * @param inputs what it looks at
     */
    record Test(PredicateN predicate, List<Input> inputs) {
        boolean holds(Object[] found) throws Exception {
            Object[] values = new Object[inputs.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = inputs.get(i).of(found);
            }
            return predicate.test(values);
        }
    }

    /**
     * Something that a condition or an action looks at.
     *
     * @param place the part that found it
     * @param binding what of the fact is meant; empty where it is the fact itself
     */
    record Input(int place, Optional<Binding> binding) {
        @Nullable
        Object of(Object[] found) {
            return binding.isPresent() ? binding.get().eval(found[place]) : found[place];
        }
    }

    /** Creates a rule of what its reader found, with what the action looks at. */
    PlainRule(List<Part> parts, BlockN action, List<Input> arguments) {
        this.parts = List.copyOf(parts);
        this.action = action;
        this.arguments = List.copyOf(arguments);
    }

    /** Takes a rule apart; empty where it is one for the engine. */
    static Optional<PlainRule> of(Rule rule) {
        return new PlainRuleReader(rule).read();
    }

    /** Returns what its parts look for, in the order of its text. */
    public List<Sought> sought() {
        return parts.stream().map(Part::sought).toList();
    }

    /**
     * Runs the rule over the facts of one subject.
     *
     * @param facts for each part the facts it looks for; taken over
     * @return what it detected, once each time it fired; empty where it must be left to the engine
     */
    public Optional<List<Detection>> run(List<?>[] facts) {
        if (!atMost(Combinations.MOST, facts)) {
            return Optional.empty();
        }
        try {
            Object[] found = new Object[facts.length];
            if (!choose(facts, found)) {
                return NOTHING;
            }
            return atMost(MOST, facts) ? matches(facts, found) : Optional.empty();
        } catch (Throwable e) {
            DroolsRules.throwOnIfNotOfTheRule(e);
            return Optional.empty();
        }
    }

    private static boolean atMost(long most, List<?>[] facts) {
        long combinations = 1;
        for (List<?> some : facts) {
            combinations *= Math.max(1, some.size());
            if (combinations > most) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keeps of the facts those that meet the conditions which concern them alone. The engine tests them all as it takes the facts in, so
     * this does, too: what throws there throws here.
     *
     * @return whether each part that asks for something is left with something
     */
    private boolean choose(List<?>[] facts, Object[] found) throws Exception {
        boolean each = true;
        for (int place = 0; place < facts.length; place++) {
            Part part = parts.get(place);
            if (!part.alone().isEmpty()) {
                facts[place] = chosen(place, facts[place], found);
            }
            each &= part.asks() == Asks.NONE || !facts[place].isEmpty();
        }
        return each;
    }

    private List<Object> chosen(int place, List<?> facts, Object[] found) throws Exception {
        List<Object> chosen = new ArrayList<>(facts.size());
        for (Object fact : facts) {
            found[place] = fact;
            if (hold(parts.get(place).alone(), found)) {
                chosen.add(fact);
            }
        }
        return chosen;
    }

    private Optional<List<Detection>> matches(List<?>[] facts, Object[] found) throws Exception {
        Detecting detecting = new Detecting();
        match(0, facts, found, detecting);
        return detecting.detections().isEmpty() ? NOTHING : Optional.of(detecting.detections());
    }

    private void match(int place, List<?>[] facts, Object[] found, Detecting detecting) throws Exception {
        if (place == facts.length) {
            action.execute(given(found, detecting));
            detecting.fired();
            return;
        }
        Part part = parts.get(place);
        boolean any = false;
        for (Object fact : facts[place]) {
            found[place] = fact;
            if (hold(part.joined(), found)) {
                any = true;
                if (part.asks() == Asks.EACH) {
                    match(place + 1, facts, found, detecting);
                }
            }
        }
        if (part.asks() == (any ? Asks.ANY : Asks.NONE)) {
            match(place + 1, facts, found, detecting);
        }
    }

    private Object[] given(Object[] found, Detecting detecting) {
        Object[] given = new Object[arguments.size() + 1];
        given[0] = detecting;
        for (int i = 0; i < arguments.size(); i++) {
            given[i + 1] = arguments.get(i).of(found);
        }
        return given;
    }

    /** The first that does not hold ends it, as in the engine. */
    private static boolean hold(List<Test> tests, Object[] found) throws Exception {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).holds(found)) {
                return false;
            }
        }
        return true;
    }
}
