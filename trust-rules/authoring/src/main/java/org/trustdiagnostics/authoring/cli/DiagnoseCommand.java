package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<CsvOption> csv = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Judge as of this day, such as 2015-06-30; what is dated later is not seen.")
    private Optional<LocalDate> asOf = Optional.empty();

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
            names = "--limit",
            paramLabel = "ID=VALUE",
            description = "Set a limit, such as overpromising.kept-share=0.90; may be given several times.")
    private List<String> limits = new ArrayList<>();

    @Option(
            names = "--minimum-group",
            paramLabel = "[INSTRUMENT=]PEOPLE",
            description = "Show nothing of fewer answering people, 5 unless given; an instrument's own group, such as "
                    + "safety=10, may only be larger. May be given several times.")
    private List<String> minimumGroups = new ArrayList<>();

    @Option(
            names = "--false-discovery-rate",
            paramLabel = "RATE",
            description =
                    "Of a rule's findings over all subjects, the share that may be false on average: above 0 and at most 1; "
                            + "0.05 unless given. At 1 nothing is withheld.")
    private Optional<Double> falseDiscoveryRate = Optional.empty();

    @Option(names = "--skip-bad-rows", description = "Leave out rows that cannot be used, and count them by cause.")
    private boolean skipBadRows;

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

    @Option(names = "--quiet", description = "No progress and no counts on the error output; errors are still shown.")
    private boolean quiet;

    private final Terminal terminal;

    DiagnoseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (facts.isEmpty() && csv.isEmpty()) {
            throw new InvalidInputException(
                    "", "there is nothing to diagnose; give FACTS.ndjson, or --csv with --mapping.");
        }
        TrustDiagnosticsBuilder options = options();
        try (Sources sources = Sources.open(facts, csv, terminal.in())) {
            var header = sources.header(asOf);
            TrustDiagnostics diagnostics = options.build();
            Optional<LedgerFile> kept = ledger.map(path -> new LedgerFile(path, terminal));
            Summary summary = kept.isPresent()
                    ? diagnostics.newSummary(header, kept.get().read(quiet))
                    : diagnostics.newSummary(header);
            Intake intake = new Intake(summary::add, progress());
            sources.readInto(intake);
            account(intake);
            if (!quiet) {
                sources.cautions().forEach(terminal::say);
            }
            Report report = diagnostics.diagnose(summary);
            if (kept.isPresent()) {
                kept.get().write(summary.ledger().orElseThrow());
            }
            terminal.deliver(format.write(report, Locale.forLanguageTag(language.tag())), output);
            return exit(report);
        }
    }

    private TrustDiagnosticsBuilder options() {
        TrustDiagnosticsBuilder builder = TrustDiagnostics.builder();
        limits.stream().map(LimitOption::parse).forEach(limit -> builder.limit(limit.id(), limit.threshold()));
        minimumGroups.stream()
                .map(MinimumGroupOption::parse)
                .sorted(Comparator.comparing(group -> group.instrument().isPresent()))
                .forEach(group -> group.setIn(builder));
        falseDiscoveryRate.ifPresent(builder::falseDiscoveryRate);
        return builder;
    }

    private LongConsumer progress() {
        return quiet ? rows -> {} : new Progress(terminal::say, System::nanoTime);
    }

    private void account(Intake intake) {
        if (!skipBadRows && intake.bad().count() > 0) {
            throw new InvalidInputException(
                    "",
                    intake.bad().shown() + "\n" + Counted.of(intake.bad().count(), "row")
                            + " of " + Counted.of(intake.rows())
                            + " cannot be used, so nothing was diagnosed; correct them, or leave them out with "
                            + "--skip-bad-rows.");
        }
        if (quiet) {
            return;
        }
        intake.leftOut().forEach((reason, rows) -> terminal.say("left out: " + Counted.of(rows, "row") + " " + reason));
        intake.bad()
                .causes()
                .forEach((cause, rows) -> terminal.say("left out: " + Counted.of(rows, "bad row") + ", " + cause));
        if (intake.rows() == intake.bad().count()) {
            terminal.say("no row was left to diagnose, so the report is empty");
        }
    }

    private int exit(Report report) {
        boolean found = failOn.isPresent()
                && report.findings().stream()
                        .flatMap(finding -> finding.outcome().severity().stream())
                        .anyMatch(severity -> severity.compareTo(failOn.get()) >= 0);
        return found ? Exit.FOUND : Exit.OK;
    }
}
