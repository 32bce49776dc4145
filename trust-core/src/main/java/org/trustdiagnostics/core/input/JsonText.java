package org.trustdiagnostics.core.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Parses JSON text into {@link JsonObject}s; duplicate fields and text after the object are errors. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String PARSER_INTERNALS = " \\(start marker at .*\\)|: enable `.*` to allow";

    private final boolean named;

    private JsonText(boolean named) {
        this.named = named;
    }

    /** Loads the parser now; otherwise it is loaded when the first text is parsed. */
    public static void load() {
        parse("", "{}");
    }

    /**
     * Parses one object.
     *
     * @param where the place named in errors, such as a file name
     * @throws InvalidInputException where the text is no JSON object; the message names line and column
     */
    public static JsonObject parse(String where, String json) {
        return new JsonText(true).whole(where, json);
    }

    /**
     * Parses one object of which nobody knows yet whether it is about a person: errors tell its fields by position, counted from
     * 1, since what stands in the place of a name may be that of a person.
     *
     * @param where the place named in errors
     * @throws InvalidInputException where the text is no JSON object; the message repeats nothing of it
     */
    public static JsonObject parseUnnamed(String where, String json) {
        return new JsonText(false).whole(where, json);
    }

    private JsonObject whole(String where, String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidInputException(where, "expected one JSON object in braces.");
            }
            JsonObject object = object(parser, where);
            if (parser.nextToken() != null) {
                throw new InvalidInputException(
                        where, "unexpected text after the closing brace; one object is expected.");
            }
            return object;
        } catch (StreamReadException e) {
            throw new InvalidInputException(
                    where, "is not valid JSON" + position(json, e.getLocation()) + ": " + firstLine(e));
        } catch (StreamConstraintsException e) {
            throw new InvalidInputException(
                    where, "is nested too deeply or holds a name or number that is too long to be read.");
        }
    }

    /**
     * Parses a resource that lies beside a class.
     *
     * @throws InvalidInputException where the resource is absent or no JSON object
     */
    public static JsonObject resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidInputException(name, "is not on the class path beside " + beside.getName() + ".");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    private JsonObject object(JsonParser parser, String where) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (!given.add(name)) {
                throw new InvalidInputException(where, twice(name, given));
            }
            if (token != JsonToken.VALUE_NULL) {
                values.put(name, value(parser, token, where, named ? name : "field " + given.size()));
            }
        }
        return JsonObject.of(where, values, given);
    }

    private String twice(String name, Set<String> given) {
        return named
                ? "field '" + name + "' is given twice; keep one."
                : "fields " + (List.copyOf(given).indexOf(name) + 1) + " and " + (given.size() + 1)
                        + " have the same name; keep one.";
    }

    private Object value(JsonParser parser, JsonToken token, String where, String name) {
        return switch (token) {
            case START_OBJECT -> object(parser, where + ", " + name);
            case START_ARRAY -> list(parser, where, name);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> parser.getString();
        };
    }

    private List<Object> list(JsonParser parser, String where, String name) {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NULL) {
                throw new InvalidInputException(
                        where, (named ? "field '" + name + "'" : name) + " holds a null; leave it out.");
            }
            boolean nested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            values.add(value(parser, token, where, nested ? name + "[" + values.size() + "]" : name));
        }
        return values;
    }

    /** Leaves the line out where the text is one line: it may stand anywhere in a file, and the place says where. */
    private static String position(String json, TokenStreamLocation location) {
        String line = json.lines().count() > 1 ? "line " + location.getLineNr() + ", " : "";
        return " at " + line + "column " + location.getColumnNr();
    }

    private static String firstLine(JacksonException e) {
        String line = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("unreadable");
        if (line.startsWith("Unrecognized token")) {
            // The parser repeats the word, which may be the name of a person.
            return "Unexpected word; texts stand in quotes.";
        }
        return line.replaceAll(PARSER_INTERNALS, "") + ".";
    }
}
