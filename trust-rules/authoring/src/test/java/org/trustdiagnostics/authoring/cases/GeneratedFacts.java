package org.trustdiagnostics.authoring.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * Facts of every kind about one subject after another, their fields filled at random, the same for the same seed. Each subject has a
 * few kinds and leans to certain answers, so that readings differ and rules both fire and do not.
 */
final class GeneratedFacts {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate HALF = LocalDate.of(2026, 1, 1);
    private static final Set<String> INTERVAL = Set.of("lower", "upper");
    private static final List<String> INSTRUMENTS =
            List.of("nps", "enps", "csat", "csat", "csat", "ces", "trust", "safety", "engagement");
    private static final Set<String> LOOKED_AT = RulePack.bundled().rules().shapes().stream()
            .flatMap(rule -> rule.metrics().stream())
            .collect(Collectors.toSet());
    private static final List<String> REPORTED = Catalogue.bundled().metrics().stream()
            .map(MetricDefinition::id)
            .filter(id -> Metrics.find(id).isEmpty())
            .filter(id -> LOOKED_AT.contains(id + ".change"))
            .toList();
    private static final List<String> STRATEGIES =
            Catalogue.bundled().strategies().stream().map(Strategy::id).toList();

    private final Random random;
    private double lean;
    private double leanBefore;
    private double leanSince;
    private double steadiness;
    private String instrument = "";
    private String audience = "";
    private String metric = "";
    private int next;

    GeneratedFacts(long seed) {
        this.random = new Random(seed);
    }

    /** Adds a subject with facts of some kinds; what the summary refuses is left out. */
    void addSubject(Summary summary, String subject) {
        for (FactKind kind : FactKind.all()) {
            leanBefore = random.nextInt(4) / 3.0;
            leanSince = random.nextBoolean() ? leanBefore : random.nextInt(4) / 3.0;
            steadiness = random.nextBoolean() ? 0.6 : 0.95;
            instrument = any(INSTRUMENTS);
            audience = random.nextBoolean()
                    ? "CUSTOMER"
                    : any(Arrays.asList(Audience.values())).name();
            metric = any(REPORTED);
            int facts = random.nextInt(3) == 0 ? 0 : random.nextInt(kind.isRecord() && random.nextInt(3) > 0 ? 6 : 90);
            for (int i = 0; i < facts; i++) {
                if (kind.name().equals("reportedMetric")) {
                    metric = any(REPORTED);
                    leanBefore = (metric.hashCode() ^ facts) % 2 == 0 ? 0.1 : 0.9;
                    leanSince = (metric.hashCode() ^ facts) % 3 == 0 ? 0.1 : 0.9;
                }
                fact(kind, subject).ifPresent(fact -> add(summary, fact));
            }
        }
    }

    private static void add(Summary summary, Fact fact) {
        try {
            summary.add(fact);
        } catch (InvalidInputException refused) {
            // An instrument that does not ask this audience, or a value that a metric cannot have.
            return;
        }
    }

    private Optional<Fact> fact(FactKind kind, String subject) {
        List<Optional<Object>> values = new ArrayList<>();
        LocalDate about = AS_OF.minusDays(random.nextInt(random.nextInt(8) == 0 ? 2000 : 350));
        lean = about.isBefore(HALF) ? leanBefore : leanSince;
        for (FactField field : kind.fields()) {
            values.add(
                    field.required() || (!INTERVAL.contains(field.name()) && random.nextInt(3) > 0)
                            ? Optional.of(value(kind, field, subject, about))
                            : Optional.empty());
        }
        try {
            return Optional.of(kind.make(() -> kind.name(), values));
        } catch (InvalidInputException impossible) {
            return Optional.empty();
        }
    }

    private Object value(FactKind kind, FactField field, String subject, LocalDate about) {
        return switch (field.content()) {
            case TEXT -> text(kind, field, subject);
            case CONSTANT -> field.name().equals("audience") ? audience : leaning(field.allowed());
            case MOMENT -> moment(about);
            case DAY -> about.plusDays(random.nextInt(60));
            case FLAG -> random.nextDouble() < steadiness == lean > 0.5;
            case WHOLE_NUMBER -> wholeNumber(field);
            case NUMBER -> number(kind, field);
        };
    }

    private int wholeNumber(FactField field) {
        return switch (field.name()) {
            case "scaleMin" -> 0;
            case "scaleMax" -> 10;
            case "score" -> (int) Math.round(lean * 9) + random.nextInt(2);
            case "sample" -> 2000 + random.nextInt(400);
            default -> random.nextInt(11);
        };
    }

    private double number(FactKind kind, FactField field) {
        boolean shares = kind.name().equals("reportedMetric") && random.nextBoolean();
        return field.name().equals("value") && shares
                ? 0.2 + lean / 2
                : 50 + Math.round(lean * 100) + random.nextInt(20);
    }

    private String text(FactKind kind, FactField field, String subject) {
        return switch (field.name()) {
            case "subject" -> subject;
            case "id" -> kind.name() + "-" + next++;
            case "metric" -> metric;
            case "strategy" -> any(STRATEGIES);
            case "instrument" -> instrument;
            case "person" -> "person-" + random.nextInt(60);
            case "group" -> "group-" + (lean > 0.5 ? 1 : 0);
            case "topic" -> any(List.of("prices-and-terms", "advertising", "service"));
            default -> field.name() + "-" + random.nextInt(3);
        };
    }

    private Moment moment(LocalDate about) {
        LocalDate day = about.plusDays(random.nextInt(5) == 0 ? random.nextInt(200) : random.nextInt(20));
        return random.nextBoolean()
                ? Moment.of(day)
                : Moment.of(day.atTime(random.nextInt(24), 0).atOffset(ZoneOffset.UTC));
    }

    private String leaning(List<String> constants) {
        int favoured = (int) Math.round(lean * (constants.size() - 1));
        return random.nextDouble() < steadiness ? constants.get(favoured) : any(constants);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
