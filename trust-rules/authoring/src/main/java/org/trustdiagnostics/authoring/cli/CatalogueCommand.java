package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.pack.RulePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trust catalogue}: what the library knows. */
@Command(
        name = "catalogue",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Shows what the library knows: pitfalls, strategies, metrics, what the documents report, and how all of it"
                        + " hangs together.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust catalogue --kind pitfall",
            "  trust catalogue --id overpromising --lang nb",
            "  trust catalogue --format json"
        })
final class CatalogueCommand implements Callable<Integer> {
    /** How the catalogue is written. */
    enum Form {
        TEXT,
        JSON,
        MARKDOWN
    }

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Show only one kind of entry: ${COMPLETION-CANDIDATES}.")
    private Optional<CatalogueKind> kind = Optional.empty();

    @Option(names = "--id", paramLabel = "ID", description = "Show one entry in full, with all that mentions it.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|nb|nl",
            defaultValue = "en",
            description = "Language of the text: English, Norwegian bokmål or Dutch. JSON holds all three.")
    private Language language = Language.EN;

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How the catalogue is written; markdown is the whole, in English, with rules and limits.")
    private Form form = Form.TEXT;

    private final Terminal terminal;

    CatalogueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        terminal.deliver(text(), Optional.empty());
        return Exit.OK;
    }

    private String text() {
        CatalogueView view = CatalogueView.of(Catalogue.bundled(), kind, id);
        return switch (form) {
            case TEXT -> CatalogueText.of(view, language);
            case JSON -> CatalogueJson.of(view);
            case MARKDOWN -> CatalogueMarkdown.of(RulePack.bundled());
        };
    }
}
