package org.trustdiagnostics.rules;

import static java.util.Objects.requireNonNull;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;
import org.trustdiagnostics.core.survey.MinimumGroups;
import org.trustdiagnostics.rules.pack.RulePack;

/** Builds a {@link TrustDiagnostics}; every option has a default. Not thread-safe. */
public final class TrustDiagnosticsBuilder {
    private Optional<RulePack> pack = Optional.empty();
    private final Map<String, Double> thresholds = new LinkedHashMap<>();
    private Intervals intervals = Intervals.DEFAULT;
    private MinimumGroups minimumGroups = MinimumGroups.DEFAULT;
    private int firingLimit = 10_000;
    private double falseDiscoveryRate = 0.05;
    private Period lookBack = Period.ofYears(1);

    TrustDiagnosticsBuilder() {}

    /** Sets the rules to judge by instead of the bundled ones. */
    public TrustDiagnosticsBuilder pack(RulePack rules) {
        pack = Optional.of(requireNonNull(rules, "rules"));
        return this;
    }

    /**
     * Sets a limit, such as {@code overpromising.kept-share} to 0.90; {@link #build()} fails where the id is unknown or the value
     * impossible.
     */
    public TrustDiagnosticsBuilder limit(String id, double threshold) {
        thresholds.put(requireNonNull(id, "id"), threshold);
        return this;
    }

    /** Sets the confidence level of intervals, at least 0.5 and below 1; 0.95 unless set. */
    public TrustDiagnosticsBuilder confidence(double level) {
        intervals = intervals.at(level);
        return this;
    }

    /**
     * Sets how the intervals of shares are made; exact ({@link ShareMethod#CLOPPER_PEARSON}) unless set. Wilson's are shorter and
     * find more in small samples, among it more of what is not there: CALIBRATION.md has the figures of both.
     */
    public TrustDiagnosticsBuilder shareMethod(ShareMethod method) {
        intervals = new Intervals(intervals.confidence(), method);
        return this;
    }

    /**
     * Sets the fewest answering people of whom anything is shown, at least 3; 5 unless set.
     *
     * @throws IllegalArgumentException where an instrument has been given a smaller group of its own
     */
    public TrustDiagnosticsBuilder minimumGroup(int people) {
        minimumGroups = minimumGroups.with(people);
        return this;
    }

    /**
     * Sets the fewest people whose answers to an instrument are shown, such as {@code safety} to 10.
     *
     * @throws IllegalArgumentException where the instrument is unknown (with the nearest one) or the group smaller than that of
     *     all
     */
    public TrustDiagnosticsBuilder minimumGroup(String instrument, int people) {
        minimumGroups = minimumGroups.with(requireNonNull(instrument, "instrument"), people);
        return this;
    }

    /** Sets how often one rule may fire for one subject before it is stopped as endless, at least 1; 10,000 unless set. */
    public TrustDiagnosticsBuilder firingLimit(int firings) {
        if (firings < 1) {
            throw new IllegalArgumentException("firing limit " + firings + " must be at least 1");
        }
        firingLimit = firings;
        return this;
    }

    /**
     * Sets the share of false ones among the findings of a rule over all subjects, on average at most; above 0, at most 1; 0.05 unless
     * set. What would lift that share is withheld: the outcome is undecided and says so. At 1 nothing is withheld. One subject or two are never
     * affected at the default confidence.
     */
    public TrustDiagnosticsBuilder falseDiscoveryRate(double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("false-discovery rate " + rate + " must be above 0 and at most 1");
        }
        falseDiscoveryRate = rate;
        return this;
    }

    /** Sets how far back from the day of the diagnosis facts count; one year unless set. */
    public TrustDiagnosticsBuilder lookBack(Period back) {
        if (back.isNegative() || back.isZero()) {
            throw new IllegalArgumentException("look-back " + back + " must be at least one day");
        }
        lookBack = back;
        return this;
    }

    /**
     * Returns the diagnostics.
     *
     * @throws IllegalArgumentException where a limit is unknown (with the nearest one) or its value impossible
     */
    public TrustDiagnostics build() {
        return new TrustDiagnostics(this);
    }

    RulePack pack() {
        return pack.orElseGet(RulePack::bundled);
    }

    Limits limits() {
        Limits limits = pack().limits();
        for (Map.Entry<String, Double> threshold : thresholds.entrySet()) {
            limits = limits.with(threshold.getKey(), threshold.getValue());
        }
        return limits;
    }

    Intervals intervals() {
        return intervals;
    }

    MinimumGroups minimumGroups() {
        return minimumGroups;
    }

    int firingLimit() {
        return firingLimit;
    }

    double falseDiscoveryRate() {
        return falseDiscoveryRate;
    }

    Period lookBack() {
        return lookBack;
    }
}
