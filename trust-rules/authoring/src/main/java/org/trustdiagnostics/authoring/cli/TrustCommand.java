package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.trustdiagnostics.authoring.intake.UnreadableFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/**
 * The {@code trust} command: {@code java -jar trust.jar diagnose facts.ndjson}. Results go to the output, everything else to the
 * error output; exit codes are 0 (done), 1 (found what was asked for), 2 (the input or the call cannot be used), 3 (the command
 * itself is broken).
 */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description = "Tells from an organisation's own data where it is losing trust, why, and what to do first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust diagnose facts.ndjson --as-of 2026-06-30",
            "  trust diagnose --csv cases.csv.gz --mapping cases.mapping.json --as-of 2015-06-30 --format json",
            "  trust explain --pitfall overpromising --subject shop:hill facts.ndjson",
            "  trust catalogue --id overpromising --lang nl",
            "  trust calibrate > CALIBRATION.md",
            "  trust rules new my-pack",
            "  trust rules check my-pack",
            "  trust rules test my-pack",
            "",
            "'trust diagnose --help' and so on list all options."
        })
public final class TrustCommand implements Runnable {
    private TrustCommand() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Terminal.ofProcess(), args));
    }

    static int run(Terminal terminal, String... args) {
        CommandLine command = new CommandLine(new TrustCommand())
                .addSubcommand(new DiagnoseCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new CatalogueCommand(terminal))
                .addSubcommand(new CalibrateCommand(terminal))
                .addSubcommand(RulesCommand.of(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler((problem, given) -> misused(problem, terminal))
                .setExecutionExceptionHandler((problem, failed, parsed) -> failed(problem, terminal));
        versioned(command);
        return command.execute(args);
    }

    private static void versioned(CommandLine command) {
        command.getCommandSpec().version("trust " + version());
        command.getSubcommands().values().forEach(TrustCommand::versioned);
    }

    @Override
    public void run() {
        throw new ParameterException(
                new CommandLine(this), "say what to do: diagnose, explain, catalogue, calibrate or rules");
    }

    private static int misused(ParameterException problem, Terminal terminal) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("trust: " + problem.getMessage());
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(near -> terminal.say("Did you mean " + near + "?"));
        }
        terminal.say("'" + command + " --help' shows what can be given.");
        return Exit.BAD_INPUT;
    }

    private static int failed(Exception problem, Terminal terminal) {
        if (problem instanceof IllegalArgumentException
                || problem instanceof IOException
                || problem instanceof UnreadableFileException) {
            terminal.say("trust: " + problem.getMessage());
            return Exit.BAD_INPUT;
        }
        terminal.say("trust: this is a bug; please report it with what follows.");
        problem.printStackTrace(terminal.err());
        terminal.err().flush();
        return Exit.BUG;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String version() {
        return Optional.ofNullable(TrustCommand.class.getPackage().getImplementationVersion())
                .orElse("(built from source)");
    }
}
