package org.trustdiagnostics.rules.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Observation;

/** Values that a field of a record might have instead, and records made with them. */
final class FieldValues {
    private static final int[] DAYS_BACK = {0, 1, 3, 7, 14, 30, 60, 90, 180, 270, 364};
    private static final int[] DAYS_AFTER = {0, 1, 2, 7, 30, 90, 365};
    private static final double[] NUMBERS = {0, 1, 2, 3, 5, 10, 50, 100, 1000};

    private final Observation observation;
    private final List<RecordFact> records;
    private final Set<Class<?>> measured;
    private final Set<String> aboutPersons;

    /**
     * Creates the values.
     *
     * @param metrics the readings that the rule looks at: records from which one is computed cannot change without it
     */
    FieldValues(Observation observation, List<Object> facts, Set<String> metrics) {
        this.observation = observation;
        this.measured = metrics.stream()
                .flatMap(metric -> Metrics.find(OverTime.metric(metric)).stream())
                .map(Metric::source)
                .collect(Collectors.toSet());
        this.records = facts.stream()
                .filter(RecordFact.class::isInstance)
                .map(RecordFact.class::cast)
                .toList();
        this.aboutPersons = records.stream()
                .filter(RecordFact::aboutPerson)
                .flatMap(record -> FactKind.of(record.getClass()).values(record).values().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /** Returns whether a value is a text that stands in a record about a person. */
    boolean tellsOfPerson(Object value) {
        return value instanceof String text && aboutPersons.contains(text);
    }

    /** Returns whether records of a kind may change without a reading changing, too. */
    boolean free(Class<?> kind) {
        return !measured.contains(kind);
    }

    /** Returns the values of a record in the order of its fields. */
    static List<Optional<Object>> of(RecordFact record) {
        FactKind kind = FactKind.of(record.getClass());
        Map<String, Object> values = kind.values(record);
        List<Optional<Object>> all = new ArrayList<>();
        for (FactField field : kind.fields()) {
            all.add(Optional.ofNullable(values.get(field.name())).map(FieldValues::asGiven));
        }
        return all;
    }

    private static Object asGiven(Object value) {
        return value instanceof Enum<?> constant ? constant.toString() : value;
    }

    /** Returns what a field might hold, absence last; ids and subjects stay. */
    List<Optional<Object>> candidates(
            FactKind kind, FactField field, List<Optional<Object>> others, Set<Object> wanted) {
        Set<Optional<Object>> candidates = new LinkedHashSet<>();
        if (field.name().equals("id") || field.name().equals("subject")) {
            return List.of();
        }
        switch (field.content()) {
            case FLAG -> List.of(true, false).forEach(flag -> candidates.add(Optional.of(flag)));
            case CONSTANT -> field.allowed().forEach(constant -> candidates.add(Optional.of(constant)));
            case TEXT -> texts(kind, field, wanted).forEach(text -> candidates.add(Optional.of(text)));
            case MOMENT -> days(others).forEach(day -> candidates.add(Optional.of(Moment.of(day))));
            case DAY -> days(others).forEach(day -> candidates.add(Optional.of(day)));
            case WHOLE_NUMBER, NUMBER -> {
                for (double number : NUMBERS) {
                    candidates.add(Optional.of(number));
                }
            }
        }
        if (!field.required()) {
            candidates.add(Optional.empty());
        }
        return List.copyOf(candidates);
    }

    /** What stands in a record about a person is proposed for no other: it would be told. */
    private Set<String> texts(FactKind kind, FactField field, Set<Object> wanted) {
        Set<String> texts = new LinkedHashSet<>();
        wanted.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .forEach(texts::add);
        records.stream()
                .filter(record -> FactKind.of(record.getClass()).equals(kind))
                .flatMap(record -> Optional.ofNullable(kind.values(record).get(field.name())).stream())
                .limit(20)
                .forEach(text -> texts.add(text.toString()));
        if (!kind.aboutPerson()) {
            texts.removeAll(aboutPersons);
        }
        texts.add("another");
        return texts;
    }

    private Set<LocalDate> days(List<Optional<Object>> others) {
        LocalDate last = observation.asOf();
        Set<LocalDate> days = new LinkedHashSet<>();
        for (int back : DAYS_BACK) {
            days.add(last.minusDays(back));
        }
        for (Optional<Object> other : others) {
            if (other.isPresent() && other.get() instanceof Moment moment) {
                for (int after : DAYS_AFTER) {
                    days.add(moment.date().plusDays(after));
                    days.add(moment.date().minusDays(after));
                }
            }
        }
        days.add(last.minusYears(3));
        return days;
    }

    /** Makes a record; empty where it is impossible or would not be seen. */
    Optional<RecordFact> make(FactKind kind, List<Optional<Object>> values) {
        try {
            Fact made = kind.make(() -> "changed record", values);
            boolean later = made.since()
                    .filter(since -> since.date().isAfter(observation.asOf()))
                    .isPresent();
            return made instanceof RecordFact record
                            && !later
                            && record.asKnownOn(observation.asOf()).equals(record)
                            && record.touches(observation.period())
                    ? Optional.of(record)
                    : Optional.empty();
        } catch (InvalidInputException impossible) {
            return Optional.empty();
        }
    }
}
