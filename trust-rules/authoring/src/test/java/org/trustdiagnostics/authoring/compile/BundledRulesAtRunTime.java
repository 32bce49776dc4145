package org.trustdiagnostics.authoring.compile;

import java.nio.file.Path;
import java.util.Locale;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** The bundled rules compiled when the program starts, as a program: what precompiling is measured against. */
final class BundledRulesAtRunTime {
    private BundledRulesAtRunTime() {}

    public static void main(String[] facts) throws Exception {
        TrustDiagnostics diagnostics = TrustDiagnostics.builder()
                .pack(CheckedPack.of(PackFiles.bundled()).orThrow())
                .firingLimit(10)
                .build();
        System.out.print(diagnostics.diagnose(Facts.read(Path.of(facts[0]))).toText(Locale.ENGLISH));
    }
}
