package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.input.InvalidInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns what a reader of JSON says into a problem with line and column. Readers name the field; where that stands in the file is looked
 * up here, so that reading what is sound costs nothing.
 */
public final class JsonProblem {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern UNREADABLE =
            Pattern.compile("is not valid JSON at (?:line (\\d+), )?column (\\d+): (.*)");
    private static final Pattern FIELD = Pattern.compile("(?:unknown )?field '([^']+)'.*");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern INDEX = Pattern.compile("\\d+");
    private static final Pattern STEP = Pattern.compile("(?:field )?'?([^'\\[\\]]+)'?((?:\\[\\d+])*)(?: \\(.*\\))?");

    private final String file;
    private final String text;

    /** From the first character to behind the last. */
    private record Range(int start, int end) {}

    private JsonProblem(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Returns the problem that a reader found.
     *
     * @param file path within the pack, which the reader was given as the place for its errors
     * @param text the text that was read
     * @param error what the reader said
     */
    public static Problem of(String file, String text, IllegalArgumentException error) {
        return new JsonProblem(file, text).of(error);
    }

    private Problem of(IllegalArgumentException error) {
        String message = String.valueOf(error.getMessage());
        String said = error instanceof InvalidInputException invalid ? invalid.problem() : message;
        String where =
                message.length() > said.length() ? message.substring(0, message.length() - said.length() - 2) : "";
        Matcher unreadable = UNREADABLE.matcher(said);
        if (unreadable.matches()) {
            int line = unreadable.group(1) == null ? 1 : Integer.parseInt(unreadable.group(1));
            Place place = new Place(file, line, Integer.parseInt(unreadable.group(2)));
            return new Problem(place, Optional.empty(), Optional.empty(), "is not valid JSON: " + unreadable.group(3));
        }
        String below = where.startsWith(file) ? where.substring(file.length()).replaceFirst("^, ", "") : where;
        return found(steps(below, said), said, below.isEmpty() ? said : below + ": " + said);
    }

    /** Points at the word that is spoken of, or else at the field, or else at the file. */
    private Problem found(List<String> steps, String said, String message) {
        Range range = range(steps);
        Matcher quoted = QUOTED.matcher(said);
        String word = quoted.find() ? "\"" + quoted.group(1) + "\"" : "";
        int index = text.indexOf(word, range.start());
        if (!word.isEmpty() && index >= 0 && index < range.end()) {
            return new Problem(Place.of(file, text, index), Optional.empty(), Optional.of(word), message);
        }
        Place place = steps.isEmpty() ? Place.of(file) : Place.of(file, text, range.start());
        return new Problem(place, Optional.empty(), Optional.empty(), message);
    }

    /** Returns the steps from the outermost object to the field that a place such as {@code pitfalls[0] (x), field 'y'} names. */
    private static List<String> steps(String below, String said) {
        List<String> steps = new ArrayList<>();
        for (String part : below.split(", ", -1)) {
            Matcher step = STEP.matcher(part);
            if (step.matches()) {
                steps.add(step.group(1));
                INDEX.matcher(step.group(2)).results().forEach(index -> steps.add(index.group()));
            }
        }
        Matcher field = FIELD.matcher(said);
        if (field.matches()) {
            steps.add(field.group(1));
        }
        return steps;
    }

    /** Returns where the field with its value stands, or else the innermost of the objects around it, or else everything. */
    private Range range(List<String> steps) {
        for (int depth = steps.size(); depth > 0; depth--) {
            Optional<Range> found = find("/" + String.join("/", steps.subList(0, depth)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Range(0, text.length());
    }

    private Optional<Range> find(String pointer) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
                        parser.nextToken();
                    }
                    parser.skipChildren().finishToken();
                    return Optional.of(
                            new Range(start, (int) parser.currentLocation().getCharOffset()));
                }
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
