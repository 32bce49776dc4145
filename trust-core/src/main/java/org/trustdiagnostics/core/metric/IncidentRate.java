package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * Incidents a month.
 *
 * <p>Formula: incidents that became known in the period ÷ its months of 30.4 days. From 0 up; lower is better. The sample is the number
 * of months. No incident gives 0 with an upper bound, but only where the dataset covers incidents.
 *
 * <p>Worked example: 12 incidents in 12 months: 1.0 a month, interval 0.52 to 1.75 (Garwood, 95 %). No default limit: the documents
 * give no number.
 */
final class IncidentRate implements RecordMetric {
    private static final double DAYS_A_MONTH = 365.2425 / 12;

    @Override
    public String id() {
        return "incident-rate";
    }

    @Override
    public Class<? extends Fact> source() {
        return Incident.class;
    }

    @Override
    public String needs() {
        return "incident";
    }

    @Override
    public int minimumSample() {
        return 1;
    }

    @Override
    public double exposure(ReportingPeriod period) {
        return period.days() / DAYS_A_MONTH;
    }

    @Override
    public double value(Counts counts, double months) {
        return counts.cases() / months;
    }

    @Override
    public Estimate estimate(Counts counts, double months, Intervals intervals) {
        return intervals.rate(counts.cases(), months);
    }

    @Override
    public boolean byMonth() {
        return true;
    }

    @Override
    public Optional<LocalDate> day(RecordFact record) {
        return record instanceof Incident incident
                ? Optional.of(incident.occurredAt().date())
                : Optional.empty();
    }

    @Override
    public Counts count(List<RecordFact> records, Observation o) {
        long incidents = records.stream().filter(Incident.class::isInstance).count();
        return Counts.of(incidents, incidents, 0, 0);
    }
}
