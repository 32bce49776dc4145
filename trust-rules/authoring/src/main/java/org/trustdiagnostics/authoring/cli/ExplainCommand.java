package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.trustdiagnostics.rules.why.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--pitfall",
            required = true,
            paramLabel = "ID",
            description = "The pitfall, such as overpromising.")
    private String pitfall = "";

    @Option(names = "--subject", required = true, paramLabel = "ID", description = "The subject, as the facts name it.")
    private String subject = "";

    @Mixin
    private DiagnosisOptions options = new DiagnosisOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the explanation is written.")
    private Form format = Form.TEXT;

    @Mixin
    private OutputOption output = new OutputOption();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Explanation explanation =
                options.judged(terminal, (diagnostics, summary) -> diagnostics.explain(summary, pitfall, subject));
        output.deliver(terminal, format == Form.JSON ? explanation.toJson() : explanation.toText());
        return Exit.OK;
    }
}
