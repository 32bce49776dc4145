package org.trustdiagnostics.authoring.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(pack()).firingLimit(10).build();
        System.out.print(diagnostics.diagnose(Facts.read(Path.of(facts[0]))).toText(Locale.ENGLISH));
    }

    static RulePack pack() throws IOException {
        Map<String, String> files = new TreeMap<>();
        List<Limit> limits = new ArrayList<>();
        for (Pitfall pitfall : Catalogue.bundled().pitfalls()) {
            String file = PackFolder.of(pitfall) + "/" + pitfall.id();
            try (InputStream rule = RulePack.class.getResourceAsStream(
                            "/org/trustdiagnostics/rules/bundled/" + file + ".drl.txt");
                    InputStream json = RulePack.class.getResourceAsStream(
                            "/org/trustdiagnostics/rules/bundled/" + file + ".limits.json")) {
                files.put(file + ".drl", new String(rule.readAllBytes(), StandardCharsets.UTF_8));
                if (json != null) {
                    String text = new String(json.readAllBytes(), StandardCharsets.UTF_8);
                    limits.addAll(Limits.read(JsonText.parse(file, text)));
                }
            }
        }
        return RulePack.of(
                "bundled",
                "0.1.0",
                Catalogue.bundled(),
                Limits.counting().plus(limits),
                DrlCompiler.compile("bundled", files),
                files);
    }
}
