package org.trustdiagnostics.authoring.check;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Response;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.verdict.Detection;

/** The types that rules may speak of; every other is refused. */
final class KnownTypes {
    private static final Set<Class<?>> PLAIN = Set.of(
            boolean.class,
            int.class,
            long.class,
            double.class,
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            String.class,
            Optional.class,
            List.class,
            Set.class,
            Map.class);
    private static final List<Class<?>> TIMES = List.of(
            DayOfWeek.class,
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            Month.class,
            OffsetDateTime.class,
            Period.class,
            YearMonth.class);
    private static final List<Class<?>> OTHERS = List.of(
            Audience.class,
            Detection.class,
            Estimate.class,
            Limit.class,
            Moment.class,
            Reading.class,
            ReportingPeriod.class,
            Response.class,
            Severity.class,
            TrustArea.class);
    private static final Map<String, Class<?>> IMPORTABLE = importable();

    private KnownTypes() {}

    private static Map<String, Class<?>> importable() {
        List<Class<?>> all = new ArrayList<>(TIMES);
        all.addAll(OTHERS);
        FactKind.all().forEach(kind -> all.add(kind.type()));
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        for (Class<?> type : all) {
            add(byName, type);
        }
        return byName;
    }

    private static void add(Map<String, Class<?>> byName, Class<?> type) {
        byName.put(String.valueOf(type.getCanonicalName()), type);
        for (Class<?> nested : type.getClasses()) {
            if (nested.isEnum()) {
                add(byName, nested);
            }
        }
    }

    /** Returns the type of a full name, where rules may import it. */
    static Optional<Class<?>> imported(String name) {
        return Optional.ofNullable(IMPORTABLE.get(name));
    }

    /** Returns the full names of all types that rules may import. */
    static Collection<String> names() {
        return IMPORTABLE.keySet();
    }

    /** Returns the full name that ends in a simple one. */
    static Optional<String> fullName(String simple) {
        return IMPORTABLE.keySet().stream()
                .filter(name -> name.endsWith("." + simple))
                .findFirst();
    }

    /** Returns whether a value of the type may stand in a rule. */
    static boolean holds(Class<?> type) {
        return PLAIN.contains(type) || IMPORTABLE.containsValue(type);
    }

    /** Returns whether a rule may look into what stands behind a type: the library's own words. */
    static boolean isOurs(Class<?> type) {
        return IMPORTABLE.containsValue(type) && !isTime(type);
    }

    /** Returns whether the type is one of {@code java.time}. */
    static boolean isTime(Class<?> type) {
        return TIMES.contains(type);
    }

    /** Returns whether a rule can ever match something of the type. */
    static boolean isMatched(Class<?> type) {
        return RecordFact.class.isAssignableFrom(type)
                || List.of(Reading.class, Limit.class, ReportingPeriod.class, TrustArea.class, Detection.class)
                        .contains(type);
    }
}
