package org.trustdiagnostics.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;

/** Puts outcomes into sentences of one language. Immutable and thread-safe. */
public final class Explainer {
    private final Catalogue catalogue;
    private final Observation observation;
    private final Language language;
    private final Messages messages;

    /** Creates an explainer for what was seen by an observation. */
    public Explainer(Catalogue catalogue, Observation observation, Language language) {
        this.catalogue = catalogue;
        this.observation = observation;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** Returns the name of the outcome's pitfall. */
    public String name(Outcome outcome) {
        return catalogue.pitfall(outcome.pitfall()).name(language);
    }

    /** Returns the severity or else the kind of an outcome as a word. */
    public String label(Outcome outcome) {
        return outcome.severity()
                .map(severity -> messages.say("severity." + severity))
                .orElseGet(() -> messages.say("kind." + outcome.kind()));
    }

    /** Returns what, about whom, and why; one sentence a line. */
    public String explain(Outcome outcome) {
        String head = name(outcome) + " (" + outcome.subject() + ", " + label(outcome) + ")";
        return String.join(
                "\n", Stream.concat(Stream.of(head), reasons(outcome).stream()).toList());
    }

    /** Returns why the judgement ended as it did, one sentence a line. */
    public List<String> reasons(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        switch (outcome.kind()) {
            case DETECTED -> outcome.rules().forEach(rule -> lines.add(reason(outcome, rule)));
            case FAILED ->
                lines.add(messages.say(
                        "failed",
                        outcome.rules().stream()
                                .map(rule -> messages.say("quoted", rule))
                                .collect(Collectors.joining(", ")),
                        outcome.failure().orElse("")));
            case INCONCLUSIVE -> {
                outcome.withheld().ifPresent(why -> lines.add(withheld(why)));
                missing(outcome, lines);
            }
            case SUPPRESSED -> lines.add(messages.say("suppressed", fewest(outcome)));
            default -> missing(outcome, lines);
        }
        outcome.conditions().forEach(condition -> conditionLines(condition, outcome, lines));
        evidenceLine("evidence.areas", outcome, true, lines);
        evidenceLine("evidence.named", outcome, false, lines);
        return lines;
    }

    /** Returns the largest minimum group behind what is hidden. */
    private int fewest(Outcome outcome) {
        return outcome.conditions().stream()
                .flatMap(condition -> condition.reading().stream())
                .filter(reading -> reading.status() == Reading.Status.SUPPRESSED)
                .mapToInt(reading -> observation.minimumGroups().behind(reading.metric()))
                .max()
                .orElse(observation.minimumGroup());
    }

    private String withheld(Withheld why) {
        return messages.say("withheld", why.subjects(), Numbers.percent(why.rate(), language));
    }

    private void missing(Outcome outcome, List<String> lines) {
        if (!outcome.missing().isEmpty()) {
            boolean besides = outcome.kind() == OutcomeKind.NOT_DETECTED;
            lines.add(messages.say(besides ? "missing.besides" : "missing", String.join(", ", outcome.missing())));
        }
    }

    /** Returns the sentence of a rule without the pitfall's id. */
    private String reason(Outcome outcome, String rule) {
        Pitfall pitfall = catalogue.pitfall(outcome.pitfall());
        int colon = rule.indexOf(": ");
        String sentence = pitfall.reason(colon < 0 ? rule : rule.substring(colon + 2), language);
        return messages.say("reason", capital(sentence));
    }

    private void conditionLines(Condition condition, Outcome outcome, List<String> lines) {
        Limit limit = condition.limit();
        if (condition.reading().isEmpty()) {
            if (limit.metric().isEmpty() && condition.met()) {
                lines.add(messages.say("condition.record", bound(limit)));
            }
            return;
        }
        Reading reading = condition.reading().get();
        if (reading.status() == Reading.Status.MEASURED) {
            lines.add(measured(reading, limit));
            response(reading).ifPresent(lines::add);
        } else if (reading.status() == Reading.Status.TOO_FEW) {
            MetricDefinition metric = catalogue.metric(reading.metric());
            boolean halves = OverTime.named(metric.id()).equals(Optional.of(OverTime.CHANGE))
                    && Metrics.find(OverTime.metric(metric.id())).isPresent();
            lines.add(messages.say(
                    halves ? "condition.too-few.change" : "condition.too-few",
                    metric.name(language),
                    reading.sample(),
                    cases(metric, reading.sample()),
                    Metrics.minimumSample(metric.id())));
        }
        if (outcome.kind() == OutcomeKind.INCONCLUSIVE && toBeDecided(condition, outcome)) {
            MetricDefinition metric = catalogue.metric(reading.metric());
            condition
                    .furtherCases()
                    .ifPresentOrElse(
                            more -> lines.add(messages.count("further", more, cases(metric, more))),
                            () -> lines.add(messages.say("further.never")));
        }
    }

    /** Returns how many of those asked gave the answers behind a reading, if it is known, and what the silent ones leave open. */
    public Optional<String> response(Reading reading) {
        MetricDefinition metric = catalogue.metric(reading.metric());
        return reading.response()
                .map(response -> messages.say(
                        response.answered() == response.invited()
                                ? "response.all"
                                : response.warning() ? "response.low" : "response.some",
                        response.invited(),
                        response.answered(),
                        Numbers.percent(response.rate(), language),
                        plain(response.lowest(), metric),
                        value(response.highest(), metric)));
    }

    /** Writes a value of a metric with its unit. */
    public String value(double value, MetricDefinition metric) {
        return metric.unit() == Unit.SHARE
                ? Numbers.percent(value, language)
                : withUnit(
                        Numbers.decimal(value, language), value, metric.unit().jsonName());
    }

    /** Writes a value of a metric without its unit, but for a percentage. */
    public String plain(double value, MetricDefinition metric) {
        return metric.unit() == Unit.SHARE ? Numbers.percent(value, language) : Numbers.decimal(value, language);
    }

    private static boolean toBeDecided(Condition condition, Outcome outcome) {
        boolean beyondByChance = outcome.withheld().isPresent()
                && condition.chance().orElse(0) > outcome.withheld().get().needed();
        return condition.measured().isPresent() && (condition.undecided() || beyondByChance);
    }

    /** Returns the sentence that compares a measured reading with a limit of its metric. */
    public String measured(Reading reading, Limit limit) {
        MetricDefinition metric = catalogue.metric(reading.metric());
        if (reading.sample() == 0 && reading.lower() < reading.upper()) {
            return messages.say(
                    OverTime.named(reading.metric()).isPresent() ? "condition.interval.change" : "condition.interval",
                    metric.name(language),
                    value(reading.value(), limit),
                    Numbers.percent(observation.confidence(), language),
                    plain(reading.lower(), limit),
                    value(reading.upper(), limit),
                    bound(limit));
        }
        if (reading.sample() == 0) {
            return messages.say("condition.exact", metric.name(language), value(reading.value(), limit), bound(limit));
        }
        return messages.say(
                metric.unit() == Unit.SHARE ? "condition.measured" : "condition.valued",
                metric.name(language),
                value(reading.value(), limit),
                reading.sample(),
                cases(metric, reading.sample()),
                Numbers.percent(observation.confidence(), language),
                plain(reading.lower(), limit),
                value(reading.upper(), limit),
                bound(limit));
    }

    private String cases(MetricDefinition metric, long count) {
        String own = metric.cases(count, language);
        return own.isEmpty() ? messages.say(count == 1 ? "cases.one" : "cases.other") : own;
    }

    /** Writes what a limit allows; one of a change says how far the value may fall or must rise. */
    public String bound(Limit limit) {
        if (!overTime(limit)) {
            return messages.say("limit." + limit.direction(), value(limit.threshold(), limit));
        }
        String sign = limit.threshold() == 0 ? "zero" : limit.threshold() < 0 ? "negative" : "positive";
        double size = Math.abs(limit.threshold());
        return messages.say(
                "limit." + limit.direction() + "." + sign, withUnit(Numbers.decimal(size, language), size, limit));
    }

    /** Writes a value in the unit of a limit. */
    public String value(double value, Limit limit) {
        return withUnit(plain(value, limit), value, limit);
    }

    /** Returns a number without its unit, but for a percentage; a change with its sign. */
    private String plain(double value, Limit limit) {
        if (limit.measuredIn().equals("share")) {
            return Numbers.percent(value, language);
        }
        return overTime(limit) ? Numbers.signed(value, language) : Numbers.decimal(value, language);
    }

    private String withUnit(String number, double value, Limit limit) {
        if (limit.measuredIn().equals("share")) {
            return number;
        }
        if (limit.measuredIn().equals("cases") && limit.metric().isPresent()) {
            return number + " " + cases(catalogue.metric(limit.metric().get()), Math.abs(value) == 1 ? 1 : 2);
        }
        return withUnit(number, value, unit(limit));
    }

    private String withUnit(String number, double value, String unit) {
        String key = "unit." + unit + (Math.abs(value) == 1 ? ".one" : ".other");
        return messages.has(key) ? messages.say(key, number) : number + " " + unit;
    }

    /** A share changes by percentage points, a score by points. */
    private String unit(Limit limit) {
        boolean ofShare = overTime(limit)
                && limit.metric()
                        .map(OverTime::metric)
                        .filter(metric -> catalogue.metric(metric).unit() == Unit.SHARE)
                        .isPresent();
        return ofShare ? "percentage-points" : limit.measuredIn();
    }

    private static boolean overTime(Limit limit) {
        return limit.metric().flatMap(OverTime::named).isPresent();
    }

    private void evidenceLine(String key, Outcome outcome, boolean areas, List<String> lines) {
        List<String> parts = outcome.evidence().stream()
                .filter(evidence -> evidence.fact().equals(Evidence.AREA) == areas)
                .map(this::evidence)
                .toList();
        if (!parts.isEmpty()) {
            lines.add(messages.say(key, String.join(", ", parts)));
        }
    }

    private String evidence(Evidence evidence) {
        if (evidence.fact().equals(Evidence.AREA)) {
            return evidence.ids().stream()
                    .map(area -> messages.say("area." + area))
                    .collect(Collectors.joining(", "));
        }
        String kind = messages.say("record." + evidence.fact() + (evidence.count() == 1 ? ".one" : ".other"));
        return evidence.ids().isEmpty()
                ? messages.say("evidence.counted", evidence.count(), kind)
                : kind + " " + String.join(", ", evidence.ids());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
