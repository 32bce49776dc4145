package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.drl.DrlRule.Annotation;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.drl.Word;
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
        rule.rule().annotation("severity").ifPresent(this::severity);
        Optional<Annotation> supplementary = rule.rule().annotations().stream()
                .filter(one -> one.name().text().equals("supplementary"))
                .findFirst();
        if (supplementary.isPresent()) {
            int start = supplementary.get().name().span().start() - 1;
            int end = rule.drl().indexOf(')', supplementary.get().value().span().end()) + 1;
            add(start, "@supplementary taken away", new Edit(start, end, ""));
        } else if (!anotherDecidesAlike()) {
            Span name = rule.rule().name().span();
            add(name.start(), "@supplementary added", new Edit(name.end(), name.end(), " @supplementary( true )"));
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

    private void severity(Word value) {
        for (Severity other : Severity.values()) {
            if (!value.text().equals(other.name())) {
                add(
                        value.span().start(),
                        "severity " + value.text() + " → " + other,
                        Edit.of(value.span(), "\"" + other.name() + "\""));
            }
        }
    }

    private void pattern(PatternText pattern) {
        Span whole = pattern.whole();
        if (pattern.removable()) {
            without(whole, Edit.of(whole, ""))
                    .ifPresent(edits -> add(whole.start(), pattern.called() + " dropped", graded(whole, edits)));
        }
        pattern.existence().ifPresent(existence -> {
            String word = PatternText.word(existence);
            String other = existence.absent() ? "exists" : "not";
            add(
                    whole.start(),
                    pattern.called() + ": " + word + " → " + other,
                    new Edit(whole.start(), whole.start() + word.length(), other));
        });
        for (int i = 0; i < pattern.pattern().constraints().size(); i++) {
            constraint(pattern, i);
        }
    }

    private void constraint(PatternText pattern, int index) {
        Constraint constraint = pattern.pattern().constraints().get(index);
        String type = pattern.pattern().type().text();
        if (says(constraint.expression(), type)) {
            otherLimits(pattern, constraint.expression());
            return;
        }
        boolean onlyNames = constraint.variable().isPresent()
                && !(constraint.expression() instanceof Binary || constraint.expression() instanceof In);
        if (!onlyNames) {
            dropped(pattern, index);
            ConditionMutants.of(rule, constraint.expression())
                    .forEach(change ->
                            add(change.edit().start(), pattern.called() + ": " + change.what(), change.edit()));
        }
    }

    /** Returns whether a condition says which reading or limit the rule looks at: without it there would be no rule. */
    private static boolean says(Expression condition, String type) {
        return LOOKED_AT.contains(type)
                && condition instanceof Binary binary
                && binary.operator().equals("==")
                && binary.left() instanceof Name name
                && Set.of("metric", "id").contains(name.name().text());
    }

    private void otherLimits(PatternText pattern, Expression condition) {
        if (!(condition instanceof Binary binary) || !(binary.right() instanceof Literal text)) {
            return;
        }
        Optional<Limit> meant = limits.find(text.text());
        for (Limit other : limits.all()) {
            if (meant.isPresent()
                    && !other.equals(meant.get())
                    && other.id().startsWith(pitfall + ".")
                    && other.metric().equals(meant.get().metric())) {
                add(
                        text.span().start(),
                        pattern.called() + ": \"" + text.text() + "\" → \"" + other.id() + "\"",
                        Edit.of(text.span(), "\"" + other.id() + "\""));
            }
        }
    }

    private void dropped(PatternText pattern, int index) {
        List<Constraint> all = pattern.pattern().constraints();
        Span condition = all.get(index).span();
        int start = index > 0 ? all.get(index - 1).span().end() : condition.start();
        int end = index == 0 && all.size() > 1 ? all.get(1).span().start() : condition.end();
        without(condition, new Edit(start, end, ""))
                .ifPresent(edits -> add(
                        condition.start(),
                        pattern.called() + ": " + rule.text(condition) + " dropped",
                        graded(condition, edits)));
    }

    /** Where the only comparison with a limit goes, nothing grades the rule any more, and it needs a severity to be one. */
    private List<Edit> graded(Span gone, List<Edit> edits) {
        boolean stillCompared = rule.patterns().stream()
                .flatMap(pattern -> pattern.pattern().constraints().stream())
                .filter(constraint -> constraint.span().start() < gone.start()
                        || constraint.span().start() >= gone.end())
                .anyMatch(constraint -> ConditionMutants.compares(constraint.expression()));
        if (rule.rule().annotation("severity").isPresent() || stillCompared) {
            return edits;
        }
        int name = rule.rule().name().span().end();
        return Stream.concat(Stream.of(new Edit(name, name, " @severity( \"LOW\" )")), edits.stream())
                .toList();
    }

    /**
     * Returns the edits that take away a part of the conditions and what names it in the evidence; empty where other conditions need
     * what it names.
     */
    private Optional<List<Edit>> without(Span gone, Edit edit) {
        Set<String> names = BoundNames.given(rule, gone);
        if (BoundNames.needed(rule, gone, names)) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>(List.of(edit));
        rule.rule().then().ifPresent(detecting -> {
            Word before = detecting.pitfall();
            for (Word because : detecting.because()) {
                if (names.contains(because.text())) {
                    edits.add(new Edit(before.span().end(), because.span().end(), ""));
                }
                before = because;
            }
        });
        return Optional.of(edits);
    }

    /** Returns the constants of an enumeration that a rule names in its own words. */
    static List<String> constants(RuleText rule, String type) {
        String first = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        String nested = type.substring(first.length()).replace('.', '$');
        return rule.imports().stream()
                .filter(name -> name.endsWith("." + first))
                .flatMap(name -> constantsOf(name + nested))
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
