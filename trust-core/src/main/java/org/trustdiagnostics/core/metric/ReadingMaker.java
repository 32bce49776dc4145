package org.trustdiagnostics.core.metric;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;

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
            reading(metric, i).ifPresent(reading -> readings.put(metric.id(), reading));
        }
        return readings;
    }

    private Optional<Reading> reading(Metric metric, int index) {
        if (metric instanceof ExactMetric exact) {
            return exact(exact);
        }
        if (metric instanceof SurveyGroupGap gap) {
            return gap.reading(subject, summary, observation);
        }
        return computed(
                metric,
                metric instanceof RecordMetric overRecords
                        ? overRecords.count(summary.records(), observation)
                        : summary.counts(index));
    }

    private Optional<Reading> exact(ExactMetric metric) {
        boolean known = covers.contains(FactKind.of(metric.source()))
                || summary.records().stream().anyMatch(metric.source()::isInstance);
        OptionalDouble value = known ? metric.value(summary.records(), observation) : OptionalDouble.empty();
        return value.isPresent()
                ? Optional.of(
                        Reading.of(subject, metric.id(), observation.period(), 0, Estimate.exact(value.getAsDouble())))
                : Optional.empty();
    }

    private Optional<Reading> computed(Metric metric, Counts counted) {
        boolean covered = covers.contains(FactKind.of(metric.source()));
        if (!covered && counted.seen() == 0) {
            return Optional.empty();
        }
        Optional<ReportedMetric> exposure = metric.exposure()
                .flatMap(id -> Optional.ofNullable(summary.reported().get(id)));
        if (metric.exposure().isPresent() && exposure.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod period = observation.period();
        int items = metric.instrument().map(summary::items).orElse(1);
        Optional<Counts> shown = counted.shown(observation.minimumGroup() * items);
        if (shown.isEmpty()) {
            return Optional.of(Reading.without(subject, metric.id(), period, Status.SUPPRESSED, 0));
        }
        Counts counts = shown.get();
        if (!covered && metric.needsOneRecorded() && counts.hits() + counts.misses() == 0) {
            return Optional.empty();
        }
        long sample = exposure.map(reported -> Math.round(reported.value())).orElse(counts.cases());
        if (sample < metric.minimumSample()) {
            return Optional.of(Reading.without(subject, metric.id(), period, Status.TOO_FEW, sample));
        }
        Estimate estimate =
                metric.estimate(counts, exposure.map(ReportedMetric::value).orElse(0.0), observation.intervals());
        return Optional.of(Reading.of(subject, metric.id(), period, sample, estimate));
    }

    /**
     * The host's own interval stands; a share with a sample gets its interval; anything else is taken as the host's full
     * count. Small samples are hidden and too few cases stay without a value, just as if the library had counted them.
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
        if (reported.lower().isPresent()) {
            return Reading.of(
                    subject,
                    reported.metric(),
                    period,
                    reported.sample().orElse(0),
                    new Estimate(
                            reported.value(),
                            reported.lower().get(),
                            reported.upper().orElseThrow()));
        }
        boolean share = Catalogue.bundled().metric(reported.metric()).unit() == Unit.SHARE;
        int sample = reported.sample().orElse(0);
        Estimate estimate = share && sample > 0
                ? observation.intervals().share(Math.round(reported.value() * sample), sample)
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
