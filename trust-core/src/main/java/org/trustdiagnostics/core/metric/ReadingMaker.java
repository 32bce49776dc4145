package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.metric.OverTimeReadings.Months;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;

/** Turns the counts of one subject into readings; a small group is hidden here, before anything else sees it. */
final class ReadingMaker {
    private final String subject;
    private final SubjectSummary summary;
    private final Observation observation;
    private final Set<FactKind> covers;
    private final Disclosure disclosure;
    private final Measured measured;
    private final OverTimeReadings overTime;

    ReadingMaker(
            String subject,
            SubjectSummary summary,
            Observation observation,
            Set<FactKind> covers,
            Disclosure disclosure) {
        this.subject = subject;
        this.summary = summary;
        this.observation = observation;
        this.covers = covers;
        this.disclosure = disclosure;
        this.measured = new Measured(subject, observation);
        this.overTime = new OverTimeReadings(measured);
    }

    Measured measured() {
        summary.reported().forEach(this::reported);
        for (int i = 0; i < Metrics.COMPUTED.size(); i++) {
            computed(Metrics.COMPUTED.get(i), i);
        }
        return measured;
    }

    private void computed(Metric metric, int index) {
        if (metric instanceof ExactMetric exact) {
            exact(exact);
        } else if (metric instanceof SurveyGroupGap gap) {
            gap.measure(summary, disclosure, measured);
        } else if (metric instanceof SurveyConsistency consistency) {
            consistency.measure(summary, disclosure, measured);
        } else if (metric instanceof DistributedMetric<?> distributed) {
            distributed(distributed, summary.values(index));
        } else if (metric instanceof RecordMetric overRecords) {
            Counts counts = overRecords.count(summary.records(), observation);
            if (known(metric, counts)) {
                boolean told = !(metric instanceof SurveyResponseRate) || disclosure.tellsHowManyAnswered(subject);
                Optional<Counts> shown = told ? Optional.of(counts) : Optional.empty();
                counted(metric, counts, shown, 1, () -> months(overRecords));
            }
        } else {
            long[] byMonth = summary.byMonth(index);
            Counts counts = Counts.sum(byMonth);
            if (known(metric, counts)) {
                Optional<long[]> shown = disclosure.shown(subject, index, byMonth);
                Optional<Counts> told = shown.map(Counts::sum);
                boolean guarded = told.isPresent() && told.get().guarded() > 0;
                counted(
                        metric,
                        counts,
                        told,
                        guarded ? disclosure.fewest(metric, subject) : 1,
                        () -> shown.map(months -> disclosure.months(subject, index, months)));
            }
        }
    }

    private void distributed(DistributedMetric<?> metric, Distribution values) {
        long sample = values.cases();
        if (sample == 0) {
            return;
        }
        if (sample < metric.minimumSample()) {
            measured.without(metric.id(), Status.TOO_FEW, sample);
        } else {
            measured.add(metric.id(), sample, metric.basis(values));
        }
    }

    private Optional<Months> months(RecordMetric metric) {
        if (!metric.byMonth()) {
            return Optional.empty();
        }
        List<RecordFact> records = new ArrayList<>();
        List<Integer> months = new ArrayList<>();
        for (RecordFact record : summary.records()) {
            Optional<LocalDate> day = metric.day(record).filter(observation.period()::contains);
            if (day.isPresent()) {
                records.add(record);
                months.add(observation.period().monthOf(day.get()));
            }
        }
        return Optional.of((first, last) -> {
            List<RecordFact> part = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                if (months.get(i) >= first && months.get(i) <= last) {
                    part.add(records.get(i));
                }
            }
            return Optional.of(metric.count(part, observation));
        });
    }

    private void exact(ExactMetric metric) {
        boolean known = covered(metric) || summary.records().stream().anyMatch(metric.source()::isInstance);
        OptionalDouble value = known ? metric.value(summary.records(), observation) : OptionalDouble.empty();
        if (value.isPresent()) {
            Optional<Estimate> exact = Optional.of(Estimate.exact(value.getAsDouble()));
            measured.add(metric.id(), 0, intervals -> exact);
        }
    }

    private boolean known(Metric metric, Counts counted) {
        return (counted.seen() > 0 || covered(metric))
                && (metric.exposure().isEmpty()
                        || metric.exposure().flatMap(summary::latest).isPresent());
    }

    private boolean covered(Metric metric) {
        return covers.contains(FactKind.of(metric.source()));
    }

    private void counted(
            Metric metric,
            Counts counted,
            Optional<Counts> shown,
            int minimumGroup,
            Supplier<Optional<Months>> months) {
        Optional<ReportedMetric> exposure = metric.exposure().flatMap(summary::latest);
        if (shown.isEmpty()) {
            measured.without(metric.id(), Status.SUPPRESSED, 0);
            return;
        }
        Counts counts = shown.get();
        if (metric.needsOneRecorded() && !covered(metric) && counts.hits() + counts.misses() == 0) {
            return;
        }
        double against = exposure.map(ReportedMetric::value).orElseGet(() -> metric.exposure(observation.period()));
        long sample = exposure.isPresent() || against > 0 ? Math.round(against) : counts.cases();
        if (sample < metric.minimumSample()) {
            measured.without(metric.id(), Status.TOO_FEW, sample);
            return;
        }
        Optional<Reading> reading = measured.add(metric.id(), sample, basis(metric, counts, against));
        if (counts.cases() == counted.cases()) {
            reading.ifPresent(known -> addResponse(metric, known));
        }
        months.get().ifPresent(parts -> overTime.counted(metric, parts, counts.guarded() > 0, minimumGroup, against));
    }

    private static Basis basis(Metric metric, Counts counts, double against) {
        return Catalogue.bundled().metric(metric.id()).unit() == Unit.SHARE
                ? new ShareBasis(counts.hits(), counts.cases())
                : intervals -> Optional.of(metric.estimate(counts, against, intervals));
    }

    /** Where some answers are left out of a reading, those who answered are not those behind it, and this is not asked for. */
    private void addResponse(Metric metric, Reading reading) {
        metric.instrument()
                .flatMap(id -> Response.of(reading, metric, summary.records(), summary.items(id), observation))
                .ifPresent(response -> measured.add(reading, response));
    }

    /** The latest value, and how it changed where the earlier ones may be shown, too. */
    private void reported(String metric) {
        List<ReportedMetric> values = summary.history(metric);
        ReportedMetric latest = values.get(values.size() - 1);
        ReportingPeriod period = new ReportingPeriod(latest.from(), latest.to());
        Status status = status(latest);
        int sample = latest.sample().orElse(0);
        if (status != Status.MEASURED) {
            measured.without(metric, period, status, status == Status.TOO_FEW ? sample : 0);
            return;
        }
        List<ReportedBasis> known = new ArrayList<>(values.size());
        for (ReportedMetric value : values) {
            if (status(value) == Status.MEASURED) {
                known.add(ReportedBasis.of(value, observation.intervals()));
            }
        }
        measured.add(metric, period, sample, known.get(known.size() - 1));
        overTime.reported(known);
    }

    /** Small samples are hidden and too few cases stay without a value, just as if the library had counted them. */
    private Status status(ReportedMetric reported) {
        if (reported.sample().isEmpty()) {
            return Status.MEASURED;
        }
        int sample = reported.sample().get();
        return sample < observation.minimumGroups().behind(reported.metric())
                ? Status.SUPPRESSED
                : sample < Metrics.minimumSample(reported.metric()) ? Status.TOO_FEW : Status.MEASURED;
    }
}
