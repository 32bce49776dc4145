package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.coverage.Coverage;
import org.trustdiagnostics.authoring.coverage.PackCoverage;
import org.trustdiagnostics.authoring.docs.PackDocs;
import org.trustdiagnostics.core.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust rules docs}: a pack as a page to browse. */
@Command(
        name = "docs",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Writes a pack as one HTML page: texts, rules, limits, cases, sources, with search. It needs no network.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust rules docs my-pack --output my-pack.html",
            "  trust rules docs bundled --lang nl > bundled.html",
            "",
            "Exit codes: 0 done; 2 the pack or the call cannot be used."
        })
final class RulesDocsCommand implements Callable<Integer> {
    private static final String INDEX = "index.html";

    @Parameters(paramLabel = "PACK", description = PackPlace.DESCRIPTION)
    private String pack = "";

    @Option(
            names = "--output",
            paramLabel = "FILE|DIR",
            description = "Write the page to a file, in a folder to index.html; it is there in full or not at all.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|nb|nl",
            defaultValue = "en",
            description = "The language of the catalogue's texts that comes first; the others can be unfolded.")
    private Language language = Language.EN;

    @Option(
            names = "--coverage",
            description = "Say for each pitfall how much of its rules the cases try; takes longer.")
    private boolean coverage;

    private final Terminal terminal;

    RulesDocsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CheckedPack checked = PackPlace.checked(pack);
        PackDocs docs = coverage ? new PackDocs(checked, tried(checked)) : PackDocs.of(checked);
        terminal.deliver(docs.html(language), output.map(path -> Files.isDirectory(path) ? path.resolve(INDEX) : path));
        return Exit.OK;
    }

    private static Map<String, String> tried(CheckedPack checked) {
        return PackCoverage.of(checked, Coverage.byCases(checked), Optional.empty())
                .sentences();
    }
}
