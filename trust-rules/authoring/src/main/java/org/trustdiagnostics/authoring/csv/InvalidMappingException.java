package org.trustdiagnostics.authoring.csv;

import java.util.List;

/** Says that a mapping file cannot be used with a CSV file; the message lists every problem, one a line. */
public final class InvalidMappingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    /** Creates the error for a mapping file with its problems, at least one. */
    public InvalidMappingException(String mapping, List<String> problems) {
        super("mapping '" + mapping + "' cannot be used:\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, each naming file, place and what to do. */
    public List<String> problems() {
        return problems;
    }
}
