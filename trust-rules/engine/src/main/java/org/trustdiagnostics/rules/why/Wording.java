package org.trustdiagnostics.rules.why;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Outcome;

/** Names facts and values in English; of records about persons it tells how many, never which. */
final class Wording {
    static final Language LANGUAGE = Language.EN;
    private static final Messages MESSAGES = Messages.in(LANGUAGE);
    private static final int LISTED = 5;

    private final Catalogue catalogue;
    private final Explainer explainer;

    Wording(Catalogue catalogue, Observation observation) {
        this.catalogue = catalogue;
        this.explainer = new Explainer(catalogue, observation, LANGUAGE);
    }

    Explainer explainer() {
        return explainer;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    static String outcome(Outcome outcome) {
        return MESSAGES.say("kind." + outcome.kind())
                + outcome.severity().map(severity -> ", " + severity).orElse("");
    }

    /** Returns the name of a kind of records, such as {@code 3 incidents}. */
    static String counted(long count, Class<?> kind) {
        return count + " " + noun(count, kind);
    }

    /** Returns the name of a kind, in the singular for one. */
    static String noun(long count, Class<?> kind) {
        if (!RecordFact.class.isAssignableFrom(kind) || kind.isInterface()) {
            String name = kind.getSimpleName();
            return count == 1 ? name : name + "s";
        }
        String record = FactKind.of(kind.asSubclass(RecordFact.class)).name();
        return MESSAGES.say("record." + record + (count == 1 ? ".one" : ".other"));
    }

    /** Names some facts; those about persons are counted together. */
    List<String> facts(Collection<?> facts) {
        List<Object> distinct =
                facts.stream().distinct().<Object>map(fact -> fact).toList();
        List<String> names = distinct.stream()
                .filter(fact -> !aboutPerson(fact))
                .limit(LISTED)
                .map(this::name)
                .collect(Collectors.toList());
        Evidence.of(distinct).stream()
                .filter(evidence -> evidence.ids().isEmpty())
                .forEach(evidence -> names.add(evidence.count() + " "
                        + MESSAGES.say("record." + evidence.fact() + (evidence.count() == 1 ? ".one" : ".other"))
                        + " (not named)"));
        long named = distinct.stream().filter(fact -> !aboutPerson(fact)).count();
        if (named > LISTED) {
            names.add("and " + (named - LISTED) + " more");
        }
        return names;
    }

    static boolean aboutPerson(Object fact) {
        return fact instanceof RecordFact record && record.aboutPerson();
    }

    private String name(Object fact) {
        if (fact instanceof Limit limit) {
            return explainer.bound(limit);
        }
        if (fact instanceof Reading reading) {
            return catalogue.metric(reading.metric()).name(LANGUAGE);
        }
        if (fact instanceof ReportingPeriod period) {
            return period.from() + " to " + period.to();
        }
        if (fact instanceof TrustArea area) {
            return MESSAGES.say("area." + area);
        }
        return fact instanceof RecordFact record ? noun(1, record.getClass()) + " " + record.id() : value(fact);
    }

    /** Writes a value that is no fact about a person. */
    String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? value(optional.get()) : "absent";
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        if (value instanceof Double number) {
            return Numbers.decimal(number, LANGUAGE);
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
            return value.toString();
        }
        return value instanceof RecordFact || value instanceof Limit || value instanceof Reading
                ? name(value)
                : value.toString();
    }

    /** Writes a distance in the unit of a limit. */
    String distance(double distance, Limit limit) {
        return limit.measuredIn().equals("share")
                ? MESSAGES.say("unit.percentage-points.other", Numbers.decimal(distance * 100, LANGUAGE))
                : explainer.value(distance, limit).replaceFirst("^\\+", "");
    }

    /** Says how many cases a metric has and how many it needs. */
    String tooFew(String metric, long sample) {
        MetricDefinition definition = catalogue.metric(metric);
        String own = definition.cases(sample, LANGUAGE);
        boolean halves = OverTime.named(metric).equals(Optional.of(OverTime.CHANGE))
                && Metrics.find(OverTime.metric(metric)).isPresent();
        return MESSAGES.say(
                halves ? "condition.too-few.change" : "condition.too-few",
                definition.name(LANGUAGE),
                sample,
                own.isEmpty() ? MESSAGES.say(sample == 1 ? "cases.one" : "cases.other") : own,
                Metrics.minimumSample(metric));
    }
}
