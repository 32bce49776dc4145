package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.io.Writer;

/** What a command has to tell, written piece by piece, since it may not fit into memory. */
interface Content {
    /**
     * Writes it.
     *
     * @throws IOException where it cannot be written
     */
    void writeTo(Writer out) throws IOException;
}
