package org.trustdiagnostics.examples.quickstart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * Diagnoses an invented bicycle company and prints the report: the first thing to run. One rule may fire ten times for a
 * subject, far too few in earnest; here it shows how a runaway rule is reported.
 */
public final class Quickstart {
    private static final String SAMPLE = "invented-bicycle-company.ndjson";

    private Quickstart() {}

    public static void main(String[] args) throws IOException {
        show(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void show(PrintStream out) throws IOException {
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().firingLimit(10).build();
        Report report = diagnostics.diagnose(sample());
        out.print(report.toText(Locale.ENGLISH));
    }

    private static Facts sample() throws IOException {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Quickstart.class.getResourceAsStream(SAMPLE)), StandardCharsets.UTF_8);
                FactReader reader = FactReader.of(text, SAMPLE)) {
            return Facts.readAll(reader);
        }
    }
}
