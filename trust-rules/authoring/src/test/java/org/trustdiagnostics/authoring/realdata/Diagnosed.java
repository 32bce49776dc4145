package org.trustdiagnostics.authoring.realdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.trustdiagnostics.authoring.csv.CsvFacts;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** A file as a host diagnoses it. */
record Diagnosed(Intake intake, Summary summary, Report report) {
    static Diagnosed from(TrustDiagnostics diagnostics, Path csv, Path mapping, LocalDate asOf) {
        try (CsvFacts facts = CsvFacts.open(csv, mapping)) {
            DatasetHeader header = facts.header();
            Summary summary = diagnostics.newSummary(new DatasetHeader(
                    Optional.of(asOf), header.covers(), header.timeZone(), header.profile(), header.parts()));
            Intake intake = new Intake(summary::add);
            intake.read(facts);
            intake.requireNoBadRows();
            return new Diagnosed(intake, summary, diagnostics.diagnose(summary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading reading(String subject, String metric) {
        return summary.readings(subject).get(metric);
    }
}
