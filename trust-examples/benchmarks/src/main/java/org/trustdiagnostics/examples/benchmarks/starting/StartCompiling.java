package org.trustdiagnostics.examples.benchmarks.starting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;

/** The bundled rules compiled from their text when the host starts, instead of when the library was built. */
public final class StartCompiling {
    private static final String ROOT = "/org/trustdiagnostics/rules/bundled/";

    private StartCompiling() {}

    /** Prints the report on a file of facts. */
    public static void main(String[] args) throws IOException {
        Map<String, String> files = drl();
        RulePack pack = RulePack.of(
                "compiled", "1", Catalogue.bundled(), limits(), DrlCompiler.compile("compiled", files), files);
        System.out.print(TrustDiagnostics.builder()
                .pack(pack)
                .build()
                .diagnose(Facts.read(Path.of(args[0])))
                .toText(Locale.ENGLISH));
    }

    /** Returns the text of the bundled rules, by path. */
    static Map<String, String> drl() {
        Map<String, String> files = new TreeMap<>();
        for (Pitfall pitfall : Catalogue.bundled().pitfalls()) {
            String path = PackFolder.of(pitfall).rules();
            files.put(path, text(path + ".txt"));
        }
        return files;
    }

    private static Limits limits() {
        List<Limit> limits = new ArrayList<>();
        limitFiles().forEach(json -> limits.addAll(Limits.read(JsonText.parse("limits", json))));
        return Limits.counting().plus(limits);
    }

    /** Returns the text of the limits that the bundled rules compare with, one a pitfall. */
    static List<String> limitFiles() {
        return Catalogue.bundled().pitfalls().stream()
                .map(pitfall -> text(PackFolder.of(pitfall).limits()))
                .filter(json -> !json.isEmpty())
                .toList();
    }

    private static String text(String path) {
        try (InputStream in = RulePack.class.getResourceAsStream(ROOT + path)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
