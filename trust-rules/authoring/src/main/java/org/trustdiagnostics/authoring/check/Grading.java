package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Word;

/**
 * Checks rules that grade one thing by numbers of their own: rules that differ in nothing but the range of one number and their
 * severity must neither overlap nor leave a gap.
 */
final class Grading {
    private final Names names;
    private final Problems problems;

    Grading(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** A rule that looks at a range of one number. */
    private record Graded(DrlRule rule, Claim claim, Range range, boolean whole) {
        /** Returns whether nothing lies between this and the next. */
        boolean meets(Graded next) {
            return whole ? range.high() + 1 == next.range.low() : range.meets(next.range);
        }

        String severity() {
            return rule.annotation("severity").map(Word::text).orElse("");
        }
    }

    void check(List<DrlRule> rules) {
        Map<String, List<Graded>> alike = new HashMap<>();
        Map<String, DrlRule> whole = new HashMap<>();
        for (DrlRule rule : rules) {
            if (rule.whole() && !rule.when().isEmpty()) {
                same(whole.putIfAbsent(conditions(rule, Optional.empty()), rule), rule);
                graded(rule).ifPresent(one -> alike.computeIfAbsent(
                                conditions(rule, Optional.of(one.claim()))
                                        + one.claim().about(),
                                key -> new ArrayList<>())
                        .add(one));
            }
        }
        alike.values().forEach(this::compare);
    }

    private void same(@Nullable DrlRule before, DrlRule rule) {
        if (before != null && !before.name().text().equals(rule.name().text())) {
            problems.in(rule);
            problems.at(
                    rule.name().span(),
                    "the rule has the same conditions as \"" + before.name().text() + "\"; delete one of them.");
        }
    }

    private String conditions(DrlRule rule, Optional<Claim> without) {
        return Plain.patterns(rule.when())
                        .map(pattern -> pattern.type().text()
                                + conjuncts(pattern).stream()
                                        .filter(expression -> without.isEmpty()
                                                || !isAbout(
                                                        expression,
                                                        without.get().about()))
                                        .map(expression -> Claim.text(expression, problems))
                                        .sorted()
                                        .collect(Collectors.joining(",", "(", ")")))
                        .collect(Collectors.joining(" "))
                + shape(rule);
    }

    /** Rules with the same patterns under other words such as {@code not} are no rules alike. */
    private static String shape(DrlRule rule) {
        return rule.when().stream()
                .map(element ->
                        element.getClass().getSimpleName() + (element instanceof Existence one ? one.absent() : ""))
                .collect(Collectors.joining(" "));
    }

    private boolean isAbout(Expression expression, String about) {
        return Claim.of(expression, problems)
                .filter(claim -> claim.about().equals(about) && !claim.range().equals(Range.ALL))
                .isPresent();
    }

    private static List<Expression> conjuncts(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.variable().isEmpty())
                .map(Constraint::expression)
                .flatMap(Plain::conjuncts)
                .toList();
    }

    private Optional<Graded> graded(DrlRule rule) {
        List<Graded> found = new ArrayList<>();
        Plain.patterns(rule.when()).forEach(pattern -> {
            Map<String, Claim> claims = new HashMap<>();
            conjuncts(pattern).forEach(expression -> Claim.of(expression, problems)
                    .filter(claim -> !claim.range().equals(Range.ALL))
                    .ifPresent(claim -> claims.merge(claim.about(), claim, Claim::and)));
            boolean reading = pattern.type().text().equals("Reading");
            claims.values().forEach(claim -> {
                boolean whole = names.type(pattern.type().text())
                        .filter(type -> Members.methods(type, claim.about()).stream()
                                .anyMatch(method -> Values.isWhole(method.getReturnType())))
                        .isPresent();
                if (!reading || !claim.about().equals("sample")) {
                    found.add(new Graded(rule, claim, whole ? claim.range().whole() : claim.range(), whole));
                }
            });
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void compare(List<Graded> alike) {
        List<Graded> sorted = alike.stream()
                .sorted(Comparator.comparingDouble((Graded one) -> one.range().low())
                        .thenComparingDouble(one -> one.range().high()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            Graded lower = sorted.get(i - 1);
            Graded higher = sorted.get(i);
            if (!lower.severity().isEmpty()
                    && !higher.severity().isEmpty()
                    && !lower.severity().equals(higher.severity())) {
                compare(lower, higher);
            }
        }
    }

    private void compare(Graded lower, Graded higher) {
        boolean later = higher.rule().span().start() > lower.rule().span().start();
        Graded reported = later ? higher : lower;
        Graded other = later ? lower : higher;
        String said = "this rule, " + reported.severity() + ", holds where '"
                + reported.claim().about() + "' is "
                + reported.range() + ", and \"" + other.rule().name().text() + "\", " + other.severity()
                + ", where it is "
                + other.range() + ": ";
        problems.in(reported.rule());
        if (!lower.range().and(higher.range()).isEmpty()) {
            problems.at(
                    reported.claim().expression().span(), said + "they overlap; let one begin where the other ends.");
        } else if (!lower.meets(higher)) {
            problems.at(
                    reported.claim().expression().span(),
                    said + "there is a gap between them; let one begin where the other ends.");
        }
    }
}
