package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.Expression;
import org.trustdiagnostics.authoring.drl.Expression.Binary;
import org.trustdiagnostics.authoring.drl.Expression.Call;
import org.trustdiagnostics.authoring.drl.Expression.In;
import org.trustdiagnostics.authoring.drl.Expression.Literal;
import org.trustdiagnostics.authoring.drl.Expression.Member;
import org.trustdiagnostics.authoring.drl.Expression.Name;
import org.trustdiagnostics.authoring.drl.Expression.Unary;
import org.trustdiagnostics.authoring.drl.Expression.Variable;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.input.Nearest;

/** Finds the type of every part of a constraint; where something does not fit, says so once and passes what depends on it over. */
final class Typing {
    private final Class<?> matched;
    private final Scope scope;
    private final Names names;
    private final Problems problems;
    private final Comparing comparing;

    Typing(Class<?> matched, Scope scope, Names names, Problems problems, KnownIds ids) {
        this.matched = matched;
        this.scope = scope;
        this.names = names;
        this.problems = problems;
        this.comparing = new Comparing(this, problems, ids);
    }

    /** Returns the type of an expression, or nothing where something in it is wrong. */
    Optional<Type> of(Expression expression) {
        if (expression instanceof Literal literal) {
            return Optional.of(literal(literal));
        }
        if (expression instanceof Name name) {
            return name(name.name());
        }
        if (expression instanceof Variable variable) {
            return variable(variable.name());
        }
        if (expression instanceof Member member) {
            return member(member);
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        if (expression instanceof Unary unary) {
            return unary(unary);
        }
        if (expression instanceof Binary binary) {
            return comparing.binary(binary);
        }
        return comparing.in((In) expression);
    }

    /** Returns the type that a property is asked of and its name, where the expression is a property. */
    Optional<Property> property(Expression expression) {
        if (expression instanceof Name name) {
            return Optional.of(new Property(matched, name.name().text()));
        }
        if (expression instanceof Member member && member.of() instanceof Variable variable) {
            return scope.find(variable.name().text())
                    .flatMap(Scope.Named::type)
                    .map(type -> new Property(Members.raw(type), member.member().text()));
        }
        if (expression instanceof Call call && call.arguments().isEmpty()) {
            return call.on().isEmpty()
                    ? Optional.of(new Property(matched, call.method().text()))
                    : property(new Member(call.on().get(), call.method(), call.span()));
        }
        return Optional.empty();
    }

    /**
     * A property of a type.
     *
     * @param owner the type
     * @param name the property
     */
    record Property(Class<?> owner, String name) {}

    private static Type literal(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> String.class;
            case FLAG -> boolean.class;
            case NUMBER -> literal.text().contains(".") ? double.class : long.class;
            case NULL -> Values.NULL;
        };
    }

    private Optional<Type> name(Word name) {
        if (name.text().equals("this")) {
            return Optional.of(matched);
        }
        if (Character.isUpperCase(name.text().charAt(0))) {
            String message = names.type(name.text()).isPresent()
                    ? "'" + name.text() + "' is a type, not a value; a value is expected here."
                    : constantElsewhere(name.text()).orElseGet(() -> names.unknown(name.text()));
            problems.at(name.span(), message);
            return Optional.empty();
        }
        return property(matched, name);
    }

    private Optional<String> constantElsewhere(String name) {
        for (String property : Members.properties(matched)) {
            Type type =
                    Members.result(matched, Members.methods(matched, property).get(0));
            if (Values.constants(type).contains(name)) {
                return Optional.of("'" + name + "' is written " + Values.word(type) + "." + name + ".");
            }
        }
        return Optional.empty();
    }

    private Optional<Type> variable(Word name) {
        Optional<Scope.Named> found = scope.use(name.text());
        if (found.isEmpty()) {
            scope.unknown(name, "before this", problems);
        }

        return found.flatMap(Scope.Named::type);
    }

    private Optional<Type> member(Member member) {
        Optional<String> path = path(member.of());
        if (path.isPresent()) {
            return constant(path.get(), member);
        }
        return of(member.of()).flatMap(type -> property(type, member.member()));
    }

    /** Returns the name of a type that an expression may be: words joined by points, the last of which begins with a capital. */
    private Optional<String> path(Expression expression) {
        if (expression instanceof Name name) {
            String text = name.name().text();
            return Character.isUpperCase(text.charAt(0)) || startsPackage(text) ? Optional.of(text) : Optional.empty();
        }
        return expression instanceof Member member
                ? path(member.of()).map(before -> before + "." + member.member().text())
                : Optional.empty();
    }

    private boolean startsPackage(String text) {
        return List.of("java", "javax", "org", "com").contains(text)
                && !Members.properties(matched).contains(text);
    }

    private Optional<Type> constant(String path, Member member) {
        Optional<Class<?>> type = names.type(path);
        if (type.isEmpty()) {
            problems.at(member.of().span(), unknownType(path));
            return Optional.empty();
        }
        Collection<String> constants = Values.constants(type.get());
        if (constants.contains(member.member().text())) {
            return Optional.of(type.get());
        }
        problems.at(
                member.member().span(),
                constants.isEmpty()
                        ? "'" + member.member().text() + "' cannot be asked of the type '" + path
                                + "'; ask a fact that the rule has named."
                        : "unknown constant '" + member.member().text() + "' of " + path
                                + Nearest.hint(member.member().text(), constants));
        return Optional.empty();
    }

    private String unknownType(String path) {
        int point = path.lastIndexOf('.');
        Optional<Class<?>> outer = point < 0 ? Optional.empty() : names.type(path.substring(0, point));
        List<String> nested = outer.stream()
                .flatMap(type -> Arrays.stream(type.getClasses()))
                .filter(Class::isEnum)
                .map(Class::getSimpleName)
                .toList();
        if (!nested.isEmpty()) {
            return "unknown type '" + path + "'" + Nearest.hint(path.substring(point + 1), nested);
        }
        return Character.isUpperCase(path.charAt(0))
                        && KnownTypes.fullName(path).isPresent()
                ? names.unknown(path)
                : "'" + path + "' is not allowed in a rule; rules look at readings, limits, records and dates only.";
    }

    /** Returns the type of a property. */
    private Optional<Type> property(Type of, Word name) {
        List<Method> methods = Members.methods(of, name.text());
        Optional<Method> property = methods.stream()
                .filter(method -> method.getParameterCount() == 0)
                .findFirst();
        if (property.isPresent()) {
            return property.map(method -> Members.result(of, method));
        }
        problems.at(name.span(), noProperty(of, name.text(), methods));
        return Optional.empty();
    }

    private static String noProperty(Type of, String name, List<Method> methods) {
        if (!methods.isEmpty()) {
            return "'" + name + "' of " + Values.word(of) + " must be asked with " + signatures(of, methods) + ".";
        }
        return reserved(of, name)
                .orElseGet(() -> "unknown property '" + name + "' of " + Values.word(of) + ofOptional(of)
                        + Nearest.hint(name, Members.names(of)));
    }

    private static Optional<String> reserved(Type of, String name) {
        boolean there = Members.RESERVED.contains(name)
                && Arrays.stream(Members.raw(of).getMethods())
                        .anyMatch(method -> method.getName().equals(name));
        return there && KnownTypes.isOurs(Members.raw(of))
                ? Optional.of("the rule language keeps '" + name + "' for itself, so no rule can name this property of "
                        + Values.word(of) + "; ask something else.")
                : Optional.empty();
    }

    private static String ofOptional(Type of) {
        return Values.isOptional(of) ? ", a value that may be absent: ask isPresent() and then get()" : "";
    }

    private static String signatures(Type of, List<Method> methods) {
        return methods.stream().map(method -> Members.signature(of, method)).collect(Collectors.joining(" or "));
    }

    private Optional<Type> call(Call call) {
        Optional<String> path = call.on().flatMap(this::path);
        if (path.isPresent()) {
            return factory(path.get(), call);
        }
        Optional<Type> on = call.on().isPresent() ? of(call.on().get()) : Optional.of(matched);
        List<Optional<Type>> arguments = types(call.arguments());
        return on.flatMap(type -> method(type, call, arguments));
    }

    private List<Optional<Type>> types(List<Expression> arguments) {
        List<Optional<Type>> types = new ArrayList<>();
        arguments.forEach(argument -> types.add(of(argument)));
        return types;
    }

    private Optional<Type> method(Type on, Call call, List<Optional<Type>> arguments) {
        String name = call.method().text();
        List<Method> methods = Members.methods(on, name);
        if (methods.isEmpty()) {
            problems.at(call.method().span(), noMethod(on, name));
            return Optional.empty();
        }
        Optional<Method> fitting = methods.stream()
                .filter(method -> fits(Members.parameters(on, method), arguments))
                .findFirst();
        if (fitting.isEmpty()) {
            problems.at(call.span(), wrongArguments(on, call, methods, arguments));
            return Optional.empty();
        }
        return fitting.map(method -> Members.result(on, method));
    }

    private static String noMethod(Type on, String name) {
        boolean there = Arrays.stream(Members.raw(on).getMethods())
                .anyMatch(one -> one.getName().equals(name));
        return reserved(on, name)
                .orElseGet(() -> there
                        ? "'" + name + "' may not be asked of " + Values.aWord(on) + " in a rule. Allowed: "
                                + String.join(", ", new TreeSet<>(Members.names(on)))
                        : "unknown method '" + name + "' of " + Values.word(on) + ofOptional(on)
                                + Nearest.hint(name, Members.names(on)));
    }

    private static boolean fits(List<Type> expected, List<Optional<Type>> given) {
        if (expected.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            Type wanted = expected.get(i);
            if (given.get(i).filter(type -> !Values.fits(type, wanted)).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private static String wrongArguments(Type on, Call call, List<Method> methods, List<Optional<Type>> arguments) {
        String given = arguments.stream()
                .map(type -> type.map(Values::word).orElse("?"))
                .collect(Collectors.joining(", "));
        return "'" + call.method().text() + "' of " + Values.word(on) + " expects " + signatures(on, methods)
                + ", but is given " + (given.isEmpty() ? "nothing" : "( " + given + " )") + ".";
    }

    /** A date or a duration made of numbers, the only thing that a rule may make. */
    private Optional<Type> factory(String path, Call call) {
        Optional<Class<?>> type = names.type(path);
        String name = call.method().text();
        if (type.isEmpty()) {
            problems.at(call.span(), unknownType(path));
            return Optional.empty();
        }
        if (!KnownTypes.isTime(type.get()) || !name.startsWith("of")) {
            problems.at(
                    call.span(),
                    name.equals("now")
                            ? "rules ask no clock; bind the period, $period : ReportingPeriod(), and use $period.to."
                            : "'" + path + "." + name
                                    + "' is not allowed in a rule; ask a fact that the rule has named.");
            return Optional.empty();
        }
        List<Optional<Type>> arguments = types(call.arguments());
        List<Method> methods = Arrays.stream(type.get().getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals(name))
                .filter(method -> Arrays.stream(method.getParameterTypes()).allMatch(KnownTypes::holds))
                .toList();
        Class<?> made = type.get();
        if (methods.stream().noneMatch(method -> fits(Arrays.asList(method.getParameterTypes()), arguments))) {
            problems.at(
                    call.span(),
                    "'" + path + "." + name + "' cannot be called like this"
                            + (methods.isEmpty() ? "." : "; write " + path + "." + signatures(made, methods) + "."));
            return Optional.empty();
        }
        return Optional.of(made);
    }

    private Optional<Type> unary(Unary unary) {
        Optional<Type> type = of(unary.operand());
        boolean negation = unary.operator().equals("!");
        if (type.isPresent() && !(negation ? Values.isFlag(type.get()) : Values.isNumber(type.get()))) {
            problems.at(
                    unary.span(),
                    "'" + unary.operator() + "' stands before " + (negation ? "true or false" : "a number") + ", but '"
                            + problems.cut(unary.operand().span()) + "' is " + Values.aWord(type.get()) + ".");
            return Optional.empty();
        }
        return type;
    }
}
