package org.trustdiagnostics.core.input;

/**
 * Says that something handed in cannot be used. The message names where it stands, what was given, what must hold and what to
 * do; it never contains the identifier of a person.
 */
public final class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /**
     * Creates the error for a place.
     *
     * @param where file, line and field, for example {@code facts.ndjson:12, field 'dueAt'}
     * @param problem what was given, what must hold, what to do
     */
    public InvalidInputException(String where, String problem) {
        super(where.isEmpty() ? problem : where + ": " + problem);
        this.problem = problem;
    }

    /** Returns the message without its place, for callers that know the place better. */
    public String problem() {
        return problem;
    }
}
