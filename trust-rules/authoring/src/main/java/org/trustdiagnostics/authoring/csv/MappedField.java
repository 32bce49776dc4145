package org.trustdiagnostics.authoring.csv;

import java.util.Optional;

/** Where a field gets its value from, and in which rows it has one. */
record MappedField(ValueSource source, Optional<When> when) {
    /** The field of which the mapping says nothing. */
    static final MappedField ABSENT = new MappedField(new ConstantValue(Optional.empty()), Optional.empty());

    Optional<Object> value(Row row) {
        return when.isPresent() && !when.get().holds(row) ? Optional.empty() : source.value(row);
    }
}
