package org.trustdiagnostics.rules.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.RecordFact;

/** Records that hold something else in one field, or are not there, so that a rule turns. */
final class RecordChanges {
    private static final int MOST_STEPS = 10;
    private static final int CAUSE = 100_000;
    private static final int ABSENT = 1_000_000;

    private final Trial trial;
    private final Wording wording;
    private final FieldValues values;
    private final List<Object> facts;
    private final Predicate<Class<?>> complete;

    /**
     * Creates a search.
     *
     * @param complete of which kinds the dataset says that it holds all; the last record of another is not taken away, because nothing
     *     would be known of the kind then
     */
    RecordChanges(Trial trial, Wording wording, FieldValues values, List<Object> facts, Predicate<Class<?>> complete) {
        this.complete = complete;
        this.trial = trial;
        this.wording = wording;
        this.values = values;
        this.facts = facts;
    }

    /** A record as it is, and as it might be; without the latter it is not there. */
    private record Step(RecordFact before, Optional<RecordFact> after, String field) {
        List<Object> on(List<Object> facts) {
            List<Object> changed = new ArrayList<>();
            for (Object fact : facts) {
                if (fact != before) {
                    changed.add(fact);
                } else {
                    after.ifPresent(changed::add);
                }
            }
            return changed;
        }
    }

    Stream<Change> find() {
        return Stream.of(changed(), removed()).flatMap(Optional::stream);
    }

    private Optional<Change> removed() {
        return steps(now -> records(now)
                        .filter(record -> complete.test(record.getClass()) || !isLast(record, now))
                        .map(record -> new Step(record, Optional.empty(), ""))
                        .toList())
                .map(steps -> new Change(
                        Change.Kind.RECORD_REMOVED,
                        steps.size(),
                        "without "
                                + String.join(
                                        ", ",
                                        wording.facts(
                                                steps.stream().map(Step::before).toList()))));
    }

    private Optional<Change> changed() {
        return steps(this::alternatives)
                .map(steps -> new Change(Change.Kind.RECORD_CHANGED, steps.size(), words(steps)));
    }

    private interface Offer {
        List<Step> on(List<Object> facts);
    }

    /** Takes the first step that turns the rule, or else the one that leaves the fewest matches, until there are none. */
    private Optional<List<Step>> steps(Offer offer) {
        List<Object> now = facts;
        List<Step> taken = new ArrayList<>();
        while (taken.size() < MOST_STEPS) {
            long fewest = trial.fires() ? trial.matches(now) : 0;
            Optional<Step> best = Optional.empty();
            for (Step step : offer.on(now)) {
                List<Object> changed = step.on(now);
                if (trial.turnsInWalk(changed)) {
                    taken.add(step);
                    return trial.turns(changed) ? Optional.of(taken) : Optional.empty();
                }
                long matches = trial.matches(changed);
                if (matches >= 0 && matches < fewest) {
                    fewest = matches;
                    best = Optional.of(step);
                }
            }
            if (best.isEmpty()) {
                return Optional.empty();
            }
            taken.add(best.get());
            now = best.get().on(now);
        }
        return Optional.empty();
    }

    private Stream<RecordFact> records(List<Object> now) {
        return now.stream()
                .filter(RecordFact.class::isInstance)
                .map(RecordFact.class::cast)
                .filter(record -> values.free(record.getClass()));
    }

    private static boolean isLast(RecordFact record, List<Object> now) {
        return now.stream().filter(record.getClass()::isInstance).count() == 1;
    }

    /** Returns every record with every other value in one field; flags and constants first, absence last. */
    private List<Step> alternatives(List<Object> now) {
        List<Step> steps = new ArrayList<>();
        Set<Object> original = new LinkedHashSet<>(facts);
        records(now).filter(original::contains).forEach(record -> {
            FactKind kind = FactKind.of(record.getClass());
            List<Optional<Object>> its = FieldValues.of(record);
            for (int i = 0; i < its.size(); i++) {
                FactField field = kind.fields().get(i);
                for (Optional<Object> other : values.candidates(kind, field, its, Set.of())) {
                    step(record, kind, its, i, other).ifPresent(steps::add);
                }
            }
        });
        steps.sort((a, b) -> Integer.compare(rank(a), rank(b)));
        return steps;
    }

    private Optional<Step> step(
            RecordFact record, FactKind kind, List<Optional<Object>> its, int place, Optional<Object> other) {
        if (other.equals(its.get(place))) {
            return Optional.empty();
        }
        List<Optional<Object>> changed = new ArrayList<>(its);
        changed.set(place, other);
        return values.make(kind, changed)
                .map(made -> new Step(
                        record, Optional.of(made), kind.fields().get(place).name()));
    }

    private static boolean required(Step step) {
        return FactKind.of(step.before().getClass()).fields().stream()
                .anyMatch(field -> field.name().equals(step.field()) && field.required());
    }

    /**
     * What is set or moved comes before what is taken away, what came of something before when it happened; of dates the nearest
     * first.
     */
    private static int rank(Step step) {
        Optional<Object> before = value(step.before(), step.field());
        Optional<Object> after = step.after().flatMap(made -> value(made, step.field()));
        if (after.isEmpty()) {
            return ABSENT;
        }
        if (before.isPresent() && before.get() instanceof Moment a && after.get() instanceof Moment b) {
            int cause = required(step) ? CAUSE : 0;
            return cause
                    + (int) Math.min(
                            50_000,
                            10 + Math.abs(a.date().toEpochDay() - b.date().toEpochDay()));
        }
        return after.get() instanceof Moment ? 60_000 : 0;
    }

    private static Optional<Object> value(RecordFact record, String field) {
        return Optional.ofNullable(FactKind.of(record.getClass()).values(record).get(field));
    }

    private String words(List<Step> steps) {
        List<String> words = new ArrayList<>();
        Set<String> unnamed = new TreeSet<>();
        long persons = 0;
        for (Step step : steps) {
            if (step.before().aboutPerson()) {
                persons++;
                unnamed.add(step.field());
            } else {
                words.add(Wording.noun(1, step.before().getClass()) + " "
                        + step.before().id() + " with " + step.field()
                        + " " + shown(step.after().flatMap(made -> value(made, step.field()))) + " instead of "
                        + shown(value(step.before(), step.field())));
            }
        }
        if (persons > 0) {
            words.add("another " + String.join(", ", unnamed) + " in "
                    + Wording.counted(persons, steps.get(0).before().getClass()) + " (not named)");
        }
        return String.join(", ", words);
    }

    private String shown(Optional<Object> value) {
        return value.map(wording::value).orElse("absent");
    }
}
