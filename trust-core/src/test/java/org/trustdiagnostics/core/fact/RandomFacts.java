package org.trustdiagnostics.core.fact;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * Facts of every kind with every field drawn from a seed, so that a new kind or field is tested without a line of test. Days lie
 * within two years around 30 June 2026.
 */
public final class RandomFacts {
    private static final List<String> METRICS =
            List.of("customer-churn", "customer-count", "employee-count", "trust-index");
    private static final List<String> INSTRUMENTS = List.of("nps", "enps", "trust", "safety", "other");
    private static final List<String> SAFETY_ITEMS = List.of("speak-up", "help-looks-weak", "try-something-new");
    private static final List<String> STRATEGIES = List.of("keep-every-promise", "serve-with-empathy");

    private final SplittableRandom random;
    private int next;

    public RandomFacts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public List<Fact> facts(int count) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact(FactKind.all().get(random.nextInt(FactKind.all().size()))));
        }
        return facts;
    }

    public Fact fact(FactKind kind) {
        RecordComponent[] components = kind.type().getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::value).toArray();
        if (kind.type() == Disclosure.class) {
            giveADate(components, values);
        }
        try {
            return possible(kind.type()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind + " " + Arrays.toString(values), e);
        }
    }

    /** What is neither planned nor published is no disclosure. */
    private void giveADate(RecordComponent[] components, Object[] values) {
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        if (values[names.indexOf("plannedFor")].equals(Optional.empty())
                && values[names.indexOf("publishedAt")].equals(Optional.empty())) {
            values[names.indexOf("publishedAt")] = Optional.of(moment());
        }
    }

    /** An instrument asks one audience and has its items, and the host's own bounds lie around its value. */
    private Fact possible(Fact fact) {
        if (fact instanceof SurveyAnswer a && a.instrument().endsWith("nps")) {
            Audience audience = a.instrument().equals("nps") ? Audience.CUSTOMER : Audience.EMPLOYEE;
            return new SurveyAnswer(
                    a.subject(),
                    audience,
                    a.instrument(),
                    a.item(),
                    a.score(),
                    0,
                    10,
                    a.answeredAt(),
                    a.group(),
                    a.sheet());
        }
        if (fact instanceof SurveyAnswer a && a.instrument().equals("safety")) {
            String item = SAFETY_ITEMS.get(random.nextInt(SAFETY_ITEMS.size()));
            return new SurveyAnswer(
                    a.subject(), a.audience(), "safety", item, a.score(), 0, 10, a.answeredAt(), a.group(), a.sheet());
        }
        if (fact instanceof SurveyRound r && r.instrument().isPresent()) {
            return r.ofInstrument(random.nextBoolean() ? "trust" : "safety");
        }
        if (fact instanceof ReportedMetric m && random.nextBoolean()) {
            return new ReportedMetric(
                    m.subject(),
                    m.metric(),
                    m.from(),
                    m.to(),
                    m.value(),
                    m.sample(),
                    Optional.of(m.value() / 2),
                    Optional.of((1 + m.value()) / 2));
        }
        return fact;
    }

    /** Returns whether a field is known before its day comes. */
    static boolean planned(FactKind kind, String field) {
        return field.equals("dueAt")
                || Arrays.stream(kind.type().getRecordComponents())
                        .anyMatch(component ->
                                component.getName().equals(field) && component.isAnnotationPresent(Planned.class));
    }

    /** Returns a fact without what is dated later than a day, as a dataset exported on that day would hold it. */
    public static Fact asExportedOn(LocalDate day, Fact fact) {
        FactKind kind = FactKind.of(fact.getClass());
        Map<String, Object> values = new LinkedHashMap<>();
        kind.values(fact).forEach((name, value) -> {
            if (planned(kind, name)
                    || !(value instanceof Moment moment)
                    || !moment.date().isAfter(day)) {
                values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
            }
        });
        return kind.read(JsonObject.of("export", values));
    }

    private Object value(RecordComponent component) {
        if (component.getType() != Optional.class) {
            return value(component.getName(), component.getType());
        }
        if (component.getName().equals("lower") || component.getName().equals("upper")) {
            return Optional.empty(); // drawn together once the value is known
        }
        var type = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return random.nextBoolean() ? Optional.empty() : Optional.of(value(component.getName(), type));
    }

    private Object value(String name, Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == Moment.class) {
            return moment();
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == double.class) {
            return (1 + random.nextInt(1000)) / 1000.0;
        }
        return switch (name) {
            case "scaleMin" -> 0;
            case "scaleMax" -> 10;
            case "score" -> random.nextInt(11);
            case "rating" -> 1 + random.nextInt(5);
            case "sample" -> 1 + random.nextInt(500);
            case "invited" -> 10 + random.nextInt(90);
            case "answered" -> random.nextInt(11);
            case "smallestGroup" -> 1 + random.nextInt(20);
            case "from" -> LocalDate.of(2025, 3, 1).plusDays(random.nextInt(300));
            case "to" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            case "subject" -> "team:" + random.nextInt(3);
            case "metric" -> METRICS.get(random.nextInt(METRICS.size()));
            case "instrument" -> INSTRUMENTS.get(random.nextInt(INSTRUMENTS.size()));
            case "strategy" -> STRATEGIES.get(random.nextInt(STRATEGIES.size()));
            case "id" -> "id-" + next++;
            default -> name + " \"ø\" \\ " + random.nextInt(4);
        };
    }

    private Moment moment() {
        LocalDate day = LocalDate.of(2025, 6, 30).plusDays(random.nextInt(730));
        return random.nextBoolean()
                ? Moment.of(day)
                : Moment.of(OffsetDateTime.of(
                        day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                        ZoneOffset.ofHours(random.nextInt(-11, 12))));
    }
}
