package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the entries of a catalogue have to do with each other, ready to be looked up from both ends. Immutable. */
final class Links {
    private final Map<Relation.Kind, Map<String, List<String>>> byFrom = new EnumMap<>(Relation.Kind.class);
    private final Map<Relation.Kind, Map<String, List<String>>> byTo = new EnumMap<>(Relation.Kind.class);
    private final Map<String, List<Entry>> about = new HashMap<>();

    Links(Collection<Relation> relations, Collection<Entry> entries) {
        for (Relation.Basis basis : Relation.Basis.values()) {
            for (Relation relation : relations) {
                if (relation.basis() == basis) {
                    add(byFrom, relation.kind(), relation.from(), relation.to());
                    add(byTo, relation.kind(), relation.to(), relation.from());
                }
            }
        }
        for (Entry entry : entries) {
            for (String id : entry.about()) {
                about.computeIfAbsent(id, key -> new ArrayList<>()).add(entry);
            }
        }
    }

    private static void add(
            Map<Relation.Kind, Map<String, List<String>>> links, Relation.Kind kind, String key, String id) {
        List<String> ids =
                links.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(key, k -> new ArrayList<>());
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /** Returns the ids to which an entry relates in a way, what a document says first. */
    List<String> from(Relation.Kind kind, String id) {
        return look(byFrom, kind, id);
    }

    /** Returns the ids that relate to an entry in a way, what a document says first. */
    List<String> to(Relation.Kind kind, String id) {
        return look(byTo, kind, id);
    }

    /** Returns all ids that relate to an entry or to which it relates. */
    Stream<String> both(String id) {
        return Stream.of(Relation.Kind.values())
                .flatMap(kind -> Stream.concat(from(kind, id).stream(), to(kind, id).stream()));
    }

    /** Returns the entries that speak about an entry, in the order of the catalogue. */
    List<Entry> about(String id) {
        return Collections.unmodifiableList(about.getOrDefault(id, List.of()));
    }

    private static List<String> look(
            Map<Relation.Kind, Map<String, List<String>>> links, Relation.Kind kind, String id) {
        return Collections.unmodifiableList(links.getOrDefault(kind, Map.of()).getOrDefault(id, List.of()));
    }
}
