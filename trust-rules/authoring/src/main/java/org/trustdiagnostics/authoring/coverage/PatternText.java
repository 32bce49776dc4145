package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Span;

/**
 * A pattern as it stands in a rule.
 *
 * @param number its place among the patterns of the rule, from 1
 * @param pattern the pattern
 * @param existence what says that it is there or is not, where that is said of this pattern alone
 * @param whole the pattern with what stands before it
 * @param removable whether the rule may do without it: no group holds it
 */
record PatternText(int number, Pattern pattern, Optional<Existence> existence, Span whole, boolean removable) {

    /** Returns how people call it: {@code pattern 3 (not Incentive)}. */
    String called() {
        return "pattern " + number + " ("
                + existence.map(one -> word(one) + " ").orElse("")
                + pattern.type().text() + ")";
    }

    static String word(Existence existence) {
        return existence.absent() ? "not" : "exists";
    }

    /** Returns what stands before the bracket. */
    Span head() {
        return Span.between(whole, pattern.type().span());
    }

    /** Returns the condition that reads like a text, whatever the white space. */
    Optional<Span> condition(String text, String drl) {
        String wanted = text.replaceAll("\\s", "");
        return parts().stream()
                .filter(span -> drl.substring(span.start(), span.end())
                        .replaceAll("\\s", "")
                        .equals(wanted))
                .findFirst();
    }

    private List<Span> parts() {
        List<Span> parts = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            add(constraint.expression(), parts);
        }
        return parts;
    }

    private static void add(Expression expression, List<Span> into) {
        into.add(expression.span());
        if (expression instanceof Binary binary && binary.operator().equals("&&")) {
            add(binary.left(), into);
            add(binary.right(), into);
        }
    }
}
