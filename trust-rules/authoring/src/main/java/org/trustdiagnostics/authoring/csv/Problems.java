package org.trustdiagnostics.authoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Collects what is wrong with a mapping, so that one run shows everything. */
final class Problems {
    private final List<String> texts = new ArrayList<>();

    void add(String where, String problem) {
        texts.add(where + ": " + problem);
    }

    /** Returns what the reading returns, or notes why it failed. */
    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidInputException e) {
            texts.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Fails where anything was wrong.
     *
     * @throws InvalidMappingException with everything that was
     */
    void requireNone(String mapping) {
        if (!texts.isEmpty()) {
            throw new InvalidMappingException(mapping, texts);
        }
    }
}
