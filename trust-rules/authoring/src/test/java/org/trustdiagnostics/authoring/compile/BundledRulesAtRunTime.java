package org.trustdiagnostics.authoring.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;

/** The bundled rules compiled when the program starts, as a program: what precompiling is measured against. */
final class BundledRulesAtRunTime {
    private BundledRulesAtRunTime() {}

    public static void main(String[] facts) throws Exception {
        TrustDiagnostics diagnostics = TrustDiagnostics.builder()
                .pack(pack(Catalogue.bundled(), "none"))
                .firingLimit(10)
                .build();
        System.out.print(diagnostics.diagnose(Facts.read(Path.of(facts[0]))).toText(Locale.ENGLISH));
    }

    /** Compiles the folder of every pitfall of the catalogue: the bundled one, or else the one of that name here. */
    static RulePack pack(Catalogue catalogue, String here) throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<Limit> limits = new ArrayList<>();
        for (Pitfall pitfall : catalogue.pitfalls()) {
            String file = PackFolder.of(pitfall) + "/" + pitfall.id();
            files.put(
                    file + ".drl",
                    text(RulePack.class, "/org/trustdiagnostics/rules/bundled/" + file + ".drl.txt")
                            .or(() -> text(BundledRulesAtRunTime.class, here + "/" + file + ".drl"))
                            .orElseThrow());
            text(RulePack.class, "/org/trustdiagnostics/rules/bundled/" + file + ".limits.json")
                    .or(() -> text(BundledRulesAtRunTime.class, here + "/" + file + ".limits.json"))
                    .ifPresent(json -> limits.addAll(Limits.read(JsonText.parse(file, json))));
        }
        return RulePack.of(
                "bundled",
                "0.1.0",
                catalogue,
                Limits.counting().plus(limits),
                DrlCompiler.compile("bundled", files),
                files);
    }

    static Optional<String> text(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
