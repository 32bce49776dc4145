package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trust catalogue}: what the library knows. */
@Command(
        name = "catalogue",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Shows what the library knows: pitfalls, strategies, metrics, reported effects and how they relate.",
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
        JSON
    }

    @Option(
            names = "--kind",
            paramLabel = "pitfall|strategy|metric|effect|relation",
            description = "Show only one kind of entry.")
    private Optional<CatalogueKind> kind = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Show one entry in full, with the effects and relations that mention it.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|nb|nl",
            defaultValue = "en",
            description = "Language of the text: English, Norwegian bokmål or Dutch. JSON holds all three.")
    private Language language = Language.EN;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How the catalogue is written.")
    private Form form = Form.TEXT;

    private final Terminal terminal;

    CatalogueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CatalogueView view = CatalogueView.of(Catalogue.bundled(), kind, id);
        String text = form == Form.JSON ? CatalogueJson.of(view) : CatalogueText.of(view, language);
        terminal.deliver(text, Optional.empty());
        return Exit.OK;
    }
}
