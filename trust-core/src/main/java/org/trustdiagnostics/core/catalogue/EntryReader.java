package org.trustdiagnostics.core.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.Constants;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;

/** Reads one entry of a kind. */
final class EntryReader {
    private EntryReader() {}

    static Entry read(EntryKind kind, JsonObject json) {
        json.allowOnly(fields(kind));
        String id = json.text("id");
        Set<Audience> audience = constants(json, "audience", Audience.class);
        LocalText text = LocalText.read(json.object("text"));
        List<String> about = json.texts("about");
        List<Source> sources = Source.readAll(json);
        return switch (kind) {
            case PITFALL -> new Pitfall(id, audience, text, reasons(json), sources);
            case STRATEGY -> new Strategy(id, audience, text, sources);
            case METRIC ->
                new MetricDefinition(
                        id,
                        json.constant("unit", Unit.class),
                        json.constant("better", MetricDefinition.Better.class),
                        audience,
                        text,
                        sources);
            case CLAIM, CASE ->
                new ReportedClaim(
                        kind, id, audience, json.text("attributedTo"), Figure.year(json), text, about, sources);
            case MISCONCEPTION -> new Misconception(id, audience, text, about, sources);
            case CONTRADICTION ->
                new Contradiction(id, audience, text, about, json.texts("oneSide"), json.texts("otherSide"), sources);
            case FAQ, TIMING, ROLE, SECTOR, SEGMENT, SIZE, PRINCIPLE, DEFINITION ->
                new Note(kind, id, audience, text, about, constants(json, "holdsFor", Trait.class), sources);
        };
    }

    private static List<String> fields(EntryKind kind) {
        List<String> fields = new ArrayList<>(List.of("id", "audience", "text", "sources"));
        fields.addAll(
                switch (kind) {
                    case PITFALL -> List.of("reasons");
                    case STRATEGY -> List.of();
                    case METRIC -> List.of("unit", "better");
                    case CLAIM, CASE -> List.of("about", "attributedTo", "year");
                    case MISCONCEPTION -> List.of("about");
                    case CONTRADICTION -> List.of("about", "oneSide", "otherSide");
                    case FAQ, TIMING, ROLE, SECTOR, SEGMENT, SIZE, PRINCIPLE, DEFINITION ->
                        List.of("about", "holdsFor");
                });
        return fields;
    }

    private static Map<String, Map<Language, String>> reasons(JsonObject json) {
        Map<String, Map<Language, String>> reasons = new LinkedHashMap<>();
        for (JsonObject reason : json.objects("reasons")) {
            reason.allowOnly(List.of("rule", "nb", "nl"));
            reasons.put(reason.text("rule"), translations(reason));
        }
        return reasons;
    }

    static Map<Language, String> translations(JsonObject reason) {
        Map<Language, String> translations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            reason.optionalText(language.tag()).ifPresent(text -> translations.put(language, text));
        }
        return Map.copyOf(translations);
    }

    private static <E extends Enum<E>> Set<E> constants(JsonObject json, String field, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        json.texts(field).forEach(name -> constants.add(Constants.parse(name, type, json.where())));
        return constants;
    }
}
