package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** All small mistakes that can be made in one rule. */
final class RuleMutants {
    private static final Set<String> LOOKED_AT = Set.of("Reading", "Limit");

    private final RuleText rule;
    private final String pitfall;
    private final Limits limits;
    private final List<RuleShape> shapes;
    private final List<RuleMutant> mutants = new ArrayList<>();

    private RuleMutants(RuleText rule, String pitfall, RulePack pack) {
        this.rule = rule;
        this.pitfall = pitfall;
        this.limits = pack.limits();
        this.shapes = pack.rules().shapes().stream()
                .filter(shape -> shape.pitfall().equals(pitfall))
                .toList();
    }

    /**
     * Returns the mutants of a rule.
     *
     * @param pack what the rule belongs to
     */
    static List<RuleMutant> of(RuleText rule, String pitfall, RulePack pack) {
        RuleMutants made = new RuleMutants(rule, pitfall, pack);
        made.attributes();
        rule.patterns().forEach(made::pattern);
        return made.mutants;
    }

    private void add(int offset, String change, Edit... edits) {
        add(offset, change, List.of(edits));
    }

    private void add(int offset, String change, List<Edit> edits) {
        mutants.add(new RuleMutant(new Mutant(pitfall, rule.place(offset), rule.called(), change), rule, edits));
    }

    private void attributes() {
        List<Token> tokens = rule.attributes();
        boolean supplementary = false;
        for (int i = 0; i + 4 < tokens.size(); i++) {
            Token value = tokens.get(i + 3);
            if (tokens.get(i).is("@") && tokens.get(i + 1).is("severity")) {
                severity(value);
            } else if (tokens.get(i).is("@") && tokens.get(i + 1).is("supplementary")) {
                supplementary = true;
                Edit gone = new Edit(tokens.get(i).start(), tokens.get(i + 4).end(), "");
                add(tokens.get(i).start(), "@supplementary taken away", gone);
            }
        }
        if (!supplementary && !anotherDecidesAlike()) {
            Token name = rule.name();
            add(name.start(), "@supplementary added", Edit.of(name, name.text() + " @supplementary( true )"));
        }
    }

    /**
     * Returns whether a rule may be supplementary without any difference: where it is the only one that decides, it may not; where it
     * looks at records alone and another decides by the same ones, both lack them together.
     */
    private boolean anotherDecidesAlike() {
        RuleShape own = shape(rule.called());
        List<RuleShape> deciding = shapes.stream()
                .filter(other -> !other.equals(own) && !other.supplementary())
                .toList();
        return deciding.isEmpty()
                || (own.metrics().isEmpty()
                        && deciding.stream().anyMatch(other -> other.records().containsAll(own.records())));
    }

    private RuleShape shape(String name) {
        return shapes.stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule \"" + name + "\""));
    }

    private void severity(Token value) {
        for (Severity other : Severity.values()) {
            if (!value.text().contains(other.name())) {
                add(
                        value.start(),
                        "severity " + unquoted(value) + " → " + other,
                        Edit.of(value, "\"" + other.name() + "\""));
            }
        }
    }

    private void pattern(PatternText pattern) {
        if (pattern.removable()) {
            without(
                            pattern.whole(),
                            new Edit(pattern.whole().start(), pattern.whole().end(), ""))
                    .ifPresent(edits -> add(
                            pattern.whole().start(), pattern.called() + " dropped", graded(pattern.whole(), edits)));
        }
        pattern.prefix().ifPresent(prefix -> {
            String other = prefix.is("not") ? "exists" : "not";
            add(prefix.start(), pattern.called() + ": " + prefix.text() + " → " + other, Edit.of(prefix, other));
        });
        for (int i = 0; i < pattern.conditions().size(); i++) {
            Span condition = pattern.conditions().get(i);
            if (!says(condition, pattern.type())) {
                dropped(pattern, i);
                ConditionMutants.of(rule, condition)
                        .forEach(change -> add(
                                change.edits().get(0).start(),
                                pattern.called() + ": " + change.what(),
                                change.edits()));
            } else if (pattern.type().equals("Limit")) {
                otherLimits(pattern, condition);
            }
        }
    }

    /** Returns whether a condition says which reading or limit the rule looks at: without it there would be no rule. */
    private static boolean says(Span condition, String type) {
        return LOOKED_AT.contains(type)
                && condition.tokens().size() == 3
                && Set.of("metric", "id").contains(condition.tokens().get(0).text())
                && condition.tokens().get(1).is("==");
    }

    private void otherLimits(PatternText pattern, Span condition) {
        Token text = condition.tokens().get(2);
        Optional<Limit> meant = limits.find(unquoted(text));
        for (Limit other : limits.all()) {
            if (meant.isPresent()
                    && !other.equals(meant.get())
                    && other.id().startsWith(pitfall + ".")
                    && other.metric().equals(meant.get().metric())) {
                add(
                        text.start(),
                        pattern.called() + ": " + text.text() + " → \"" + other.id() + "\"",
                        Edit.of(text, "\"" + other.id() + "\""));
            }
        }
    }

    private void dropped(PatternText pattern, int index) {
        List<Span> conditions = pattern.conditions();
        Span condition = conditions.get(index);
        int start = index > 0 ? conditions.get(index - 1).end() : condition.start();
        int end = index == 0 && conditions.size() > 1 ? conditions.get(1).start() : condition.end();
        without(condition, new Edit(start, end, ""))
                .ifPresent(edits -> add(
                        condition.start(),
                        pattern.called() + ": " + condition.in(rule.drl()) + " dropped",
                        graded(condition, edits)));
    }

    /** Where the only comparison with a limit goes, nothing grades the rule any more, and it needs a severity to be one. */
    private List<Edit> graded(Span gone, List<Edit> edits) {
        boolean severe = rule.attributes().stream().anyMatch(token -> token.is("severity"));
        boolean stillCompared = rule.when().stream()
                .anyMatch(token -> ConditionMutants.SIDES.containsKey(token.text())
                        && (token.start() < gone.start() || token.start() >= gone.end()));
        if (severe || stillCompared) {
            return edits;
        }
        int name = rule.name().end();
        return Stream.concat(Stream.of(new Edit(name, name, " @severity( \"LOW\" )")), edits.stream())
                .toList();
    }

    /**
     * Returns the edits that take away a part of the conditions and what names it in the evidence; empty where other conditions need
     * what it names.
     */
    private Optional<List<Edit>> without(Span gone, Edit edit) {
        Set<String> names = PatternText.namesGiven(gone);
        boolean needed = rule.when().stream()
                .anyMatch(token ->
                        names.contains(token.text()) && (token.start() < gone.start() || token.start() >= gone.end()));
        if (needed) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>(List.of(edit));
        List<Token> then = rule.then();
        for (int i = 1; i < then.size(); i++) {
            if (names.contains(then.get(i).text())) {
                if (!then.get(i - 1).is(",")) {
                    return Optional.empty();
                }
                edits.add(new Edit(then.get(i - 1).start(), then.get(i).end(), ""));
            }
        }
        return Optional.of(edits);
    }

    private static String unquoted(Token text) {
        return text.text().substring(1, text.text().length() - 1);
    }

    /** Returns the constants of an enumeration that a rule names in its own words. */
    static List<String> constants(RuleText rule, String type) {
        String first = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        String nested = type.substring(first.length()).replace('.', '$');
        return rule.head().stream()
                .filter(line -> line.startsWith("import ") && line.endsWith("." + first))
                .map(line -> line.substring("import ".length()).strip() + nested)
                .flatMap(RuleMutants::constantsOf)
                .toList();
    }

    private static Stream<String> constantsOf(String name) {
        try {
            Object[] constants = Class.forName(name).getEnumConstants();
            return constants == null ? Stream.empty() : Arrays.stream(constants).map(c -> ((Enum<?>) c).name());
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
