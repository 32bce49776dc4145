package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.coverage.Coverage;
import org.trustdiagnostics.authoring.coverage.CoverageHtml;
import org.trustdiagnostics.authoring.coverage.CoverageText;
import org.trustdiagnostics.authoring.coverage.Mutated;
import org.trustdiagnostics.authoring.coverage.Mutation;
import org.trustdiagnostics.authoring.coverage.PackCoverage;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.TrustDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust rules coverage}: what the cases of a pack do not try. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which rules, patterns and conditions never came out true, or never false, over the cases and any facts given.",
            "With --mutation, makes small mistakes in rules and limits and tells which of them no case finds."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust rules coverage my-pack",
            "  trust rules coverage my-pack --mutation --format html --output coverage.html",
            "",
            "Exit codes: 0 everything is tried; 1 something is not, or a mistake is not found; 2 the call or the input is bad."
        })
final class RulesCoverageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK", description = "The folder of the pack, or the word bundled.")
    private String pack = "";

    @Parameters(index = "1..*", paramLabel = "FACTS", description = "Files of facts, one a line; - is the input.")
    private List<String> facts = new ArrayList<>();

    @Mixin
    private FactsOptions options = new FactsOptions();

    @Option(names = "--mutation", description = "Make small mistakes and see whether a case finds them.")
    private boolean mutation;

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form format = Form.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the result to a file.")
    private Optional<Path> output = Optional.empty();

    private final Terminal terminal;

    RulesCoverageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How coverage is written. */
    enum Form {
        TEXT,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        CheckedPack checked = PackPlace.checked(pack);
        TrustDiagnostics diagnostics = options.diagnostics(checked.orThrow());
        Coverage coverage = new Coverage(checked, diagnostics);
        coverage.addCases(checked);
        if (options.any(facts)) {
            coverage.add(options.read(facts, terminal, diagnostics::newSummary, Summary::add));
        }
        Optional<Mutated> mutated = mutation ? Optional.of(Mutation.of(checked)) : Optional.empty();
        PackCoverage told = PackCoverage.of(checked, coverage, mutated);
        terminal.deliver(format == Form.HTML ? CoverageHtml.of(told, checked) : CoverageText.of(told), output);
        return told.complete() ? Exit.OK : Exit.FOUND;
    }
}
