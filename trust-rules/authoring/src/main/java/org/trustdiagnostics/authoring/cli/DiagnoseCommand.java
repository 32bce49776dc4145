package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.TrustDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    @Mixin
    private DiagnosisOptions options = new DiagnosisOptions();

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

    @Mixin
    private OutputOption output = new OutputOption();

    private final Terminal terminal;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Report report = options.judged(terminal, TrustDiagnostics::diagnose);
        Locale locale = Locale.forLanguageTag(language.tag());
        output.deliver(terminal, out -> format.write(report, locale, out));
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
