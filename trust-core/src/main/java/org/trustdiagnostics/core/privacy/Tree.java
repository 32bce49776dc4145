package org.trustdiagnostics.core.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trustdiagnostics.core.fact.Parts;

/** Some of the subjects and which of them are parts of which; subjects left out are passed through. Immutable. */
public final class Tree {
    private final Set<String> roots = new TreeSet<>();
    private final Map<String, Set<String>> byWhole = new TreeMap<>();

    private Tree() {}

    /** Returns the tree of some subjects. */
    public static Tree of(Parts parts, Collection<String> subjects) {
        Tree tree = new Tree();
        Map<String, String> wholes = new TreeMap<>();
        parts.byWhole().forEach((whole, its) -> its.forEach(part -> wholes.put(part, whole)));
        Set<String> known = Set.copyOf(subjects);
        for (String subject : known) {
            String whole = wholes.get(subject);
            while (whole != null && !known.contains(whole)) {
                whole = wholes.get(whole);
            }
            if (whole == null) {
                tree.roots.add(subject);
            } else {
                tree.byWhole.computeIfAbsent(whole, key -> new TreeSet<>()).add(subject);
            }
        }
        return tree;
    }

    /** Returns the subjects that are part of no other, sorted. */
    Set<String> roots() {
        return Collections.unmodifiableSet(roots);
    }

    /** Returns the parts of a subject, sorted. */
    public List<String> partsOf(String whole) {
        return List.copyOf(byWhole.getOrDefault(whole, Set.of()));
    }
}
