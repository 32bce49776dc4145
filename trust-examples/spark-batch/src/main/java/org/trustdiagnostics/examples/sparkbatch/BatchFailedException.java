package org.trustdiagnostics.examples.sparkbatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.examples.sparkbatch.job.OtherRulesException;

/** Says in which step a batch failed and why; what it was to write is not there, not even in part. */
public final class BatchFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Pattern TRIES = Pattern.compile("Task \\d+ in stage \\S+ failed (\\d+) times");

    BatchFailedException(String step, String output, Throwable cause) {
        super(
                "the batch failed while " + step + tries(cause) + ": " + reason(cause) + "\nNothing was written to "
                        + output + ".",
                cause);
    }

    private static String tries(Throwable error) {
        Matcher told = TRIES.matcher(String.valueOf(error.getMessage()));
        return told.find() ? ", a task of it " + told.group(1) + " times" : "";
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
