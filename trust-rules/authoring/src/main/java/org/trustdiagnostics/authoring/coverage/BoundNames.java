package org.trustdiagnostics.authoring.coverage;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Unary;
import org.trustdiagnostics.authoring.drl.Expression.Variable;
import org.trustdiagnostics.authoring.drl.Span;

/** Which names the parts of a rule give to facts and values, and which they need. */
final class BoundNames {
    private BoundNames() {}

    /** Returns the names given within a part. */
    static Set<String> given(RuleText rule, Span part) {
        Set<String> names = new LinkedHashSet<>();
        for (PatternText text : rule.patterns()) {
            text.pattern()
                    .variable()
                    .filter(name -> within(name.span(), part))
                    .ifPresent(name -> names.add(name.text()));
            for (Constraint constraint : text.pattern().constraints()) {
                constraint
                        .variable()
                        .filter(name -> within(name.span(), part))
                        .ifPresent(name -> names.add(name.text()));
            }
        }
        return names;
    }

    /** Returns whether a condition outside of a part needs one of some names. */
    static boolean needed(RuleText rule, Span part, Set<String> names) {
        return rule.patterns().stream()
                .flatMap(text -> text.pattern().constraints().stream())
                .flatMap(constraint -> variables(constraint.expression()))
                .anyMatch(variable -> names.contains(variable.name().text()) && !within(variable.span(), part));
    }

    private static boolean within(Span inner, Span outer) {
        return inner.start() >= outer.start() && inner.end() <= outer.end();
    }

    private static Stream<Variable> variables(Expression expression) {
        if (expression instanceof Variable variable) {
            return Stream.of(variable);
        }
        return parts(expression).flatMap(BoundNames::variables);
    }

    private static Stream<Expression> parts(Expression expression) {
        if (expression instanceof Member member) {
            return Stream.of(member.of());
        }
        if (expression instanceof Call call) {
            return Stream.concat(call.on().stream(), call.arguments().stream());
        }
        if (expression instanceof Unary unary) {
            return Stream.of(unary.operand());
        }
        if (expression instanceof Binary binary) {
            return Stream.of(binary.left(), binary.right());
        }
        return expression instanceof In in ? Stream.concat(Stream.of(in.left()), in.values().stream()) : Stream.empty();
    }
}
