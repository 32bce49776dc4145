package org.trustdiagnostics.rules.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.rules.session.Attempt;
import org.trustdiagnostics.rules.session.RuleElement;

/**
 * Records that would have to be there besides, so that a rule turns. One is made up field by field: what meets more conditions of a
 * pattern is kept, until it meets all of them.
 */
final class AddedRecords {
    private static final int MOST_ADDED = 5;
    private static final int MOST_COMBINATIONS = 8;
    private static final String NEW = "new";

    private final Trial trial;
    private final Wording wording;
    private final FieldValues values;
    private final List<Object> facts;

    AddedRecords(Trial trial, Wording wording, FieldValues values, List<Object> facts) {
        this.trial = trial;
        this.wording = wording;
        this.values = values;
        this.facts = facts;
    }

    /** A record made up, and the fields without which it would not do. */
    private record Made(RecordFact record, RuleElement pattern, Map<String, Object> needed) {}

    Optional<Change> find() {
        List<Object> now = facts;
        List<Made> added = new ArrayList<>();
        while (added.size() < MOST_ADDED) {
            Optional<Made> next = next(now, NEW + (added.size() + 1));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            added.add(next.get());
            now = with(now, next.get().record());
            if (trial.turnsInWalk(now)) {
                return trial.turns(now)
                        ? Optional.of(new Change(
                                Change.Kind.RECORD_ADDED,
                                added.size(),
                                added.stream().map(this::words).distinct().collect(Collectors.joining(", "))))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns a record that turns the rule or, where it fires, leaves fewer matches. */
    private Optional<Made> next(List<Object> now, String id) {
        long before = trial.matches(now);
        for (RuleElement element : trial.walk().elements()) {
            if (element.kind() != RuleElement.Kind.PATTERN
                    || element.type().isInterface()
                    || !RecordFact.class.isAssignableFrom(element.type())
                    || !values.free(element.type())
                    || negated(element) != trial.fires()) {
                continue;
            }
            for (Goal goal : goals(element, now, id)) {
                Optional<RecordFact> made = goal.reach();
                if (made.isPresent()) {
                    List<Object> changed = with(now, made.get());
                    long after = trial.matches(changed);
                    if (trial.turnsInWalk(changed) || (trial.fires() && after >= 0 && after < before)) {
                        return Optional.of(new Made(made.get(), element, goal.needed(made.get())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What stands within a {@code not} turns a rule off where it is there, what stands outside turns it on. */
    private boolean negated(RuleElement element) {
        boolean negated = false;
        Optional<Integer> parent = element.parent();
        while (parent.isPresent()) {
            RuleElement group = trial.walk().elements().get(parent.get());
            negated ^= group.kind() == RuleElement.Kind.NOT;
            parent = group.parent();
        }
        return negated;
    }

    /** One goal for each combination of the facts that comes to the pattern. */
    private List<Goal> goals(RuleElement element, List<Object> now, String id) {
        FactKind kind = FactKind.of(element.type().asSubclass(RecordFact.class));
        Optional<RecordFact> start = new Goal(element, kind, now, Map.of()).start(id);
        if (start.isEmpty()) {
            return List.of();
        }
        Set<Map<String, Object>> combinations = trial.attempts(with(now, start.get()), element.number()).stream()
                .filter(attempt -> attempt.fact() == start.get())
                .map(Attempt::bound)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return combinations.stream()
                .limit(MOST_COMBINATIONS)
                .map(bound -> new Goal(element, kind, now, bound).from(start.get()))
                .toList();
    }

    private static List<Object> with(List<Object> now, RecordFact record) {
        List<Object> changed = new ArrayList<>(now);
        changed.add(record);
        return changed;
    }

    /** A pattern that a record made up is to meet, with what stands before it. Not thread-safe. */
    private final class Goal {
        private final RuleElement element;
        private final FactKind kind;
        private final List<Object> now;
        private final Map<String, Object> bound;
        private final Set<Object> wanted = new LinkedHashSet<>();
        private Optional<RecordFact> made = Optional.empty();

        Goal(RuleElement element, FactKind kind, List<Object> now, Map<String, Object> bound) {
            this.element = element;
            this.kind = kind;
            this.now = now;
            this.bound = bound;
        }

        Goal from(RecordFact record) {
            made = Optional.of(record);
            return this;
        }

        /** Returns a record of which only what must be given is. */
        Optional<RecordFact> start(String id) {
            List<Optional<Object>> its = new ArrayList<>();
            for (FactField field : kind.fields()) {
                its.add(field.required() ? Optional.of(first(field, id)) : Optional.empty());
            }
            return values.make(kind, its);
        }

        private Object first(FactField field, String id) {
            return field.name().equals("subject") || field.name().equals("id")
                    ? id
                    : values.candidates(kind, field, List.of(), Set.of()).stream()
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse(id);
        }

        Optional<RecordFact> reach() {
            for (int sweep = 0; sweep < 3 && !meets(made); sweep++) {
                made.ifPresent(this::sweep);
            }
            return made.filter(record -> meets(made));
        }

        private void sweep(RecordFact from) {
            RecordFact best = from;
            long most = held(from);
            for (int i = 0; i < kind.fields().size(); i++) {
                for (RecordFact other : others(best, i)) {
                    long held = held(other);
                    if (held > most) {
                        most = held;
                        best = other;
                    }
                }
            }
            made = Optional.of(best == from ? pairs(from, most) : best);
        }

        /** Where no field alone helps, two together may. */
        private RecordFact pairs(RecordFact from, long most) {
            for (int i = 0; i < kind.fields().size(); i++) {
                for (RecordFact other : others(from, i)) {
                    for (int j = i + 1; j < kind.fields().size(); j++) {
                        for (RecordFact both : others(other, j)) {
                            if (held(both) > most) {
                                return both;
                            }
                        }
                    }
                }
            }
            return from;
        }

        private List<RecordFact> others(RecordFact record, int place) {
            List<Optional<Object>> its = FieldValues.of(record);
            List<RecordFact> others = new ArrayList<>();
            for (Optional<Object> value : values.candidates(kind, kind.fields().get(place), its, wanted)) {
                if (!value.equals(its.get(place))) {
                    List<Optional<Object>> changed = new ArrayList<>(its);
                    changed.set(place, value);
                    values.make(kind, changed).ifPresent(others::add);
                }
            }
            return others;
        }

        private boolean meets(Optional<RecordFact> record) {
            return record.isPresent()
                    && held(record.get()) == element.conditions().size();
        }

        /** Returns how many conditions a record meets, and notes the texts that are asked for. */
        private long held(RecordFact record) {
            return trial.attempts(with(now, record), element.number()).stream()
                    .filter(attempt ->
                            attempt.fact() == record && attempt.bound().equals(bound))
                    .peek(attempt ->
                            attempt.tested().forEach(tested -> tested.required().ifPresent(wanted::add)))
                    .mapToLong(Attempt::held)
                    .max()
                    .orElse(-1);
        }

        /** Returns the fields of which another value would not do. */
        Map<String, Object> needed(RecordFact record) {
            Map<String, Object> needed = new LinkedHashMap<>();
            Map<String, Object> its = kind.values(record);
            for (int i = 0; i < kind.fields().size(); i++) {
                String name = kind.fields().get(i).name();
                boolean another = others(record, i).stream()
                        .anyMatch(other -> held(other) < element.conditions().size());
                if (another && its.containsKey(name)) {
                    needed.put(name, its.get(name));
                }
            }
            return needed;
        }
    }

    private String words(Made made) {
        FactKind kind = FactKind.of(made.record().getClass());
        Optional<String> own = CountedWords.added(kind.name());
        if (own.isPresent()) {
            String words = own.get();
            for (Map.Entry<String, Object> field : made.needed().entrySet()) {
                words = words.replace(
                        "{" + field.getKey() + "}", String.join("", wording.facts(List.of(field.getValue()))));
            }
            if (!words.contains("{")) {
                return words;
            }
        }
        String fields = made.needed().entrySet().stream()
                .map(field -> field.getKey() + " " + shown(made.record(), field))
                .collect(Collectors.joining(", "));
        List<String> conditions = made.pattern().conditions();
        return "one more " + Wording.noun(1, made.record().getClass())
                + (fields.isEmpty() ? "" : " with " + fields)
                + (conditions.isEmpty()
                        ? ""
                        : ", for which " + String.join(", ", conditions)
                                + (conditions.size() == 1 ? " holds" : " hold"));
    }

    /** What was taken from a record about a person is not told. */
    private String shown(RecordFact record, Map.Entry<String, Object> field) {
        boolean ofTheKind = record.aboutPerson()
                && facts.stream()
                        .filter(fact -> Wording.aboutPerson(fact) && fact.getClass() == record.getClass())
                        .map(fact -> FactKind.of(record.getClass())
                                .values((RecordFact) fact)
                                .get(field.getKey()))
                        .anyMatch(field.getValue()::equals);
        boolean taken = ofTheKind || values.tellsOfPerson(field.getValue());
        return taken ? "as in another" : wording.value(field.getValue());
    }
}
