package org.trustdiagnostics.authoring.csv;

import java.util.List;
import java.util.Optional;

/** The same value for every row. */
record ConstantValue(Optional<Object> constant) implements ValueSource {
    @Override
    public Optional<Object> value(Row row) {
        return constant;
    }

    @Override
    public List<Integer> slots() {
        return List.of();
    }
}
