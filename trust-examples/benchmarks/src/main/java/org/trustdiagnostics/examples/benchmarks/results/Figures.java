package org.trustdiagnostics.examples.benchmarks.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a section, in the order in which they were measured. Not thread-safe. */
public final class Figures {
    private final Map<String, Figure> byName = new LinkedHashMap<>();

    /** Adds one. */
    public void add(Figure figure) {
        byName.put(figure.name(), figure);
    }

    /**
     * Returns the value of one.
     *
     * @throws IllegalArgumentException where there is none of the name
     */
    public double value(String name) {
        Figure figure = byName.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure '" + name + "'; measured are " + byName.keySet());
        }
        return figure.value();
    }

    /** Returns how many times as large one is as another. */
    public double ratio(String name, String other) {
        return value(name) / value(other);
    }

    /** Returns all. */
    public List<Figure> all() {
        return List.copyOf(byName.values());
    }
}
