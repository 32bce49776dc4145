package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trustdiagnostics.core.privacy.ReleaseLedger;

/** The file in which the command keeps what its reports have told. */
record LedgerFile(Path path, Terminal terminal) {
    /**
     * Reads the ledger; where there is no file yet, a new one begins, which is worth saying.
     *
     * @throws IOException where the file cannot be read
     */
    ReleaseLedger read(boolean quiet) throws IOException {
        if (Files.exists(path)) {
            return ReleaseLedger.parse(Files.readString(path));
        }
        if (!quiet) {
            terminal.say("there is no " + path + " yet; a new release ledger begins");
        }
        return ReleaseLedger.empty();
    }

    /**
     * Writes the ledger in place of the earlier one; before the report, so that nothing is told which is not in it.
     *
     * @throws IOException where the file cannot be written
     */
    void write(ReleaseLedger ledger) throws IOException {
        terminal.deliver(ledger.toJson(), Optional.of(path));
    }
}
