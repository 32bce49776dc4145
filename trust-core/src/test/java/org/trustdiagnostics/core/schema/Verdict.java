package org.trustdiagnostics.core.schema;

import java.io.StringReader;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Whether a line of facts is taken. */
final class Verdict {
    private Verdict() {}

    static boolean ofSchema(String line) {
        return Schemas.problems("facts.schema.json", line).isEmpty();
    }

    static boolean ofReader(String line) {
        try {
            Facts.readAll(FactReader.of(new StringReader(line), "line"));
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }
}
