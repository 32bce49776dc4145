package org.trustdiagnostics.authoring.csv;

import java.util.List;
import java.util.Optional;

/** Where a field of a fact gets its value from. */
sealed interface ValueSource permits ColumnValue, ConstantValue, TemplateValue {
    /**
     * Returns the value for a row, or empty where the row has none.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where the row's cell cannot be the field's value
     */
    Optional<Object> value(Row row);

    /** Returns the slots of the cells that it is made of. */
    List<Integer> slots();
}
