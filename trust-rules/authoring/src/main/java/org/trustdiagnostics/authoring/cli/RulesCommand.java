package org.trustdiagnostics.authoring.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code trust rules}: what a rule author needs. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = {
            "Helps you write rules of your own.",
            "Rules are code: they run with the rights of the program that loads them. Take them only from people whose code you"
                    + " would run."
        })
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RulesCommand() {}

    /** Returns the command with all that can be done. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesNewCommand(terminal))
                .addSubcommand(new RulesCheckCommand(terminal))
                .addSubcommand(new RulesTestCommand(terminal))
                .addSubcommand(new RulesCoverageCommand(terminal))
                .addSubcommand(new RulesWatchCommand(terminal, WatchClock.OF_MACHINE))
                .addSubcommand(new RulesDiffCommand(terminal))
                .addSubcommand(new RulesDocsCommand(terminal));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()));
    }
}
