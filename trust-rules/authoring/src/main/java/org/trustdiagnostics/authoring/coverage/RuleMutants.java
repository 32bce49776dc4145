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

/** All small mistakes that can be made in one rule. */
final class RuleMutants {
    private static final Set<String> LOOKED_AT = Set.of("Reading", "Limit");

    private final RuleText rule;
    private final String pitfall;
    private final Limits limits;
    private final List<RuleMutant> mutants = new ArrayList<>();

    private RuleMutants(RuleText rule, String pitfall, Limits limits) {
        this.rule = rule;
        this.pitfall = pitfall;
        this.limits = limits;
    }

    /**
     * Returns the mutants of a rule.
     *
     * @param limits the limits of the pack, of which another of the pitfall may be taken by mistake
     */
    static List<RuleMutant> of(RuleText rule, String pitfall, Limits limits) {
        RuleMutants made = new RuleMutants(rule, pitfall, limits);
        made.attributes();
        rule.patterns().forEach(made::pattern);
        return made.mutants;
    }

    private void add(int offset, String change, Edit... edits) {
        add(offset, change, List.of(edits));
    }

    private void add(int offset, String change, List<Edit> edits) {
        mutants.add(
                new RuleMutant(new Mutant(pitfall, rule.place(offset), rule.called(), change), rule, edits));
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
                add(value.start(), "@supplementary taken away", Edit.of(value, "false"));
            }
        }
        if (!supplementary) {
            Token name = rule.name();
            add(name.start(), "@supplementary added", Edit.of(name, name.text() + " @supplementary( true )"));
        }
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
            without(pattern.whole(), new Edit(pattern.whole().start(), pattern.whole().end(), ""))
                    .ifPresent(edits ->
                            add(pattern.whole().start(), pattern.called() + " dropped", edits));
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

    /** Drops a condition. Where it compares the only reading, the rule grades nothing any more and gets a severity. */
    private void dropped(PatternText pattern, int index) {
        List<Span> conditions = pattern.conditions();
        Span condition = conditions.get(index);
        int start = index > 0 ? conditions.get(index - 1).end() : condition.start();
        int end = index == 0 && conditions.size() > 1 ? conditions.get(1).start() : condition.end();
        without(condition, new Edit(start, end, "")).ifPresent(edits -> {
            List<Edit> all = new ArrayList<>(edits);
            if (comparesTheOnlyReading(condition)) {
                Token name = rule.name();
                all.add(new Edit(name.end(), name.end(), " @severity( \"LOW\" )"));
            }
            add(condition.start(), pattern.called() + ": " + condition.in(rule.drl()) + " dropped", all);
        });
    }

    private boolean comparesTheOnlyReading(Span condition) {
        boolean graded = rule.attributes().stream().noneMatch(token -> token.is("severity"));
        Stream<Span> others = rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(other -> other.start() != condition.start());
        return graded && compares(condition) && others.noneMatch(RuleMutants::compares);
    }

    private static boolean compares(Span condition) {
        return condition.tokens().stream().anyMatch(token -> ConditionMutants.SIDES.containsKey(token.text()));
    }

    /**
     * Returns the edits that take away a part of the conditions and what names it in the evidence; empty where other conditions need
     * what it names.
     */
    private Optional<List<Edit>> without(Span gone, Edit edit) {
        Set<String> names = PatternText.namesGiven(gone);
        boolean needed = rule.when().stream()
                .anyMatch(token -> names.contains(token.text()) && (token.start() < gone.start() || token.start() >= gone.end()));
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
