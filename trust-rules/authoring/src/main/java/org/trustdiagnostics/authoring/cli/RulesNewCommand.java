package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.authoring.pack.NewPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust rules new}: a working pack with one rule, to be made one's own. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Writes a pack with one rule, its texts, limit and cases; it passes check and test as it is.",
        footerHeading = "%nExample:%n",
        footer = {
            "  trust rules new my-pack --pitfall long-queues",
            "",
            "Exit codes: 0 the pack is written; 2 it is not."
        })
final class RulesNewCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DIR",
            description = "The folder to write; not there yet, or empty. The pack is named after it.")
    private Path folder = Path.of("");

    @Option(
            names = "--pitfall",
            paramLabel = "ID",
            description = "The id of the pitfall that the rule detects (default: ${DEFAULT-VALUE}).")
    private String pitfall = NewPack.PITFALL;

    private final Terminal terminal;

    RulesNewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        NewPack pack = NewPack.in(folder, pitfall);
        pack.write(folder);
        terminal.deliver(
                "Wrote the pack " + pack.id() + ":\n"
                        + String.join(
                                "",
                                pack.texts().keySet().stream()
                                        .map(path -> "  " + folder.resolve(path) + "\n")
                                        .toList())
                        + "Next: trust rules check " + folder + "\n",
                Optional.empty());
        return Exit.OK;
    }
}
