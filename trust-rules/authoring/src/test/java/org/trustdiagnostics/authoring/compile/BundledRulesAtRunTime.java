package org.trustdiagnostics.authoring.compile;

import java.nio.file.Path;
import java.util.Locale;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** The bundled rules compiled when the program starts, as a program: what precompiling is measured against. */
final class BundledRulesAtRunTime {
    private BundledRulesAtRunTime() {}

    public static void main(String[] facts) throws Exception {
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(compiled(RulePack.bundled())).build();
        System.out.print(diagnostics.diagnose(Facts.read(Path.of(facts[0]))).toText(Locale.ENGLISH));
    }

    static RulePack compiled(RulePack bundled) {
        return new RulePack(
                bundled.id(),
                bundled.catalogue(),
                bundled.limits(),
                DrlCompiler.compile("bundled", bundled.files()),
                bundled.files());
    }
}
