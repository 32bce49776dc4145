package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Word;

/** What the conditions of a rule have named so far. */
final class Scope {
    private final Map<String, Named> named;
    private final Set<String> used;

    Scope() {
        this(new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    private Scope(Map<String, Named> named, Set<String> used) {
        this.named = named;
        this.used = used;
    }

    /**
     * Something named.
     *
     * @param name the name and its place
     * @param type its type; empty where that is wrong already
     * @param pattern the pattern that it is, if it is one
     */
    record Named(Word name, Optional<Type> type, Optional<Pattern> pattern) {}

    /** Returns a scope for what stands below {@code not} or {@code exists}: what is named there is not seen outside. */
    Scope inner() {
        return new Scope(new LinkedHashMap<>(named), used);
    }

    void name(Named one) {
        named.put(one.name().text(), one);
    }

    /** Returns what a name stands for, and remembers that somebody asked. */
    Optional<Named> use(String name) {
        used.add(name);
        return find(name);
    }

    Optional<Named> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    Map<String, Named> named() {
        return Collections.unmodifiableMap(named);
    }
}
