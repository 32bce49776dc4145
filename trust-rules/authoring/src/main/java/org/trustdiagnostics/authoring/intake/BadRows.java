package org.trustdiagnostics.authoring.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Rows that could not be used: the first messages, and how many there were of each cause. Not thread-safe. */
public final class BadRows {
    /** How many messages are kept. */
    public static final int SHOWN = 20;

    private static final Pattern VALUE = Pattern.compile("^'[^']*' ");
    private static final Pattern POSITION = Pattern.compile(" at (line \\d+, )?column \\d+.*");

    private final List<String> messages = new ArrayList<>();
    private final Map<String, Long> causes = new TreeMap<>();
    private long count;

    BadRows() {}

    /** Adds a row; the cause is its message without the place and without the row's own value. */
    void add(String place, String message) {
        String rest = message.startsWith(place) ? message.substring(place.length()) : ": " + message;
        int problem = rest.indexOf(": ") + 2;
        String field = rest.startsWith(", ") ? rest.substring(2, problem) : "";
        String plain = VALUE.matcher(rest.substring(problem)).replaceFirst("");
        add(place, message, field + POSITION.matcher(plain).replaceFirst("").split(";", 2)[0]);
    }

    void add(String place, String message, String cause) {
        count++;
        if (messages.size() < SHOWN) {
            messages.add(message.startsWith(place) ? message : place + ": " + message);
        }
        causes.merge(cause, 1L, Long::sum);
    }

    /** Returns how many rows there are. */
    public long count() {
        return count;
    }

    /** Returns the first {@value #SHOWN} messages, in the order of the rows. */
    public List<String> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** Returns the first messages, one a line, and how many more there are. */
    public String shown() {
        long more = count - messages.size();
        return String.join("\n", messages) + (more > 0 ? "\nand " + Counted.of(more, "more bad row") : "");
    }

    /** Returns how many rows there are of each cause, sorted by cause. */
    public Map<String, Long> causes() {
        return Collections.unmodifiableMap(causes);
    }
}
