package org.trustdiagnostics.authoring.check;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.core.input.Nearest;

/** What the conditions of a rule have named so far. */
final class Scope {
    private final Set<String> somewhere;
    private final Map<String, Named> named;
    private final Set<String> used;

    /** Starts with nothing named, but knows what the conditions name somewhere. */
    Scope(List<Element> conditions) {
        this(Plain.names(conditions), new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    private Scope(Set<String> somewhere, Map<String, Named> named, Set<String> used) {
        this.somewhere = somewhere;
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
        return new Scope(somewhere, new LinkedHashMap<>(named), used);
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

    /** Reports a name that stands for nothing. */
    void unknown(Word name, String where, Problems problems) {
        String nothing = "nothing is named '" + name.text() + "' " + where;
        if (somewhere.contains(name.text())) {
            problems.at(
                    name.span(),
                    nothing + ": it is named further down, or within not, exists or a bracket, where nobody outside"
                            + " sees it; name it before, outside.");
        } else if (named.isEmpty()) {
            problems.at(name.span(), nothing + "; name it there, such as " + name.text() + " : Reading( … ).");
        } else {
            problems.at(name.span(), nothing + Nearest.hint(name.text(), named.keySet()));
        }
    }
}
