package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
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
        sortOptions = false,
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
            "Exit codes: 0 everything is tried; 1 something is not, or a mistake is not found; 2 the input or the call cannot be used."
        })
final class RulesCoverageCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PACK", description = PackPlace.DESCRIPTION)
    private String pack = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FACTS.ndjson",
            description = "Facts to try as well, one JSON object a line; - reads them from the input.")
    private List<String> facts = new ArrayList<>();

    @Mixin
    private FactsOptions options = new FactsOptions();

    @Option(names = "--mutation", description = "Make small mistakes and see whether a case finds them.")
    private boolean mutation;

    @Option(
            names = "--format",
            paramLabel = "text|html",
            defaultValue = "text",
            description = "How the coverage is written.")
    private Form format = Form.TEXT;

    @Mixin
    private OutputOption output = new OutputOption();

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
        output.deliver(terminal, format == Form.HTML ? CoverageHtml.of(told, checked) : CoverageText.of(told));
        return told.complete() ? Exit.OK : Exit.FOUND;
    }
}
