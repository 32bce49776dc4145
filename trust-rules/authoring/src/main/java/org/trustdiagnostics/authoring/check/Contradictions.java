package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.Variable;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/** Finds conditions that can never hold together, and some that always hold. */
final class Contradictions {
    private final Names names;
    private final Problems problems;
    private final KnownIds ids;
    private final Map<String, Pattern> named = new HashMap<>();

    Contradictions(Names names, Problems problems, KnownIds ids) {
        this.names = names;
        this.problems = problems;
        this.ids = ids;
    }

    void rule(DrlRule rule) {
        Plain.patterns(rule.when()).forEach(pattern -> {
            pattern.variable().ifPresent(name -> named.put(name.text(), pattern));
            List<Expression> all = pattern.constraints().stream()
                    .filter(constraint -> constraint.variable().isEmpty())
                    .map(Constraint::expression)
                    .flatMap(Plain::conjuncts)
                    .toList();
            together(all, start(pattern), type(pattern));
            crossings(all);
            all.forEach(this::withItself);
        });
        absent(rule.when());
    }

    private Optional<Class<?>> type(Pattern pattern) {
        return names.type(pattern.type().text());
    }

    /** Returns what every pattern of a kind says already. */
    private Map<String, Claim> start(Pattern pattern) {
        Map<String, Claim> claims = new HashMap<>();
        if (type(pattern).filter(type -> type == Reading.class).isPresent()
                && !pattern.constraints().isEmpty()) {
            Expression any = pattern.constraints().get(0).expression();
            claims.put("sample", new Claim("sample", Range.of(">=", 0), Optional.empty(), Set.of(), any));
            Plain.text(pattern, "metric")
                    .flatMap(ids::metricOf)
                    .map(MetricDefinition::unit)
                    .filter(unit -> unit == Unit.SHARE)
                    .ifPresent(unit -> claims.put(
                            "value", new Claim("value", new Range(0, true, 1, true), Optional.empty(), Set.of(), any)));
        }
        return claims;
    }

    private void together(List<Expression> all, Map<String, Claim> before, Optional<Class<?>> type) {
        Map<String, Claim> claims = new HashMap<>(before);
        List<Claim> said = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Expression expression : all) {
            if (!seen.add(Claim.text(expression, problems))) {
                problems.at(expression.span(), "this condition stands there twice; delete one.");
                continue;
            }
            Claim.of(expression, problems).ifPresent(claim -> {
                if (possible(claim, claims, said, before, isWhole(claim.about(), type))) {
                    claims.merge(claim.about(), claim, Claim::and);
                    said.add(claim);
                }
            });

            branches(expression, claims, type);
        }
    }

    private boolean possible(
            Claim claim, Map<String, Claim> claims, List<Claim> said, Map<String, Claim> before, boolean whole) {
        Claim known = claims.getOrDefault(claim.about(), claim);
        Optional<Claim> start = Optional.ofNullable(before.get(claim.about()));
        Optional<Claim> against = said.stream()
                .filter(other ->
                        other.about().equals(claim.about()) && other.and(claim).isImpossible(whole))
                .findFirst();
        if (claim.isImpossible(whole)) {
            problems.at(claim.expression().span(), "this can never hold: no whole number is like that.");
        } else if (against.isPresent()) {
            problems.at(
                    claim.expression().span(),
                    "this can never hold together with '"
                            + problems.cut(against.get().expression().span())
                            + "', so the rule would never detect anything.");
        } else if (known.and(claim).isImpossible(whole)) {
            problems.at(
                    claim.expression().span(),
                    "this can never hold: '" + claim.about() + "' is " + known.range() + ".");
        } else if (start.filter(claim::isImpliedBy).isPresent()) {
            problems.at(
                    claim.expression().span(),
                    "this always holds: '" + claim.about() + "' is "
                            + start.orElseThrow().range() + " anyway; delete it.");
        } else {
            return true;
        }
        return false;
    }

    /** Each alternative must be possible beside what must hold anyway. */
    private void branches(Expression expression, Map<String, Claim> claims, Optional<Class<?>> type) {
        if (expression instanceof Binary binary && binary.operator().equals("||")) {
            for (Expression side : List.of(binary.left(), binary.right())) {
                together(Plain.conjuncts(side).toList(), claims, type);
            }
        }
    }

    private boolean isWhole(String about, Optional<Class<?>> type) {
        return type.filter(found -> Members.methods(found, about).stream()
                        .anyMatch(method -> Values.isWhole(method.getReturnType())))
                .isPresent();
    }

    private void withItself(Expression expression) {
        if (!(expression instanceof Binary binary)) {
            return;
        }
        if (binary.operator().equals("&&") || binary.operator().equals("||")) {
            withItself(binary.left());
            withItself(binary.right());
            return;
        }
        boolean constants = Claim.number(binary.left()).isPresent()
                && Claim.number(binary.right()).isPresent();
        boolean comparison = List.of("==", "!=", "<", "<=", ">", ">=").contains(binary.operator());
        if (comparison
                && (constants || Claim.text(binary.left(), problems).equals(Claim.text(binary.right(), problems)))) {
            problems.at(
                    expression.span(),
                    constants
                            ? "this compares two numbers, so it is the same for all facts; name a property."
                            : "this compares something with itself, so it is the same for all facts.");
        }
    }

    /** A reading cannot lie certainly below one limit and certainly above a lower or the same one. */
    private void crossings(List<Expression> all) {
        List<Call> below = crossing(all, "certainlyBelow");
        for (Call above : crossing(all, "certainlyAbove")) {
            for (Call other : below) {
                Optional<Limit> high = limit(above);
                Optional<Limit> low = limit(other);
                boolean same = argument(above).equals(argument(other));
                if (same
                        || (high.isPresent()
                                && low.isPresent()
                                && high.get().threshold() >= low.get().threshold())) {
                    boolean last = above.span().start() > other.span().start();
                    Call later = last ? above : other;
                    Call earlier = last ? other : above;
                    problems.at(
                            later.span(),
                            "this can never hold together with '" + problems.cut(earlier.span())
                                    + "', so the rule would never detect anything.");
                }
            }
        }
    }

    private static List<Call> crossing(List<Expression> all, String method) {
        return all.stream()
                .filter(Call.class::isInstance)
                .map(Call.class::cast)
                .filter(call ->
                        call.method().text().equals(method) && call.arguments().size() == 1)
                .toList();
    }

    private static String argument(Call call) {
        return call.arguments().get(0) instanceof Variable variable
                ? variable.name().text()
                : "";
    }

    private Optional<Limit> limit(Call call) {
        return Optional.ofNullable(named.get(argument(call)))
                .flatMap(pattern -> Plain.text(pattern, "id"))
                .flatMap(ids::find);
    }

    /** What must not be there can be nothing that must be there. */
    private void absent(List<Element> elements) {
        List<Pattern> there = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Pattern pattern) {
                there.add(pattern);
            } else if (element instanceof Existence existence && !existence.absent()) {
                existence.inner().forEach(inner -> {
                    if (inner instanceof Pattern pattern) {
                        there.add(pattern);
                    }
                });
            } else if (element instanceof Either either) {
                either.branches().forEach(this::absent);
            }
        }
        for (Element element : elements) {
            if (element instanceof Existence existence
                    && existence.absent()
                    && existence.inner().size() == 1
                    && existence.inner().get(0) instanceof Pattern absent) {
                there.stream()
                        .filter(pattern -> contains(pattern, absent))
                        .findFirst()
                        .ifPresent(pattern -> problems.at(
                                element.span(),
                                "this can never hold together with '" + problems.cut(pattern.span())
                                        + "', so the rule would never detect anything."));
            }
        }
    }

    private boolean contains(Pattern there, Pattern absent) {
        return type(there).isPresent()
                && type(there).equals(type(absent))
                && said(there)
                        .collect(Collectors.toSet())
                        .containsAll(said(absent).toList());
    }

    private Stream<String> said(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(constraint -> constraint.variable().isEmpty())
                .map(Constraint::expression)
                .flatMap(Plain::conjuncts)
                .map(expression -> Claim.text(expression, problems));
    }
}
