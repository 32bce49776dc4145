package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;
import org.trustdiagnostics.rules.pack.RulePack;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options of every command that judges facts: where more of them are, and how they are counted and judged. */
final class FactsOptions {
    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<CsvOption> csv = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Judge as of this day, such as 2015-06-30; what is dated later is not seen.")
    private Optional<LocalDate> asOf = Optional.empty();

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

    @Option(names = "--quiet", description = "No progress and no counts on the error output; errors are still shown.")
    private boolean quiet;

    boolean quiet() {
        return quiet;
    }

    /** Returns diagnostics that judge by some rules, as the options say. */
    TrustDiagnostics diagnostics(RulePack pack) {
        TrustDiagnosticsBuilder builder = TrustDiagnostics.builder().pack(pack);
        limits.stream().map(LimitOption::parse).forEach(limit -> builder.limit(limit.id(), limit.threshold()));
        minimumGroups.stream()
                .map(MinimumGroupOption::parse)
                .sorted(Comparator.comparing(group -> group.instrument().isPresent()))
                .forEach(group -> group.setIn(builder));
        falseDiscoveryRate.ifPresent(builder::falseDiscoveryRate);
        return builder.build();
    }

    /** Returns whether the call names any facts. */
    boolean any(List<String> facts) {
        return !facts.isEmpty() || !csv.isEmpty();
    }

    /** Fails where the call names no facts at all. */
    void requireAny(List<String> facts) {
        if (!any(facts)) {
            throw new InvalidInputException(
                    "", "there is nothing to diagnose; give FACTS.ndjson, or --csv with --mapping.");
        }
    }

    /**
     * Reads all facts, telling how far it got and what was left out.
     *
     * @param facts NDJSON files; {@code -} is the input
     * @param start given what holds for all facts, returns what takes them in
     * @param add takes one in
     * @throws IOException where a file cannot be read
     * @throws InvalidInputException where a row cannot be used and shall not be skipped
     */
    <T> T read(List<String> facts, Terminal terminal, Function<DatasetHeader, T> start, BiConsumer<T, Fact> add)
            throws IOException {
        requireAny(facts);
        try (Sources sources = Sources.open(facts, csv, terminal.in())) {
            T target = start.apply(sources.header(asOf));
            Intake intake = new Intake(fact -> add.accept(target, fact), progress(terminal));
            sources.readInto(intake);
            account(intake, terminal);
            if (!quiet) {
                sources.cautions().forEach(terminal::say);
            }
            return target;
        }
    }

    private LongConsumer progress(Terminal terminal) {
        return quiet ? rows -> {} : new Progress(terminal::say, System::nanoTime);
    }

    private void account(Intake intake, Terminal terminal) {
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
}
