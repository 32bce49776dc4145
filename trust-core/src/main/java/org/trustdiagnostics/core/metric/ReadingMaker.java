package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Chance.DecidingBound;
import org.trustdiagnostics.core.metric.OverTimeReadings.Months;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;

/** Turns the counts of one subject into readings; a small group is hidden here, before anything else sees it. */
final class ReadingMaker {
    private final String subject;
    private final SubjectSummary summary;
    private final Observation observation;
    private final Set<FactKind> covers;
    private final OverTimeReadings overTime;
    private final double stretch;
    private final Map<String, Reading> readings = new TreeMap<>();
    private final Disclosure disclosure;
    private boolean withOverTime = true;
    private Optional<Counted> lastCounted = Optional.empty();

    /**
     * Creates a maker.
     *
     * @param stretch how many times as wide the host's own intervals are to be: 1 unless the confidence is another than the host's
     */
    ReadingMaker(
            String subject,
            SubjectSummary summary,
            Observation observation,
            Set<FactKind> covers,
            Disclosure disclosure,
            double stretch) {
        this.subject = subject;
        this.summary = summary;
        this.observation = observation;
        this.covers = covers;
        this.stretch = stretch;
        this.overTime = new OverTimeReadings(subject, observation);
        this.disclosure = disclosure;
    }

    Map<String, Reading> readings() {
        summary.reported().forEach(this::reported);
        for (int i = 0; i < Metrics.COMPUTED.size(); i++) {
            computed(Metrics.COMPUTED.get(i), i);
        }
        return readings;
    }

    /** Returns one of the readings. */
    Optional<Reading> reading(String id) {
        String metric = OverTime.metric(id);
        withOverTime = OverTime.named(id).isPresent();
        if (summary.reported().contains(metric)) {
            reported(metric);
        }
        Metrics.find(metric).ifPresent(known -> computed(known, Metrics.indexOf(metric)));
        return Optional.ofNullable(readings.get(id));
    }

    /** Returns what makes a bound of one of the readings of counts taken once; empty where it takes more than counts to make it. */
    Optional<DecidingBound> decidingBound(String id, Limit limit) {
        if (OverTime.named(id).isPresent() || reading(id).isEmpty()) {
            return Optional.empty();
        }
        return lastCounted.map(counted -> intervals -> counted.bound(intervals, limit));
    }

    private void computed(Metric metric, int index) {
        if (metric instanceof ExactMetric exact) {
            exact(exact).ifPresent(this::add);
        } else if (metric instanceof SurveyGroupGap gap) {
            gap.reading(subject, summary, observation, disclosure).ifPresent(this::add);
        } else if (metric instanceof SurveyConsistency consistency) {
            consistency.reading(subject, summary, observation, disclosure).ifPresent(this::add);
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
            Counts counts = summary.counts(index);
            if (known(metric, counts)) {
                Optional<long[]> shown = disclosure.shownByMonth(subject, index);
                counted(
                        metric,
                        counts,
                        shown.map(Counts::sum),
                        disclosure.fewest(metric, subject),
                        () -> shown.map(byMonth -> disclosure.months(subject, index, byMonth)));
            }
        }
    }

    private void add(Reading reading) {
        readings.put(reading.metric(), reading);
    }

    private void distributed(DistributedMetric<?> metric, Distribution values) {
        long sample = values.cases();
        if (sample == 0) {
            return;
        }
        if (sample < metric.minimumSample()) {
            add(Reading.without(subject, metric.id(), observation.period(), Status.TOO_FEW, sample));
            return;
        }
        metric.estimate(values, observation.intervals())
                .ifPresent(estimate -> add(Reading.of(subject, metric.id(), observation.period(), sample, estimate)));
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

    private Optional<Reading> exact(ExactMetric metric) {
        boolean known = covered(metric) || summary.records().stream().anyMatch(metric.source()::isInstance);
        OptionalDouble value = known ? metric.value(summary.records(), observation) : OptionalDouble.empty();
        return value.isPresent()
                ? Optional.of(
                        Reading.of(subject, metric.id(), observation.period(), 0, Estimate.exact(value.getAsDouble())))
                : Optional.empty();
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
        ReportingPeriod period = observation.period();
        if (shown.isEmpty()) {
            add(Reading.without(subject, metric.id(), period, Status.SUPPRESSED, 0));
            return;
        }
        Counts counts = shown.get();
        if (!covered(metric) && metric.needsOneRecorded() && counts.hits() + counts.misses() == 0) {
            return;
        }
        double against = exposure.map(ReportedMetric::value).orElseGet(() -> metric.exposure(period));
        long sample = exposure.isPresent() || against > 0 ? Math.round(against) : counts.cases();
        if (sample < metric.minimumSample()) {
            add(Reading.without(subject, metric.id(), period, Status.TOO_FEW, sample));
            return;
        }
        Counted made = new Counted(metric, counts, against);
        lastCounted = Optional.of(made);
        Reading reading = Reading.of(subject, metric.id(), period, sample, made.estimate(observation.intervals()));
        add(counts.cases() == counted.cases() ? withResponse(metric, reading) : reading);
        if (withOverTime) {
            months.get().ifPresent(parts -> overTime.counted(metric, parts, counts.guarded() > 0, minimumGroup, against)
                    .forEach(this::add));
        }
    }

    /** Where some answers are left out of a reading, those who answered are not those behind it, and this is not asked for. */
    private Reading withResponse(Metric metric, Reading reading) {
        return metric.instrument()
                .flatMap(id -> Response.of(reading, metric, summary.records(), summary.items(id), observation))
                .map(reading::with)
                .orElse(reading);
    }

    /** The latest value, and how it changed where the earlier ones may be shown, too. */
    private void reported(String metric) {
        List<Reading> values =
                summary.history(metric).stream().map(this::reported).toList();
        Reading latest = values.get(values.size() - 1);
        add(latest);
        List<Reading> measured = values.stream()
                .filter(value -> value.status() == Status.MEASURED)
                .toList();
        if (latest.status() == Status.MEASURED) {
            overTime.reported(measured).forEach(this::add);
        }
    }

    /**
     * The host's own interval stands; a share with a sample gets its interval; anything else is taken as the host's full
     * count. Small samples are hidden and too few cases stay without a value, just as if the library had counted them.
     */
    private Reading reported(ReportedMetric reported) {
        ReportingPeriod period = new ReportingPeriod(reported.from(), reported.to());
        int minimumGroup = observation.minimumGroups().behind(reported.metric());
        if (reported.sample().isPresent() && reported.sample().get() < minimumGroup) {
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
                    subject, reported.metric(), period, reported.sample().orElse(0), given(reported));
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

    /** The host's own interval, at another confidence as a normal distribution of its width would have it. */
    private Estimate given(ReportedMetric reported) {
        double value = reported.value();
        double lower = reported.lower().orElseThrow();
        double upper = reported.upper().orElseThrow();
        return stretch == 1
                ? new Estimate(value, lower, upper)
                : new Estimate(value, value - stretch * (value - lower), value + stretch * (upper - value));
    }

    /** Counts that a reading is made of. */
    private record Counted(Metric metric, Counts counts, double against) {
        Estimate estimate(Intervals intervals) {
            return metric.estimate(counts, against, intervals);
        }

        OptionalDouble bound(Intervals intervals, Limit limit) {
            return Catalogue.bundled().metric(metric.id()).unit() == Unit.SHARE
                    ? OptionalDouble.of(
                            limit.direction() == Limit.Direction.AT_LEAST
                                    ? intervals.upperOfShare(counts.hits(), counts.cases())
                                    : intervals.lowerOfShare(counts.hits(), counts.cases()))
                    : Chance.decidingBound(Optional.of(estimate(intervals)), limit);
        }
    }
}
