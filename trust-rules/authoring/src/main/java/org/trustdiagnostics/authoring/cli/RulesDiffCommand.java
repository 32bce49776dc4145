package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.trustdiagnostics.authoring.diff.DiffRun;
import org.trustdiagnostics.authoring.diff.FactsDiff;
import org.trustdiagnostics.authoring.diff.PackDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust rules diff}: what a change of rules changes, before it is made. */
@Command(
        name = "diff",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Tells what differs between two packs and, given facts, which outcomes change and why. Subjects are named as"
                        + " in a report.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust rules diff my-pack-1 my-pack-2",
            "  trust rules diff bundled my-pack facts.ndjson --format markdown",
            "  trust rules diff bundled my-pack --csv cases.csv.gz --mapping cases.mapping.json --as-of 2015-06-30",
            "",
            "Exit codes: 0 done; 1 an outcome changed and --fail-on-change was given; 2 the input or the call cannot be used."
        })
final class RulesDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = PackPlace.DESCRIPTION)
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The other pack, likewise.")
    private String after = "";

    @Parameters(
            index = "2..*",
            paramLabel = "FACTS.ndjson",
            description = "Facts to judge by both packs, one JSON object a line; - reads them from the input.")
    private List<String> files = new ArrayList<>();

    @Mixin
    private FactsOptions options = new FactsOptions();

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the differences are written.")
    private DiffFormat format = DiffFormat.TEXT;

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(
            names = "--fail-on-change",
            description = "Exit with 1 where any outcome changed; the same outcome on other grounds is no change.")
    private boolean failOnChange;

    private final Terminal terminal;

    RulesDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PackDiff packs = PackDiff.of(
                PackPlace.checked(before).orThrow(), PackPlace.checked(after).orThrow());
        if (!options.any(files)) {
            output.deliver(terminal, format.write(packs));
            return Exit.OK;
        }
        FactsDiff facts = options.read(files, terminal, header -> packs.on(options::diagnostics, header), DiffRun::add)
                .result();
        output.deliver(terminal, format.write(facts));
        return failOnChange && facts.outcomesChanged() ? Exit.FOUND : Exit.OK;
    }
}
