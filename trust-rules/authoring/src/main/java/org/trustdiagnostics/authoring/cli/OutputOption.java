package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command writes its result. */
final class OutputOption {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to a file; it is there in full or not at all.")
    private Optional<Path> file = Optional.empty();

    /**
     * Writes the result to the file, or else to the output.
     *
     * @throws IOException where it cannot be written
     */
    void deliver(Terminal terminal, String text) throws IOException {
        deliver(terminal, out -> out.write(text));
    }

    /**
     * Writes the result to the file, or else to the output.
     *
     * @throws IOException where it cannot be written
     */
    void deliver(Terminal terminal, Content result) throws IOException {
        terminal.deliver(result, file);
    }
}
