package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Word;

/** What patterns say plainly. */
final class Plain {
    private Plain() {}

    /** Returns the text that a pattern requires a property to be, if it does. */
    static Optional<String> text(Pattern pattern, String property) {
        return pattern.constraints().stream()
                .map(Constraint::expression)
                .flatMap(Plain::conjuncts)
                .flatMap(expression -> equalText(expression, property).stream())
                .findFirst();
    }

    /** Returns what must hold together. */
    static Stream<Expression> conjuncts(Expression expression) {
        return expression instanceof Binary binary && binary.operator().equals("&&")
                ? Stream.concat(conjuncts(binary.left()), conjuncts(binary.right()))
                : Stream.of(expression);
    }

    private static Optional<String> equalText(Expression expression, String property) {
        return expression instanceof Binary binary
                        && binary.operator().equals("==")
                        && binary.left() instanceof Name name
                        && name.name().text().equals(property)
                        && binary.right() instanceof Literal literal
                        && literal.kind() == Literal.Kind.TEXT
                ? Optional.of(literal.text())
                : Optional.empty();
    }

    /** Returns every pattern, at whatever depth. */
    static Stream<Pattern> patterns(List<Element> elements) {
        return elements.stream().flatMap(element -> {
            if (element instanceof Pattern pattern) {
                return Stream.of(pattern);
            }
            return element instanceof Existence existence
                    ? patterns(existence.inner())
                    : ((Either) element).branches().stream().flatMap(Plain::patterns);
        });
    }

    /** Returns every name that conditions give, at whatever depth. */
    static Set<String> names(List<Element> elements) {
        return patterns(elements)
                .flatMap(pattern -> Stream.concat(
                        pattern.variable().stream(),
                        pattern.constraints().stream().flatMap(one -> one.variable().stream())))
                .map(Word::text)
                .collect(Collectors.toSet());
    }
}
