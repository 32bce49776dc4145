package org.trustdiagnostics.core.metric;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.metric.Reading.Status;

/** Turns the counts of one subject into readings; a small group is hidden here, before anything else sees it. */
final class ReadingMaker {
    private final String subject;
    private final SubjectSummary summary;
    private final Observation observation;
    private final Set<FactKind> covers;

    ReadingMaker(String subject, SubjectSummary summary, Observation observation, Set<FactKind> covers) {
        this.subject = subject;
        this.summary = summary;
        this.observation = observation;
        this.covers = covers;
    }

    Map<String, Reading> readings() {
        Map<String, Reading> readings = new TreeMap<>();
        summary.reported().values().forEach(reported -> readings.put(reported.metric(), reported(reported)));
        for (int i = 0; i < Metrics.COMPUTED.size(); i++) {
            Metric metric = Metrics.COMPUTED.get(i);
            Counts counts = metric instanceof RecordMetric overRecords
                    ? overRecords.count(summary.records(), observation)
                    : summary.counts(i);
            computed(metric, counts).ifPresent(reading -> readings.put(metric.id(), reading));
        }
        return readings;
    }

    private Optional<Reading> computed(Metric metric, Counts counted) {
        if (counted.seen() == 0 && !covers.contains(FactKind.of(metric.source()))) {
            return Optional.empty();
        }
        Optional<ReportedMetric> exposure = metric.exposure()
                .flatMap(id -> Optional.ofNullable(summary.reported().get(id)));
        if (metric.exposure().isPresent() && exposure.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod period = observation.period();
        Optional<Counts> shown = counted.shown(observation.minimumGroup());
        if (shown.isEmpty()) {
            return Optional.of(Reading.without(subject, metric.id(), period, Status.SUPPRESSED, 0));
        }
        Counts counts = shown.get();
        long sample = exposure.map(reported -> Math.round(reported.value())).orElse(counts.cases());
        if (sample < metric.minimumSample()) {
            return Optional.of(Reading.without(subject, metric.id(), period, Status.TOO_FEW, sample));
        }
        Estimate estimate =
                metric.estimate(counts, exposure.map(ReportedMetric::value).orElse(0.0), observation.confidence());
        return Optional.of(Reading.of(subject, metric.id(), period, sample, estimate));
    }

    /**
     * A share with a sample gets its Wilson interval; anything else is taken as the host's full count. Small samples are hidden
     * and too few cases stay without a value, just as if the library had counted them.
     */
    private Reading reported(ReportedMetric reported) {
        ReportingPeriod period = new ReportingPeriod(reported.from(), reported.to());
        if (reported.sample().isPresent() && reported.sample().get() < observation.minimumGroup()) {
            return Reading.without(subject, reported.metric(), period, Status.SUPPRESSED, 0);
        }
        if (reported.sample().isPresent() && reported.sample().get() < Metrics.minimumSample(reported.metric())) {
            return Reading.without(
                    subject,
                    reported.metric(),
                    period,
                    Status.TOO_FEW,
                    reported.sample().get());
        }
        boolean share = Catalogue.bundled().metric(reported.metric()).unit() == Unit.SHARE;
        int sample = reported.sample().orElse(0);
        Estimate estimate = share && sample > 0
                ? Intervals.share(Math.round(reported.value() * sample), sample, observation.confidence())
                : Estimate.exact(reported.value());
        return Reading.of(
                subject,
                reported.metric(),
                period,
                sample,
                new Estimate(
                        reported.value(),
                        Math.min(estimate.lower(), reported.value()),
                        Math.max(estimate.upper(), reported.value())));
    }
}
