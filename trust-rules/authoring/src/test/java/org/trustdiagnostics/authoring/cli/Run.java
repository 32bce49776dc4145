package org.trustdiagnostics.authoring.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a run of the command wrote and how it ended. */
public record Run(int exit, String out, String err) {
    public static Run trust(String... args) {
        return withInput("", args);
    }

    public static Run withInput(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Terminal.utf8(out),
                Terminal.utf8(err));
        int exit = TrustCommand.run(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
