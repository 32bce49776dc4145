package org.trustdiagnostics.examples.sparkbatch;

import org.trustdiagnostics.core.input.InvalidInputException;

/** Says in which step a batch failed and why; what it was to write is not there, not even in part. */
public final class BatchFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BatchFailedException(String step, String output, Throwable cause) {
        super("the batch failed while " + step + ": " + reason(cause) + "\nNothing was written to " + output + ".", cause);
    }

    /** Of what Spark wraps into its own errors, the library's own is told; of another's, the first cause. */
    private static String reason(Throwable error) {
        Throwable told = error;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException || cause instanceof OtherRulesException) {
                return String.valueOf(cause.getMessage());
            }
            told = cause;
        }
        return told.getMessage() == null ? told.toString() : told.getMessage();
    }
}
