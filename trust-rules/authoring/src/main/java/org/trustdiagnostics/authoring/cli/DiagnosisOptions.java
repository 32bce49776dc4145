package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.rules.TrustDiagnostics;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a diagnosis rests on: facts, the pack that judges them, and the ledger of what was told before. */
final class DiagnosisOptions {
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
            description =
                    "Judge by this pack: its folder or zip file. Without it, by the rules that come with the library.")
    private String pack = PackPlace.BUNDLED;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "Keep in this file what reports and explanations have told of people's answers, so that no two of them"
                            + " together give a few people away; as sensitive as the answers.")
    private Optional<Path> ledger = Optional.empty();

    /**
     * Judges the facts. The ledger is written before anything is told.
     *
     * @param judge returns what is to be told
     * @throws IOException where a file cannot be read or written
     */
    <T> T judged(Terminal terminal, BiFunction<TrustDiagnostics, Summary, T> judge) throws IOException {
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
        T judged = judge.apply(diagnostics, summary);
        if (kept.isPresent()) {
            kept.get().write(summary.ledger().orElseThrow());
        }
        return judged;
    }
}
