package org.trustdiagnostics.examples.sparkbatch.job;

import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * What the driver tells every task, once by broadcast: how to build the rules, by what they are known to be the driver's, and what holds
 * for the dataset. Immutable.
 *
 * @param id tells jobs of one application apart
 * @param source builds the rules where the task runs
 * @param fingerprint that of the driver's rules, limits and settings
 * @param rules the driver's rule pack, in words
 * @param header the dataset's header, as the first line of NDJSON
 * @param language the language of the advice
 */
public record Job(String id, DiagnosticsSource source, String fingerprint, String rules, String header, Locale language)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Returns a job with the rules that the driver built. */
    public static Job of(DiagnosticsSource source, TrustDiagnostics drivers, DatasetHeader header, Locale language) {
        return new Job(
                UUID.randomUUID().toString(),
                source,
                drivers.fingerprint(),
                words(drivers.pack().id()),
                FactWriter.line(header),
                language);
    }

    static String words(PackId pack) {
        return "pack " + pack.id() + " " + pack.version() + ", sha256 " + pack.sha256();
    }
}
