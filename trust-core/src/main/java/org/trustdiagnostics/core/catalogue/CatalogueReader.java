package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.input.Constants;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** Reads the catalogue's files and checks that every id they mention exists; errors name file and entry. */
final class CatalogueReader {
    private final Map<String, Pitfall> pitfalls = entries("pitfalls", CatalogueReader::pitfall);
    private final Map<String, Strategy> strategies = entries("strategies", CatalogueReader::strategy);
    private final Map<String, MetricDefinition> metrics = entries("metrics", CatalogueReader::metric);

    private CatalogueReader() {}

    static Catalogue read() {
        return new CatalogueReader().catalogue();
    }

    private Catalogue catalogue() {
        List<ReportedEffect> effects = new ArrayList<>();
        for (JsonObject json : file("effects").objects("effects")) {
            ReportedEffect effect = ReportedEffect.read(json);
            require(strategies, effect.strategy(), json, "strategy");
            require(metrics, effect.metric(), json, "metric");
            effects.add(effect);
        }
        List<Relation> relations = new ArrayList<>();
        for (JsonObject json : file("relations").objects("relations")) {
            relations.add(relation(json));
        }
        return new Catalogue(pitfalls, strategies, metrics, effects, relations);
    }

    private Relation relation(JsonObject json) {
        Relation relation = new Relation(
                json.text("from"),
                Constants.parse(json.text("relation").toUpperCase(Locale.ROOT), Relation.Kind.class, json.where()),
                json.text("to"),
                Constants.parse(json.text("basis").toUpperCase(Locale.ROOT), Relation.Basis.class, json.where()));
        switch (relation.kind()) {
            case COUNTERS -> {
                require(strategies, relation.from(), json, "from");
                require(pitfalls, relation.to(), json, "to");
            }
            case MOVES -> {
                require(strategies, relation.from(), json, "from");
                require(metrics, relation.to(), json, "to");
            }
            case REVEALS -> {
                require(metrics, relation.from(), json, "from");
                require(pitfalls, relation.to(), json, "to");
            }
        }
        return relation;
    }

    private static Pitfall pitfall(JsonObject json) {
        Map<String, Map<Language, String>> reasons = new LinkedHashMap<>();
        for (JsonObject reason : json.objects("reasons")) {
            Map<Language, String> translations = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                reason.optionalText(language.tag()).ifPresent(text -> translations.put(language, text));
            }
            reasons.put(reason.text("rule"), Map.copyOf(translations));
        }
        return new Pitfall(json.text("id"), audience(json), text(json), reasons, Source.readAll(json));
    }

    private static Strategy strategy(JsonObject json) {
        return new Strategy(json.text("id"), audience(json), text(json), Source.readAll(json));
    }

    private static MetricDefinition metric(JsonObject json) {
        return new MetricDefinition(
                json.text("id"),
                json.constant("unit", Unit.class),
                json.constant("better", MetricDefinition.Better.class),
                audience(json),
                text(json),
                Source.readAll(json));
    }

    private static LocalText text(JsonObject json) {
        return LocalText.read(json.object("text"));
    }

    private static Set<Audience> audience(JsonObject json) {
        Set<Audience> audience = EnumSet.noneOf(Audience.class);
        json.texts("audience").forEach(name -> audience.add(Constants.parse(name, Audience.class, json.where())));
        return audience;
    }

    private static <T extends Entry> Map<String, T> entries(String name, Function<JsonObject, T> read) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (JsonObject json : file(name).objects(name)) {
            T entry = read.apply(json.at(json.where() + " (" + json.text("id") + ")"));
            if (entries.put(entry.id(), entry) != null) {
                throw new InvalidInputException(json.where(), "id '" + entry.id() + "' is used twice.");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static JsonObject file(String name) {
        return JsonText.resource(Catalogue.class, name + ".json");
    }

    private static void require(Map<String, ?> entries, String id, JsonObject json, String field) {
        if (!entries.containsKey(id)) {
            throw json.error(field, "'" + id + "' is not in the catalogue.");
        }
    }
}
