package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.TrustDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust diagnose}: facts in, report out. */
@Command(
        name = "diagnose",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Tells where trust is being lost, why, and what to do first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust diagnose facts.ndjson",
            "  trust diagnose --csv cases.csv.gz --mapping cases.mapping.json --as-of 2015-06-30",
            "  trust diagnose facts.ndjson --format json --output report.json --fail-on high",
            "",
            "Exit codes: 0 done; 1 found what --fail-on asks for; 2 the input or the call cannot be used."
        })
final class DiagnoseCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FACTS.ndjson",
            description = "Facts, one JSON object a line; - reads them from the input.")
    private Optional<String> facts = Optional.empty();

    @Mixin
    private FactsOptions options = new FactsOptions();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Judge by this pack: its folder. Without it, by the rules that come with the library.")
    private String pack = PackPlace.BUNDLED;

    @Option(
            names = "--lang",
            paramLabel = "en|nb|nl",
            defaultValue = "en",
            description = "Language of the report: English, Norwegian bokmål or Dutch.")
    private Language language = Language.EN;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the report is written.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "low|medium|high",
            description = "Exit with 1 where something at least this severe was found.")
    private Optional<Severity> failOn = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to a file; it is there in full or not at all.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "Keep in this file what reports have told of people's answers, so that no two of them together "
                            + "give a few people away; as sensitive as the answers.")
    private Optional<Path> ledger = Optional.empty();

    private final Terminal terminal;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<String> files = facts.stream().toList();
        options.requireAny(files);
        TrustDiagnostics diagnostics =
                options.diagnostics(PackPlace.checked(pack).orThrow());
        Optional<LedgerFile> kept = ledger.map(path -> new LedgerFile(path, terminal));
        Optional<ReleaseLedger> earlier =
                kept.isPresent() ? Optional.of(kept.get().read(options.quiet())) : Optional.empty();
        Summary summary = options.read(
                files,
                terminal,
                header -> earlier.map(told -> diagnostics.newSummary(header, told))
                        .orElseGet(() -> diagnostics.newSummary(header)),
                Summary::add);
        Report report = diagnostics.diagnose(summary);
        if (kept.isPresent()) {
            kept.get().write(summary.ledger().orElseThrow());
        }
        terminal.deliver(format.write(report, Locale.forLanguageTag(language.tag())), output);
        return exit(report);
    }

    private int exit(Report report) {
        boolean found = failOn.isPresent()
                && report.findings().stream()
                        .flatMap(finding -> finding.outcome().severity().stream())
                        .anyMatch(severity -> severity.compareTo(failOn.get()) >= 0);
        return found ? Exit.FOUND : Exit.OK;
    }
}
