package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule may ask of a value: properties are methods without arguments, written without brackets. */
final class Members {
    /** Names on which the engine fails although the type has them. */
    static final Set<String> RESERVED = Set.of(
            "unit",
            "not",
            "overlaps",
            "before",
            "after",
            "during",
            "meets",
            "includes",
            "starts",
            "finishes",
            "coincides",
            "matches",
            "contains",
            "str");

    private static final Map<Class<?>, Set<String>> OF_PLAIN = Map.of(
            String.class,
                    Set.of("length", "isEmpty", "isBlank", "startsWith", "endsWith", "contains", "equalsIgnoreCase"),
            Optional.class, Set.of("isPresent", "isEmpty", "get", "orElse"),
            List.class, Set.of("size", "isEmpty", "contains"),
            Set.class, Set.of("size", "isEmpty", "contains"),
            Map.class, Set.of("size", "isEmpty", "containsKey"));

    private Members() {}

    /** Returns the class behind a type. */
    static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    /** Returns the methods of a name that a rule may call on a value. */
    static List<Method> methods(Type type, String name) {
        return methods(raw(type))
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    /** Returns the properties that a rule may name. */
    static Collection<String> properties(Type type) {
        return methods(raw(type))
                .filter(method -> method.getParameterCount() == 0)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names of all methods that a rule may call. */
    static Collection<String> names(Type type) {
        return methods(raw(type)).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> isAllowed(type, method));
    }

    private static boolean isAllowed(Class<?> type, Method method) {
        if (Modifier.isStatic(method.getModifiers()) || method.isBridge() || isOfEveryObject(method)) {
            return false;
        }
        if (OF_PLAIN.containsKey(type)) {
            return OF_PLAIN.get(type).contains(method.getName());
        }
        if (type.isEnum()) {
            return method.getName().equals("name");
        }
        return (KnownTypes.isOurs(type) || KnownTypes.isTime(type))
                && KnownTypes.holds(method.getReturnType())
                && Arrays.stream(method.getParameterTypes()).allMatch(KnownTypes::holds)
                && !RESERVED.contains(method.getName());
    }

    private static boolean isOfEveryObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(one -> one.getName().equals(method.getName()));
    }

    /** Returns what a method gives when called on a value; what an {@code Optional} holds where it hands that out. */
    static Type result(Type on, Method method) {
        Type result = method.getGenericReturnType();
        return result instanceof TypeVariable<?> && on instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : result;
    }

    /** Returns what a method of a value expects. */
    static List<Type> parameters(Type on, Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(type -> type instanceof TypeVariable<?> && on instanceof ParameterizedType generic
                        ? generic.getActualTypeArguments()[0]
                        : type)
                .toList();
    }

    /** Returns how a method is called, such as {@code ranWithin( number, LocalDate )}. */
    static String signature(Type on, Method method) {
        return parameters(on, method).stream()
                .map(Values::word)
                .collect(Collectors.joining(", ", method.getName() + "( ", " )"))
                .replace("(  )", "()");
    }
}
