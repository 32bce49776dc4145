package org.trustdiagnostics.core.privacy;

import java.io.Writer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonLayout;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import tools.jackson.core.JsonGenerator;

/** Reads and writes release ledgers. */
final class LedgerJson {
    private static final String WHERE = "release ledger";

    private LedgerJson() {}

    static void write(ReleaseLedger ledger, Writer out) {
        try (JsonGenerator json = JsonLayout.oneLine(out)) {
            json.writeStartObject();
            json.writeStringProperty("schema", ReleaseLedger.SCHEMA);
            list(json, "subjects", ledger.known(), known -> write(json, known));
            list(json, "blocks", ledger.blocks(), block -> write(json, block));
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Known known) {
        json.writeStringProperty("metric", known.metric());
        json.writeStringProperty("subject", known.subject());
        json.writeName("wholes");
        json.writeStartArray();
        known.wholes().forEach(json::writeString);
        json.writeEndArray();
        known.since().ifPresent(day -> json.writeStringProperty("since", day.toString()));
    }

    private static void write(JsonGenerator json, Block block) {
        json.writeStringProperty("metric", block.metric());
        json.writeStringProperty("subject", block.subject());
        list(json, "segments", block.segments(), segment -> {
            json.writeStringProperty("subject", segment.subject());
            json.writeStringProperty("from", segment.from().toString());
            json.writeStringProperty("to", segment.to().toString());
            json.writeNumberProperty("answers", segment.tally().answers());
            json.writeNumberProperty("hits", segment.tally().hits());
            json.writeNumberProperty("misses", segment.tally().misses());
        });
    }

    private static <T> void list(JsonGenerator json, String name, List<T> elements, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T element : elements) {
            json.writeStartObject();
            fields.accept(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static ReleaseLedger read(String text) {
        JsonObject json = JsonText.parse(WHERE, text);
        allowOnly(json, List.of("schema", "subjects", "blocks"));
        if (!json.text("schema").equals(ReleaseLedger.SCHEMA)) {
            throw json.error(
                    "schema",
                    "must be \"" + ReleaseLedger.SCHEMA
                            + "\"; this version of the library cannot read the ledger of another.");
        }
        List<Known> known = new ArrayList<>();
        for (JsonObject one : json.objects("subjects")) {
            allowOnly(one, List.of("metric", "subject", "wholes", "since"));
            known.add(new Known(
                    one.text("metric"),
                    one.text("subject"),
                    one.texts("wholes"),
                    one.optionalText("since").map(day -> day(one, "since", day))));
        }
        List<Block> blocks = new ArrayList<>();
        json.objects("blocks").forEach(one -> blocks.add(block(one)));
        requireEachOnce(known);
        return new ReleaseLedger(blocks, known);
    }

    /** An unknown name is not repeated: it may stand in another file, which tells of persons. */
    private static void allowOnly(JsonObject json, List<String> names) {
        try {
            json.allowOnly(names);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    json.where(), "has a field that no ledger has; keep the ledger as the library wrote it.");
        }
    }

    private static void requireEachOnce(List<Known> known) {
        Set<List<String>> seen = new HashSet<>();
        for (Known one : known) {
            if (!seen.add(List.of(one.metric(), one.subject()))) {
                throw new InvalidInputException(
                        WHERE, "names '" + one.subject() + "' twice; keep the ledger as the library wrote it.");
            }
        }
    }

    private static Block block(JsonObject json) {
        allowOnly(json, List.of("metric", "subject", "segments"));
        List<Segment> segments = new ArrayList<>();
        json.objects("segments").forEach(one -> segments.add(segment(one)));
        return made(json, () -> new Block(json.text("metric"), json.text("subject"), segments));
    }

    private static Segment segment(JsonObject json) {
        allowOnly(json, List.of("subject", "from", "to", "answers", "hits", "misses"));
        Tally tally = new Tally(whole(json, "answers"), whole(json, "hits"), whole(json, "misses"));
        return made(
                json,
                () -> new Segment(
                        json.text("subject"),
                        day(json, "from", json.text("from")),
                        day(json, "to", json.text("to")),
                        tally));
    }

    private static long whole(JsonObject json, String name) {
        double number = json.number(name);
        if (number != Math.rint(number) || number < 0 || number > 1e15) {
            throw json.error(name, "must be a whole number, 0 or more.");
        }
        return (long) number;
    }

    private static <T> T made(JsonObject json, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(json.where(), String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate day(JsonObject json, String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw json.error(name, "must be a date like \"2015-06-30\".");
        }
    }
}
