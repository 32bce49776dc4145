package org.trustdiagnostics.authoring.calibrate;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * How often the rules of a pack detect what is not there, and how often they detect what is. Nothing is drawn at random: the
 * chances of all samples there can be are summed, each judged by the calls that a rule makes, so the figures are the same on every
 * machine and have no Monte-Carlo error. Immutable.
 *
 * <p>Takes about half a minute: millions of readings are judged.
 *
 * @param pack the rules
 * @param intervals how the intervals are made
 * @param limits the limits that readings with an interval are compared with, sorted by pitfall and id
 * @param exact those that readings without one are compared with
 */
public record Calibration(RulePack pack, Intervals intervals, List<LimitCalibration> limits, List<Limit> exact) {
    /** Keeps copies. */
    public Calibration {
        requireNonNull(pack, "pack");
        limits = List.copyOf(limits);
        exact = List.copyOf(exact);
    }

    /**
     * Works out the chances for every limit that a rule compares with a reading.
     *
     * @param pack the rules
     * @param intervals how the intervals are made
     * @param progress is told of each limit when it is done, such as {@code "3 of 25 limits"}
     * @throws IllegalStateException where it is not known how chance enters a metric
     */
    public static Calibration of(RulePack pack, Intervals intervals, Consumer<String> progress) {
        List<RuleShape> rules = pack.rules().shapes().stream()
                .filter(rule -> !rule.comparisons().isEmpty())
                .sorted(Comparator.comparing(RuleShape::pitfall).thenComparing(RuleShape::name))
                .toList();
        long all = rules.stream()
                .flatMap(rule -> rule.comparisons().stream())
                .map(RuleShape.Comparison::limit)
                .distinct()
                .count();
        List<LimitCalibration> limits = new ArrayList<>();
        List<Limit> exact = new ArrayList<>();
        Catalogue catalogue = pack.catalogue();
        Set<String> done = new HashSet<>();
        for (RuleShape rule : rules) {
            for (RuleShape.Comparison comparison : rule.comparisons()) {
                if (!done.add(comparison.limit())) {
                    continue;
                }
                Limit limit = pack.limits().find(comparison.limit()).orElseThrow();
                Optional<Sampling> sampling = Sampling.of(catalogue.metric(comparison.metric()));
                Judging judging = new Judging(comparison.metric(), limit, intervals, false);
                sampling.ifPresentOrElse(
                        model -> limits.add(LimitCalibration.of(rule.pitfall(), model, judging)),
                        () -> exact.add(limit));
                progress.accept(limits.size() + exact.size() + " of " + all + " limits");
            }
        }
        return new Calibration(pack, intervals, limits, exact);
    }

    /** Returns the highest chance of a false alarm that is aimed for: that of one side of the interval. */
    public double goal() {
        return intervals.tail();
    }

    /** Returns the limits that readings with an interval are compared with, the one with the worst false alarm first. */
    public List<LimitCalibration> worstFirst() {
        return limits.stream()
                .sorted(Comparator.comparingDouble(
                                (LimitCalibration limit) -> -limit.worst().chance())
                        .thenComparing(limit -> limit.limit().id()))
                .toList();
    }

    /** Returns the limit with the worst false alarm among samples of at least {@link LimitCalibration#MANY} cases. */
    public LimitCalibration worstOfMany() {
        return worstFirst().stream()
                .max(Comparator.comparingDouble(limit -> limit.worstOfMany().chance()))
                .orElseThrow();
    }

    /** Returns the limits whose worst false alarm keeps to the goal. */
    public List<LimitCalibration> keeping() {
        return limits.stream().filter(limit -> limit.worst().chance() <= goal()).toList();
    }

    /**
     * Returns what is known of a limit.
     *
     * @throws IllegalArgumentException where no reading with an interval is compared with it
     */
    public LimitCalibration limit(String id) {
        return limits.stream()
                .filter(limit -> limit.limit().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reading with an interval is compared with " + id));
    }

    /**
     * Returns all of it as a document in Markdown, in English.
     *
     * @param wilson the same rules with Wilson's intervals, to stand beside
     */
    public String toMarkdown(Calibration wilson) {
        return new CalibrationMarkdown(this, wilson).write();
    }
}
