package org.trustdiagnostics.authoring.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** Says that a file cannot be read to its end: it is damaged, in another encoding, or no CSV. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the error for a file of which the given line was the last that could be read. */
    public UnreadableFileException(String file, long lastLine, RuntimeException cause) {
        super(file + ": cannot be read after line " + lastLine + ": " + problem(cause), cause);
    }

    private static String problem(RuntimeException failure) {
        if (failure.getCause() instanceof CharacterCodingException) {
            return "the text is not UTF-8; save the file in that encoding.";
        }
        if (failure.getCause() instanceof IOException broken) {
            return broken.getMessage() + "; check that the file is complete.";
        }
        return String.valueOf(failure.getMessage());
    }
}
