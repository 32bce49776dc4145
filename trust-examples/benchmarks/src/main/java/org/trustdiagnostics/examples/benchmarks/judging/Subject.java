package org.trustdiagnostics.examples.benchmarks.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.statistics.Intervals;

/**
 * One subject as all contestants see it.
 *
 * @param facts its facts
 * @param observation how they are looked at
 * @param readings what is measured of it
 * @param records its records
 */
record Subject(Facts facts, Observation observation, List<Reading> readings, List<RecordFact> records) {
    static final String NAME = "unit:1";
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final int CASES = 500;
    private static final TrustArea NOBODYS = TrustArea.SURVEYS;

    /** Returns a subject with the metrics that so many decisions look at; nobody answers for one area. */
    static Subject with(int pitfalls, Findings findings) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF).covers(Responsibility.class);
        List<String> metrics = Decision.metrics(pitfalls);
        for (int i = 0; i < metrics.size(); i++) {
            facts.add(ReportedMetric.of(NAME, metrics.get(i), SINCE, AS_OF, value(metrics.get(i), i, findings))
                    .withSample(CASES));
        }
        for (TrustArea area : TrustArea.values()) {
            if (area != NOBODYS) {
                facts.add(Responsibility.accountable(NAME, "r-" + area, area, "e-1"));
            }
        }
        return of(facts.build());
    }

    /** Measures a subject. */
    static Subject of(Facts facts) {
        ReportingPeriod period = new ReportingPeriod(AS_OF.minusYears(1).plusDays(1), AS_OF);
        Observation observation = new Observation(period, Optional.empty(), Limits.counting(), Intervals.DEFAULT, 5);
        Summary summary = new Summary(observation);
        summary.add(facts.header());
        facts.list().forEach(summary::add);
        List<RecordFact> records = new ArrayList<>();
        for (Fact fact : facts.list()) {
            if (fact instanceof RecordFact record) {
                records.add(record);
            }
        }
        return new Subject(
                facts,
                observation,
                summary.readings(NAME).values().stream()
                        .filter(reading -> reading.status() == Reading.Status.MEASURED)
                        .toList(),
                records);
    }

    /** Values of low limits are bad near 0, of high ones near 1. */
    private static double value(String metric, int i, Findings findings) {
        double low = findings.undecided(i) ? 0.3 : findings.beyond(i) ? 0.1 : 0.5;
        return Decision.atLeast(metric) ? low : 1 - low;
    }

    /** Returns what is to be found by so many decisions, worked out from how the subject was made. */
    static Set<String> truth(List<Decision> decisions, Findings findings) {
        List<String> metrics = Decision.metrics(decisions.size());
        Set<String> truth = new TreeSet<>();
        for (Decision decision : decisions) {
            boolean someone = !decision.area().equals(Optional.of(NOBODYS));
            if (findings.beyond(metrics.indexOf(decision.metric())) && someone) {
                truth.add(decision.pitfall() + " " + decision.limit().id());
            }
        }
        return truth;
    }
}
