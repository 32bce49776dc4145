package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which subjects are parts of which, so that a hidden part is not found by taking its siblings away from the whole. The parts of a
 * whole do not overlap and need not make it up; a part may have parts of its own. A host that measures a part and its whole hands
 * over the part's answers for both. Subjects of which there are no facts may be named. Immutable.
 *
 * <pre>{@code
 * "parts":{"company:acme":["dept:ops","dept:hr"],"dept:ops":["team:night","team:day"]}
 * }</pre>
 *
 * <p>What overlaps cannot be declared: departments and age groups of one company are two divisions, and only one of them can be
 * protected to the last person. Measure the other within the groups of the answers ({@code surveyAnswer.group}) or not at all.
 *
 * @param byWhole the parts of each whole, sorted
 */
public record Parts(Map<String, Set<String>> byWhole) {
    /**
     * Sorts and keeps copies.
     *
     * @throws IllegalArgumentException where a subject is a part of two wholes, or of itself, be it by way of others
     */
    public Parts {
        Map<String, Set<String>> sorted = new TreeMap<>();
        byWhole.forEach((whole, parts) ->
                sorted.put(requireNonNull(whole, "whole"), Collections.unmodifiableSet(new TreeSet<>(parts))));
        byWhole = Collections.unmodifiableMap(sorted);
        check(byWhole);
    }

    /** Returns that nothing is known of parts. */
    public static Parts none() {
        return new Parts(Map.of());
    }

    /**
     * Returns these and others; a whole named in both has the parts of both.
     *
     * @throws IllegalArgumentException where the two contradict each other
     */
    public Parts plus(Parts others) {
        Map<String, Set<String>> all = new TreeMap<>(byWhole);
        others.byWhole.forEach((whole, parts) -> all.merge(whole, parts, (ours, theirs) -> {
            Set<String> both = new TreeSet<>(ours);
            both.addAll(theirs);
            return both;
        }));
        return new Parts(all);
    }

    /**
     * Returns these and the given parts of a whole.
     *
     * @throws IllegalArgumentException where one of them is a part of another whole, or of itself
     */
    public Parts plus(String whole, Collection<String> parts) {
        return plus(new Parts(Map.of(whole, new TreeSet<>(parts))));
    }

    /** Returns whether no subject is a part of another. */
    public boolean isEmpty() {
        return byWhole.isEmpty();
    }

    /** Returns the parts of a subject, sorted; none where it has none. */
    public Set<String> of(String whole) {
        return byWhole.getOrDefault(whole, Set.of());
    }

    /** Returns the subject that this one is a part of, the one that that one is a part of, and so on. */
    public List<String> wholesOf(String part) {
        List<String> wholes = new ArrayList<>();
        for (Optional<String> whole = wholeOf(part); whole.isPresent(); whole = wholeOf(whole.get())) {
            wholes.add(whole.get());
        }
        return wholes;
    }

    /**
     * Returns of each subject named here the topmost whole that it belongs to. Subjects with the same one are a family: what is hidden of
     * one of them depends on the others and on no further subject. A subject that is not named is a family of its own.
     */
    public Map<String, String> families() {
        Map<String, String> families = new HashMap<>();
        Set<String> parts = new HashSet<>();
        byWhole.values().forEach(parts::addAll);
        for (String root : byWhole.keySet()) {
            if (!parts.contains(root)) {
                Deque<String> next = new ArrayDeque<>(List.of(root));
                while (!next.isEmpty()) {
                    String subject = next.remove();
                    families.put(subject, root);
                    next.addAll(of(subject));
                }
            }
        }
        return families;
    }

    /** Returns these parts as far as they belong to some {@link #families}, given by their topmost wholes. */
    public Parts within(Collection<String> families) {
        Map<String, Set<String>> their = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(families);
        while (!next.isEmpty()) {
            String whole = next.remove();
            Set<String> its = of(whole);
            if (!its.isEmpty()) {
                their.put(whole, its);
                next.addAll(its);
            }
        }
        return new Parts(their);
    }

    private Optional<String> wholeOf(String part) {
        return byWhole.entrySet().stream()
                .filter(entry -> entry.getValue().contains(part))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void check(Map<String, Set<String>> byWhole) {
        Map<String, String> wholes = new TreeMap<>();
        byWhole.forEach((whole, parts) -> parts.forEach(part -> {
            String other = wholes.put(part, whole);
            if (other != null) {
                throw new IllegalArgumentException("'" + part + "' is a part of '" + other + "' and of '" + whole
                        + "', but a subject can be a part of one whole only; leave one of the two out.");
            }
        }));
        Set<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(byWhole.keySet());
        next.removeAll(wholes.keySet());
        while (!next.isEmpty()) {
            String subject = next.remove();
            reached.add(subject);
            next.addAll(byWhole.getOrDefault(subject, Set.of()));
        }
        for (String whole : byWhole.keySet()) {
            if (!reached.contains(whole)) {
                throw new IllegalArgumentException("'" + whole
                        + "' is a part of itself, be it by way of others; leave out one of the parts in that ring.");
            }
        }
    }
}
