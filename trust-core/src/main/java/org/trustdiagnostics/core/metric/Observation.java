package org.trustdiagnostics.core.metric;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.input.Sha256;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.MinimumGroups;

/**
 * From where and how facts are looked at. Two observations that are equal measure the same from the same facts. Immutable
 * and thread-safe.
 */
public final class Observation {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);

    private final ReportingPeriod period;
    private final Moment end;
    private final Optional<ZoneId> zone;
    private final Limits limits;
    private final Intervals intervals;
    private final MinimumGroups minimumGroups;
    private volatile @Nullable String fingerprint;

    /**
     * Creates an observation.
     *
     * @param period the days looked at; nothing dated after its last day is seen
     * @param zone the zone in which a time falls on a day; absent: each time's own offset
     * @param limits the limits in force, among them those that say how to count
     * @param intervals how intervals are made, at which confidence
     * @param minimumGroups the smallest numbers of answering people that are shown
     */
    public Observation(
            ReportingPeriod period,
            Optional<ZoneId> zone,
            Limits limits,
            Intervals intervals,
            MinimumGroups minimumGroups) {
        this.period = requireNonNull(period, "period");
        this.end = Moment.of(period.to());
        this.zone = requireNonNull(zone, "zone");
        this.limits = requireNonNull(limits, "limits");
        this.intervals = requireNonNull(intervals, "intervals");
        this.minimumGroups = requireNonNull(minimumGroups, "minimumGroups");
    }

    /**
     * Creates an observation with the same minimum group for all.
     *
     * @param minimumGroup the smallest number of answering people that is shown, at least 3
     */
    public Observation(
            ReportingPeriod period, Optional<ZoneId> zone, Limits limits, Intervals intervals, int minimumGroup) {
        this(period, zone, limits, intervals, new MinimumGroups(minimumGroup));
    }

    /** Returns the days looked at. */
    public ReportingPeriod period() {
        return period;
    }

    /** Returns the zone in which a time falls on a day; empty: each time's own offset. */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /** Returns the limits in force. */
    public Limits limits() {
        return limits;
    }

    /** Returns how intervals are made. */
    public Intervals intervals() {
        return intervals;
    }

    /** Returns the smallest numbers of answering people that are shown. */
    public MinimumGroups minimumGroups() {
        return minimumGroups;
    }

    /** Returns the smallest number of answering people that is shown where an instrument has none of its own. */
    public int minimumGroup() {
        return minimumGroups.people();
    }

    /** Returns the confidence level of intervals. */
    public double confidence() {
        return intervals.confidence();
    }

    /** Returns the day as of which everything is seen. */
    public LocalDate asOf() {
        return period.to();
    }

    /** Returns the day as of which everything is seen, as a plain date. */
    Moment end() {
        return end;
    }

    /** Returns the moment in the dataset's zone. */
    private Moment place(Moment moment) {
        return zone.isPresent() ? moment.in(zone.get()) : moment;
    }

    /** Returns the fact with its moments in the dataset's zone. */
    Fact place(Fact fact) {
        return zone.isPresent() ? fact.mapMoments(this::place) : fact;
    }

    /** Returns whether a placed moment comes after the day of the diagnosis. */
    boolean isLater(Moment placed) {
        return placed.isAfter(end);
    }

    /** Returns a placed moment if it has come by the day of the diagnosis. */
    Optional<Moment> seen(Optional<Moment> placed) {
        return placed.isPresent() && isLater(placed.get()) ? Optional.empty() : placed;
    }

    /** Returns the threshold of a limit that is measured in days; parts of a day count where times are known. */
    Duration days(String limit) {
        return Duration.ofMinutes(Math.round(limits.threshold(limit) * 24 * 60));
    }

    /** Returns the threshold of a limit that is measured in hours. */
    Duration hours(String limit) {
        return Duration.ofMinutes(Math.round(limits.threshold(limit) * 60));
    }

    /**
     * Returns whether something came in time: true or false where that is certain on the day of the diagnosis, empty where it
     * may still come in time.
     *
     * @param start when the time begins, placed
     * @param done when it came, placed
     */
    Optional<Boolean> inTime(Moment start, Optional<Moment> done, Duration allowed) {
        if (done.isPresent() && !isLater(done.get())) {
            return done.get().isWithin(allowed, start) ? YES : NO;
        }
        return start.isOver(allowed, asOf()) ? NO : Optional.empty();
    }

    /** Returns a hash, in hexadecimal, that is the same in every process exactly where observations are equal. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            List<String> texts = new ArrayList<>(limits.texts());
            texts.add(period.toString());
            texts.add(zone.map(ZoneId::getId).orElse(""));
            texts.add(intervals.toString());
            texts.add(minimumGroups.toString());
            known = Sha256.of(texts);
            fingerprint = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation o
                && period.equals(o.period)
                && zone.equals(o.zone)
                && limits.equals(o.limits)
                && intervals.equals(o.intervals)
                && minimumGroups.equals(o.minimumGroups);
    }

    @Override
    public int hashCode() {
        return Objects.hash(period, zone, limits, intervals, minimumGroups);
    }

    @Override
    public String toString() {
        return "facts of " + period.from() + " to " + period.to()
                + zone.map(id -> " in " + id).orElse("") + ", confidence " + confidence();
    }
}
