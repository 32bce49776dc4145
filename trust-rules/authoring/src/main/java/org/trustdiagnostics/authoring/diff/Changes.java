package org.trustdiagnostics.authoring.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.pack.RuleSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/** Finds what differs between two packs. */
final class Changes {
    private final RulePack before;
    private final RulePack after;
    private final List<Change> changes = new ArrayList<>();

    Changes(RulePack before, RulePack after) {
        this.before = before;
        this.after = after;
    }

    List<Change> all() {
        pitfalls();
        rules();
        limits();
        texts();
        return changes;
    }

    private void pitfalls() {
        Set<String> was = new TreeSet<>(before.pitfalls());
        Set<String> is = new TreeSet<>(after.pitfalls());
        union(was, is).forEach(id -> kind(was.contains(id), is.contains(id), true, true)
                .ifPresent(kind -> changes.add(new Change.OfPitfall(kind, id, reason(id)))));
    }

    private void rules() {
        Map<String, RuleShape> was = shapes(before);
        Map<String, RuleShape> is = shapes(after);
        Map<String, RuleSource> wasWritten = RuleSource.of(before);
        Map<String, RuleSource> isWritten = RuleSource.of(after);
        Set<String> judgedByBoth = new TreeSet<>(before.pitfalls());
        judgedByBoth.retainAll(after.pitfalls());
        for (String name : union(was.keySet(), is.keySet())) {
            String pitfall = Optional.ofNullable(is.get(name))
                    .orElseGet(() -> was.get(name))
                    .pitfall();
            Optional<RuleSource> one = Optional.ofNullable(wasWritten.get(name)).filter(text -> was.containsKey(name));
            Optional<RuleSource> two = Optional.ofNullable(isWritten.get(name)).filter(text -> is.containsKey(name));
            boolean sameCode = one.map(RuleSource::code).equals(two.map(RuleSource::code));
            boolean sameText = one.map(RuleSource::text).equals(two.map(RuleSource::text));
            if (judgedByBoth.contains(pitfall)) {
                kind(was.containsKey(name), is.containsKey(name), sameCode, sameText)
                        .ifPresent(
                                kind -> changes.add(new Change.OfRule(kind, name, pitfall, one, two, reason(pitfall))));
            }
        }
    }

    private void limits() {
        Map<String, Limit> was = limits(before);
        Map<String, Limit> is = limits(after);
        for (String id : union(was.keySet(), is.keySet())) {
            Optional<Limit> one = Optional.ofNullable(was.get(id));
            Optional<Limit> two = Optional.ofNullable(is.get(id));
            boolean same = one.map(Changes::withoutOrigin).equals(two.map(Changes::withoutOrigin));
            kind(one.isPresent(), two.isPresent(), same, same)
                    .ifPresent(kind -> changes.add(new Change.OfLimit(kind, id, one, two, reason(id))));
        }
    }

    private void texts() {
        Map<String, Entry> was = entries(before.catalogue());
        Map<String, Entry> is = entries(after.catalogue());
        for (String id : union(was.keySet(), is.keySet())) {
            Optional<Entry> one = Optional.ofNullable(was.get(id));
            Optional<Entry> two = Optional.ofNullable(is.get(id));
            boolean same = said(one).equals(said(two));
            kind(one.isPresent(), two.isPresent(), same, same)
                    .ifPresent(kind -> changes.add(new Change.OfTexts(
                            kind, two.or(() -> one).orElseThrow().kind(), id)));
        }
    }

    private static Optional<Change.Kind> kind(boolean was, boolean is, boolean sameMeaning, boolean sameText) {
        if (was != is) {
            return Optional.of(is ? Change.Kind.ADDED : Change.Kind.REMOVED);
        }
        if (!sameMeaning) {
            return Optional.of(Change.Kind.CHANGED);
        }
        return sameText ? Optional.empty() : Optional.of(Change.Kind.REWORDED);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private Optional<String> reason(String id) {
        return after.id().changes().stream()
                .filter(change -> change.id().equals(id))
                .map(PackChange::reason)
                .findFirst();
    }

    private static Map<String, RuleShape> shapes(RulePack pack) {
        return byId(pack.rules().shapes(), RuleShape::name);
    }

    private static Map<String, Limit> limits(RulePack pack) {
        return byId(pack.limits().all(), Limit::id);
    }

    private static Map<String, Entry> entries(Catalogue catalogue) {
        return byId(List.copyOf(catalogue.entries()), Entry::id);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (one, other) -> other, TreeMap::new));
    }

    /** Who set a threshold judges nothing. */
    private static Limit withoutOrigin(Limit limit) {
        return new Limit(
                limit.id(),
                limit.metric(),
                limit.direction(),
                limit.threshold(),
                limit.grades(),
                limit.measuredIn(),
                Limit.Origin.HOST);
    }

    private static List<Object> said(Optional<Entry> entry) {
        List<Object> said = new ArrayList<>();
        entry.ifPresent(one -> {
            said.add(one.sources());
            said.add(one.audience());
            said.add(one.about());
            LocalText text = one.text();
            text.names().stream().sorted(Comparator.naturalOrder()).forEach(name -> {
                for (Language language : Language.values()) {
                    said.add(name + language + text.exact(name, language));
                }
            });
        });
        return said;
    }
}
