package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.why.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust explain}: why a pitfall was found in a subject or not, condition by condition. */
@Command(
        name = "explain",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Tells why a pitfall was found in a subject or not, condition by condition, and what would change that.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust explain --pitfall overpromising --subject shop:hill facts.ndjson",
            "  trust explain --pitfall weak-crisis-readiness --subject company:acme --pack my-pack facts.ndjson",
            "",
            "Exit codes: 0 done; 2 the input or the call cannot be used."
        })
final class ExplainCommand implements Callable<Integer> {
    /** How an explanation is written. */
    enum Form {
        TEXT,
        JSON
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "FACTS.ndjson",
            description = "Facts, one JSON object a line; - reads them from the input.")
    private Optional<String> facts = Optional.empty();

    @Option(
            names = "--pitfall",
            required = true,
            paramLabel = "ID",
            description = "The pitfall, such as overpromising.")
    private String pitfall = "";

    @Option(names = "--subject", required = true, paramLabel = "ID", description = "The subject, as the facts name it.")
    private String subject = "";

    @Mixin
    private FactsOptions options = new FactsOptions();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "Judge by this pack: its folder. Without it, by the rules that come with the library.")
    private String pack = PackPlace.BUNDLED;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the explanation is written.")
    private Form format = Form.TEXT;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "What reports have told of people's answers, as 'trust diagnose' keeps it: what is hidden there stays "
                            + "hidden here, and what is told here is added.")
    private Optional<Path> ledger = Optional.empty();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
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
        Explanation explanation = diagnostics.explain(summary, pitfall, subject);
        if (kept.isPresent()) {
            kept.get().write(summary.ledger().orElseThrow());
        }
        terminal.deliver(format == Form.JSON ? explanation.toJson() : explanation.toText(), Optional.empty());
        return Exit.OK;
    }
}
