package org.trustdiagnostics.core.survey;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.survey.Instrument.Method;
import org.trustdiagnostics.core.survey.Instrument.Scale;
import org.trustdiagnostics.core.text.LocalText;

/** Reads the instruments that come with the library. */
final class InstrumentReader {
    private InstrumentReader() {}

    /** Returns the bundled instruments as they were packed when the library was built, or, where they were not, as their file says. */
    static Map<String, Instrument> bundled() {
        return PackedReader.resource(Instrument.class, "instruments.packed")
                .map(InstrumentPacker::unpack)
                .orElseGet(InstrumentReader::parsed);
    }

    /** Returns the bundled instruments as their file says. */
    static Map<String, Instrument> parsed() {
        return read(JsonText.resource(Instrument.class, "instruments.json"));
    }

    static Map<String, Instrument> read(JsonObject file) {
        file.allowOnly(List.of("instruments"));
        Map<String, Instrument> byId = new LinkedHashMap<>();
        for (JsonObject json : file.objects("instruments")) {
            Instrument instrument = instrument(json.at(json.where() + " (" + json.text("id") + ")"));
            if (byId.put(instrument.id(), instrument) != null) {
                throw json.error(
                        "id", "'" + instrument.id() + "' is used twice; give the instrument a name of its own.");
            }
        }
        return Collections.unmodifiableMap(byId);
    }

    private static Instrument instrument(JsonObject json) {
        json.allowOnly(List.of("id", "asks", "method", "scales", "metrics", "items"));
        Method method = json.constant("method", Method.class);
        try {
            return new Instrument(
                    json.text("id"),
                    json.has("asks") ? Optional.of(json.constant("asks", Audience.class)) : Optional.empty(),
                    method,
                    json.objects("scales").stream()
                            .map(scale -> scale(scale, method))
                            .toList(),
                    json.texts("metrics"),
                    items(json));
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(json.where(), String.valueOf(e.getMessage()));
        }
    }

    private static Scale scale(JsonObject json, Method method) {
        boolean net = method == Method.NET_PROMOTER;
        json.allowOnly(
                net
                        ? List.of("min", "max", "favourableFrom", "unfavourableTo")
                        : List.of("min", "max", "favourableFrom"));
        int favourableFrom = whole(json, "favourableFrom");
        return new Scale(
                whole(json, "min"),
                whole(json, "max"),
                favourableFrom,
                net ? whole(json, "unfavourableTo") : favourableFrom - 1);
    }

    private static int whole(JsonObject json, String name) {
        double number = json.number(name);
        if (number != (int) number) {
            throw json.error(name, "must be a whole number.");
        }
        return (int) number;
    }

    private static List<InstrumentItem> items(JsonObject json) {
        Set<String> seen = new HashSet<>();
        return json.objects("items").stream()
                .map(item -> {
                    item.allowOnly(List.of("id", "reversed", "text"));
                    if (!seen.add(item.text("id"))) {
                        throw item.error(
                                "id", "'" + item.text("id") + "' is used twice; give the item a name of its own.");
                    }
                    return new InstrumentItem(
                            item.text("id"), item.flag("reversed", false), LocalText.read(item.object("text")));
                })
                .toList();
    }
}
