package org.trustdiagnostics.authoring.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Variable;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * Finds rules that would make the engine combine everything with everything. It makes all combinations before a rule fires: of two
 * patterns that nothing ties together a few thousand, of three or four so many that the memory does not hold them.
 */
final class Combining {
    private static final int MOST_LOOSE = 2;
    private static final int MOST_ALTERNATIVES = 16;

    /** Of each of these there is one: the metric or the id is named, and there is one period. */
    private static final Set<Class<?>> ONE = Set.of(Reading.class, Limit.class, ReportingPeriod.class);

    private final Names names;
    private final Problems problems;

    Combining(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    void rule(DrlRule rule) {
        all(rule.when(), new Before(0, Set.of()));
        if (alternatives(rule.when()) > MOST_ALTERNATIVES) {
            problems.at(
                    rule.name().span(),
                    "the alternatives of the rule make more than " + MOST_ALTERNATIVES
                            + " rules when each is taken with each; split it.");
        }
    }

    /**
     * What is combined already.
     *
     * @param loose how many patterns nothing ties to an earlier one
     * @param names what names something in a pattern that may match many
     */
    private record Before(int loose, Set<String> names) {}

    private Before all(List<Element> elements, Before before) {
        Before now = before;
        for (Element element : elements) {
            now = one(element, now);
        }
        return now;
    }

    private Before one(Element element, Before before) {
        if (element instanceof Pattern pattern) {
            return pattern(pattern, before);
        }
        if (element instanceof Existence existence) {
            sought(existence.inner(), before);
            return before;
        }
        int loose = ((Either) element)
                .branches().stream()
                        .mapToInt(branch -> all(branch, before).loose())
                        .max()
                        .orElse(before.loose());
        return new Before(loose, before.names());
    }

    /** One thing that is there or not is combined with what comes before, but no combination is kept. */
    private void sought(List<Element> inner, Before before) {
        if (inner.size() > 1) {
            all(inner, before);
        } else if (!inner.isEmpty() && inner.get(0) instanceof Existence existence) {
            sought(existence.inner(), before);
        } else if (!inner.isEmpty() && inner.get(0) instanceof Either either) {
            either.branches().forEach(branch -> sought(branch, before));
        }
    }

    private Before pattern(Pattern pattern, Before before) {
        Optional<Class<?>> type = names.type(pattern.type().text());
        if (type.isEmpty() || ONE.contains(type.get())) {
            return before;
        }
        boolean tied = pattern.constraints().stream()
                .map(Constraint::expression)
                .flatMap(Plain::conjuncts)
                .anyMatch(expression -> ties(expression, before.names()));
        int loose = before.loose() + (tied ? 0 : 1);
        if (!tied && loose == MOST_LOOSE + 1) {
            problems.at(
                    pattern.span(),
                    "this is the third pattern that is tied to no earlier one, so everything would be combined with"
                            + " everything: 100 of each make a million. Compare a property of it with one of an earlier"
                            + " pattern by ==, or write exists before it.");
        }
        Set<String> named = new HashSet<>(before.names());
        Stream.concat(
                        pattern.variable().stream(),
                        pattern.constraints().stream().flatMap(constraint -> constraint.variable().stream()))
                .map(Word::text)
                .forEach(named::add);
        return new Before(loose, named);
    }

    private static boolean ties(Expression expression, Set<String> earlier) {
        return expression instanceof Binary binary
                && binary.operator().equals("==")
                && of(binary.left(), earlier) != of(binary.right(), earlier);
    }

    private static boolean of(Expression side, Set<String> earlier) {
        if (side instanceof Variable variable) {
            return earlier.contains(variable.name().text());
        }
        if (side instanceof Call call) {
            return call.on().filter(on -> of(on, earlier)).isPresent();
        }
        return side instanceof Member member && of(member.of(), earlier);
    }

    /** Returns how many rules the engine makes of conditions: one for each way to choose among alternatives. */
    static int alternatives(List<Element> elements) {
        int all = 1;
        for (Element element : elements) {
            if (element instanceof Either either) {
                all *= either.branches().stream()
                        .mapToInt(Combining::alternatives)
                        .sum();
            } else if (element instanceof Existence existence) {
                int within = alternatives(existence.inner());
                // That none of several is there is one alternative.
                all = existence.absent() ? Math.max(all, within) : all * within;
            }
            all = Math.min(all, MOST_ALTERNATIVES + 1);
        }
        return all;
    }
}
