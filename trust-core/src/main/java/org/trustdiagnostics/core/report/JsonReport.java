package org.trustdiagnostics.core.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Response;
import org.trustdiagnostics.core.peers.Standing;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.Withheld;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a report as JSON with fixed names and order. */
final class JsonReport {
    private final JsonGenerator json;
    private final Language language;
    private final Map<String, OfMetric> metrics = new HashMap<>();

    /** What all readings of a metric tell alike. */
    private record OfMetric(String unit, List<Comparison> comparisons) {
        private static OfMetric of(Catalogue catalogue, String id) {
            return new OfMetric(catalogue.metric(id).unit().jsonName(), Comparison.of(catalogue, id));
        }
    }

    private JsonReport(JsonGenerator json, Language language) {
        this.json = json;
        this.language = language;
    }

    /** Writes piece by piece what a text of many subjects could not hold. */
    static void write(Report report, Locale locale, Writer out) throws IOException {
        try (JsonGenerator json = JsonLayout.indented(out)) {
            new JsonReport(json, Language.of(locale)).report(report, locale);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write("\n");
    }

    static String cards(List<AdviceCard> cards) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JsonLayout.indented(out)) {
            JsonReport writer = new JsonReport(json, Language.EN); // cards are in their own language
            json.writeStartObject();
            writer.list("cards", cards, writer::card);
            json.writeEndObject();
        }
        return out + "\n";
    }

    private void report(Report report, Locale locale) {
        json.writeStartObject();
        text("schema", Report.SCHEMA);
        text("asOf", report.asOf().toString());
        if (report.partial()) {
            json.writeName("partial");
            json.writeBoolean(true);
        }
        json.writeName("pack");
        json.writeStartObject();
        text("id", report.pack().id());
        text("version", report.pack().version());
        text("sha256", report.pack().sha256());
        if (!report.pack().changes().isEmpty()) {
            list("changes", report.pack().changes(), this::change);
        }
        json.writeEndObject();
        list("outcomes", report.outcomes(), this::outcome);
        list("readings", report.readings(), reading -> reading(reading, report.catalogue()));
        List<Standing> peers = report.peers();
        multiplicity(report.multiplicity(), peers.size());
        if (!peers.isEmpty()) {
            list("peers", peers, this::standing);
        }
        list("advice", report.advice(locale), this::card);
        json.writeEndObject();
    }

    private void change(PackChange change) {
        json.writeStartObject();
        text("change", change.kind().name());
        text("id", change.id());
        text("reason", change.reason());
        json.writeEndObject();
    }

    private void multiplicity(Multiplicity many, int compared) {
        json.writeName("multiplicity");
        json.writeStartObject();
        whole("judged", many.judged());
        number("chanceLevel", many.chanceLevel());
        number("expectedByChance", many.expectedByChance());
        whole("crossed", many.crossed());
        whole("withheld", many.withheld());
        number("falseDiscoveryRate", many.rate());
        whole("compared", compared);
        number("worseByChance", compared * many.chanceLevel());
        json.writeEndObject();
    }

    private void standing(Standing standing) {
        json.writeStartObject();
        text("subject", standing.subject());
        text("metric", standing.metric());
        number("value", standing.value());
        whole("sample", standing.sample());
        number("shrunk", standing.shrunk().value());
        number("lower", standing.shrunk().lower());
        number("upper", standing.shrunk().upper());
        json.writeName("peers");
        json.writeStartObject();
        whole("subjects", standing.peers());
        number("value", standing.peerValue());
        json.writeEndObject();
        chance("chance", standing.chance());
        text("standing", standing.place().name());
        json.writeEndObject();
    }

    private void outcome(Outcome outcome) {
        json.writeStartObject();
        text("pitfall", outcome.pitfall());
        text("subject", outcome.subject());
        text("kind", outcome.kind().name());
        optional("severity", outcome.severity().map(Enum::name));
        list("conditions", outcome.conditions(), this::condition);
        list("missing", outcome.missing(), json::writeString);
        list("rules", outcome.rules(), json::writeString);
        list("evidence", outcome.evidence(), evidence -> {
            json.writeStartObject();
            text("fact", evidence.fact());
            whole("count", evidence.count());
            list("ids", evidence.ids(), json::writeString);
            json.writeEndObject();
        });
        outcome.failure().ifPresent(failure -> text("failure", failure));
        outcome.withheld().ifPresent(this::withheld);
        json.writeEndObject();
    }

    private void withheld(Withheld why) {
        json.writeName("withheld");
        json.writeStartObject();
        chance("chance", why.chance());
        chance("needed", why.needed());
        whole("subjects", why.subjects());
        number("rate", why.rate());
        json.writeEndObject();
    }

    private void condition(Condition condition) {
        Optional<Reading> measured = condition.measured();
        json.writeStartObject();
        text("limit", condition.limit().id());
        optional("metric", condition.limit().metric());
        number("value", measured.map(Reading::value));
        number("lower", measured.map(Reading::lower));
        number("upper", measured.map(Reading::upper));
        json.writeName("sample");
        condition
                .reading()
                .filter(reading -> reading.status() != Reading.Status.SUPPRESSED)
                .ifPresentOrElse(reading -> json.writeNumber(reading.sample()), json::writeNull);
        number("threshold", condition.limit().threshold());
        number("margin", condition.margin().stream().boxed().findFirst());
        json.writeName("met");
        json.writeBoolean(condition.met());
        condition.furtherCases().ifPresent(more -> whole("furtherCases", more));
        condition.chance().ifPresent(chance -> chance("chance", chance));
        json.writeEndObject();
    }

    private void reading(Reading reading, Catalogue catalogue) {
        OfMetric metric = metrics.computeIfAbsent(reading.metric(), id -> OfMetric.of(catalogue, id));
        json.writeStartObject();
        text("subject", reading.subject());
        text("metric", reading.metric());
        optional("group", reading.group());
        text("from", reading.period().from().toString());
        text("to", reading.period().to().toString());
        text("status", reading.status().name());
        number("value", reading.estimate().map(e -> e.value()));
        number("lower", reading.estimate().map(e -> e.lower()));
        number("upper", reading.estimate().map(e -> e.upper()));
        json.writeName("sample");
        if (reading.status() == Reading.Status.SUPPRESSED) {
            json.writeNull();
        } else {
            json.writeNumber(reading.sample());
        }
        text("unit", metric.unit());
        reading.response().ifPresent(this::response);
        if (!metric.comparisons().isEmpty()) {
            list("reportedComparisons", metric.comparisons(), comparison -> {
                json.writeStartObject();
                text("of", comparison.column().get("name", language));
                quote(comparison.figure());
                json.writeEndObject();
            });
        }
        json.writeEndObject();
    }

    private void response(Response response) {
        json.writeName("response");
        json.writeStartObject();
        json.writeName("invited");
        json.writeNumber(response.invited());
        json.writeName("answered");
        json.writeNumber(response.answered());
        number("rate", response.rate());
        number("lowest", response.lowest());
        number("highest", response.highest());
        json.writeName("warning");
        json.writeBoolean(response.warning());
        json.writeEndObject();
    }

    private void card(AdviceCard card) {
        json.writeStartObject();
        text("uuid", card.uuid().toString());
        text("pitfall", card.pitfall());
        text("subject", card.subject());
        text("summary", card.summary());
        text("indicator", card.indicator().name().toLowerCase(Locale.ROOT));
        text("detail", card.detail());
        json.writeName("source");
        json.writeStartObject();
        text("label", card.sourceLabel());
        optional("url", Optional.empty());
        json.writeEndObject();
        list("suggestions", card.suggestions(), suggestion -> {
            json.writeStartObject();
            text("strategy", suggestion.strategy());
            text("label", suggestion.label());
            text("firstStep", suggestion.firstStep());
            list("who", suggestion.who(), json::writeString);
            json.writeName("isRecommended");
            json.writeBoolean(suggestion.isRecommended());
            list("reportedEffects", suggestion.reportedEffects(), this::effect);
            json.writeEndObject();
        });
        list("overrideReasons", card.overrideReasons(), reason -> {
            json.writeStartObject();
            text("code", reason.code());
            text("display", reason.display());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void effect(ReportedEffect effect) {
        json.writeStartObject();
        text("metric", effect.metric());
        quote(effect.figure());
        json.writeEndObject();
    }

    private void quote(Figure figure) {
        number("value", figure.value());
        text("qualifier", figure.qualifier().name());
        text("unit", figure.unit());
        text("kind", figure.kind());
        optional("attributedTo", figure.attributedTo());
        number("year", figure.year().map(Integer::doubleValue));
        json.writeName("verified");
        json.writeBoolean(figure.verified());
        text("document", figure.source().document());
        text("heading", figure.source().heading());
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private void optional(String name, Optional<String> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeString, json::writeNull);
    }

    private void number(String name, Optional<Double> value) {
        if (value.isPresent()) {
            number(name, value.get());
        } else {
            json.writeName(name);
            json.writeNull();
        }
    }

    private void number(String name, double value) {
        json.writeName(name);
        JsonLayout.writeRounded(json, value);
    }

    private void whole(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    /** A small chance must not look like none. */
    private void chance(String name, double value) {
        json.writeName(name);
        json.writeNumber(JsonLayout.roundedUp(value));
    }

    private <T> void list(String name, Collection<T> values, Consumer<T> write) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(write);
        json.writeEndArray();
    }
}
