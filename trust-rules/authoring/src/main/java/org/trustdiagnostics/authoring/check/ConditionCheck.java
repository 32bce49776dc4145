package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Constraint;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Expression.Variable;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/** Checks the conditions of a rule against the types they match. */
final class ConditionCheck {
    private final Names names;
    private final Problems problems;
    private final KnownIds ids;

    ConditionCheck(Names names, Problems problems, KnownIds ids) {
        this.names = names;
        this.problems = problems;
        this.ids = ids;
    }

    /** Checks conditions that must hold together, and adds what they name to the scope. */
    void all(List<Element> elements, Scope scope) {
        elements.forEach(element -> one(element, scope));
    }

    private void one(Element element, Scope scope) {
        if (element instanceof Pattern pattern) {
            pattern(pattern, scope);
        } else if (element instanceof Existence existence) {
            all(existence.inner(), scope.inner());
        } else if (element instanceof Either either) {
            either.branches().forEach(branch -> all(branch, scope.inner()));
        }
    }

    private void pattern(Pattern pattern, Scope scope) {
        Optional<Class<?>> type = type(pattern.type());
        type.ifPresent(matched -> {
            Typing typing = new Typing(matched, scope, names, problems, ids);
            int before = problems.count();
            for (Constraint constraint : pattern.constraints()) {
                constraint(constraint, typing, scope);
            }
            if (problems.count() == before) {
                identified(pattern, matched);
            }
            if (matched == Reading.class && problems.count() == before) {
                pattern.constraints().forEach(constraint -> crossing(pattern, constraint, scope));
            }
        });
        pattern.variable()
                .ifPresent(
                        name -> name(new Scope.Named(name, type.map(Type.class::cast), Optional.of(pattern)), scope));
    }

    private Optional<Class<?>> type(Word name) {
        Optional<Class<?>> type = names.type(name.text());
        if (type.isEmpty()) {
            problems.at(name.span(), names.unknown(name.text()));
        } else if (!KnownTypes.isMatched(type.get())) {
            problems.at(
                    name.span(),
                    "no rule ever sees '" + name.text() + "'"
                            + (EventFact.class.isAssignableFrom(type.get())
                                    ? ": such facts are counted; match a Reading of a metric instead."
                                    : "; match a Reading, a Limit, a record, ReportingPeriod or TrustArea."));
        }
        return type;
    }

    private void constraint(Constraint constraint, Typing typing, Scope scope) {
        Optional<Type> type = typing.of(constraint.expression());
        if (constraint.variable().isEmpty()) {
            type.filter(found -> !Values.isFlag(found))
                    .ifPresent(found -> problems.at(
                            constraint.span(),
                            "'" + problems.cut(constraint.span()) + "' is " + Values.aWord(found)
                                    + " and says nothing alone; compare it with something."));
            return;
        }
        boolean value = constraint.expression() instanceof Name
                || constraint.expression() instanceof Member
                || constraint.expression() instanceof Call;
        if (!value) {
            problems.at(
                    constraint.span(),
                    "a name is given to a property, not to a comparison; write both, with a comma between them.");
        }
        name(new Scope.Named(constraint.variable().get(), type, Optional.empty()), scope);
    }

    private void name(Scope.Named named, Scope scope) {
        if (scope.find(named.name().text()).isPresent()) {
            problems.at(
                    named.name().span(),
                    "'" + named.name().text() + "' names something else already; take another name.");
        }
        scope.name(named);
    }

    /** A reading is of one metric, and a limit is one: what it needs is read off that. */
    private void identified(Pattern pattern, Class<?> matched) {
        if (matched == Reading.class && Plain.text(pattern, "metric").isEmpty()) {
            problems.at(
                    pattern.type().span(),
                    "say which reading is meant: Reading( metric == \"promise-keeping-rate\", … ).");
        }
        if (matched == Limit.class && Plain.text(pattern, "id").isEmpty()) {
            problems.at(
                    pattern.type().span(), "say which limit is meant: Limit( id == \"overpromising.kept-share\" ).");
        }
    }

    /** Checks that a reading is held against a limit of its own metric, from the side from which that can be crossed. */
    private void crossing(Pattern reading, Constraint constraint, Scope scope) {
        if (!(constraint.expression() instanceof Call call)
                || !call.method().text().startsWith("certainly")
                || call.arguments().size() != 1
                || !(call.arguments().get(0) instanceof Variable variable)) {
            return;
        }
        Optional<Limit> limit = scope.find(variable.name().text())
                .flatMap(Scope.Named::pattern)
                .flatMap(pattern -> Plain.text(pattern, "id"))
                .flatMap(ids::find);
        limit.ifPresent(found -> {
            Optional<String> metric = Plain.text(reading, "metric");
            if (metric.isPresent() && !found.metric().equals(metric)) {
                problems.at(
                        call.span(),
                        "limit '" + found.id() + "' bounds "
                                + found.metric()
                                        .map(id -> "metric '" + id + "'")
                                        .orElse("no metric")
                                + ", not '" + metric.get() + "'; take the limit of that metric.");
            }
            boolean least = found.direction() == Limit.Direction.AT_LEAST;
            if (!call.method().text().equals(least ? "certainlyBelow" : "certainlyAbove")) {
                problems.at(
                        call.method().span(),
                        "limit '" + found.id() + "' is a "
                                + (least
                                        ? "minimum, so what falls below it is wrong; write certainlyBelow."
                                        : "maximum, so what rises above it is wrong; write certainlyAbove."));
            }
        });
    }
}
