package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.metric.OverTimeReadings.Months;
import org.trustdiagnostics.core.privacy.Release;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.privacy.Suppression;
import org.trustdiagnostics.core.privacy.Tally;
import org.trustdiagnostics.core.privacy.Tree;

/**
 * What may be shown of the answers of people in one summary, decided for all subjects together before any reading exists. Where
 * nothing is known of parts and no ledger is kept, every subject is decided on by itself and nothing is computed beforehand.
 */
final class Disclosure {
    private final Observation observation;
    private final Map<String, SubjectSummary> subjects;
    private final Parts parts;
    private final Map<Integer, Set<String>> hidden = new HashMap<>();
    private final Map<List<Integer>, Set<String>> tellable = new HashMap<>();
    private final Optional<Release> release;

    Disclosure(
            Observation observation,
            Map<String, SubjectSummary> subjects,
            Parts parts,
            Optional<ReleaseLedger> ledger) {
        this.observation = observation;
        this.subjects = subjects;
        this.parts = parts;
        this.release = ledger.map(before -> new Release(before, parts, observation.period()));
        if (release.isPresent() || !parts.isEmpty()) {
            for (int metric = 0; metric < Metrics.COMPUTED.size(); metric++) {
                decide(metric);
            }
        }
    }

    private void decide(int index) {
        Metric metric = Metrics.COMPUTED.get(index);
        ToIntFunction<String> fewest = subject -> fewest(metric, subject);
        if (release.isPresent()) {
            Map<String, NavigableMap<LocalDate, Tally>> days = new TreeMap<>();
            subjects.forEach((id, summary) -> {
                if (!summary.days(index).isEmpty()) {
                    days.put(id, summary.days(index));
                }
            });
            if (!days.isEmpty()) {
                release.get().gather(metric.id(), days, fewest);
            }
            return;
        }
        Map<String, Tally> tallies = new TreeMap<>();
        subjects.forEach((id, summary) -> {
            Tally guarded = summary.counts(index).guardedTally();
            if (guarded.answers() > 0) {
                tallies.put(id, guarded);
            }
        });
        if (!tallies.isEmpty()) {
            hidden.put(index, Suppression.hidden(Tree.of(parts, tallies.keySet()), tallies, fewest));
        }
    }

    /** Returns the ledger after this report, where one is kept. */
    Optional<ReleaseLedger> ledger() {
        return release.map(Release::ledger);
    }

    /** Returns whether guarded answers are told in whole blocks. */
    boolean keepsLedger() {
        return release.isPresent();
    }

    /** Returns whether a subject has parts of its own, so that its answers are told of them as well. */
    boolean hasParts(String subject) {
        return !parts.of(subject).isEmpty();
    }

    /**
     * Returns whether it may be told how many people of a subject answered. Somebody who knows the sizes of hidden groups can go
     * through the steps by which they were hidden and exclude some of what they may have answered, so it is not told of a whole and
     * its parts where any of them is hidden, or where a ledger holds some back.
     */
    boolean tellsHowManyAnswered(String subject) {
        if (parts.isEmpty()) {
            return true;
        }
        String whole = subject;
        for (Optional<String> above = above(whole); above.isPresent(); above = above(whole)) {
            whole = above.get();
        }
        Set<String> family = new TreeSet<>();
        gather(whole, family);
        return family.size() == 1
                || (release.isEmpty() && hidden.values().stream().noneMatch(ids -> !Collections.disjoint(ids, family)));
    }

    private Optional<String> above(String part) {
        return parts.byWhole().entrySet().stream()
                .filter(entry -> entry.getValue().contains(part))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void gather(String whole, Set<String> family) {
        family.add(whole);
        parts.of(whole).forEach(part -> gather(part, family));
    }

    /**
     * Returns the answers that the minimum group gives where everybody answers every question of the metric, in every round of it.
     * Blocks of a ledger are of few days, so there a round is not counted.
     */
    int fewest(Metric metric, String subject) {
        SubjectSummary summary = known(subject);
        return observation.minimumGroups().behind(metric.id())
                * metric.instrument()
                        .map(id -> release.isPresent() ? summary.items(id) : summary.answersOfOne(id))
                        .orElse(1);
    }

    /** Returns whether all guarded answers of a subject may be shown. */
    boolean shows(String subject, int index) {
        long guarded = known(subject).counts(index).guarded();
        return guarded >= fewest(Metrics.COMPUTED.get(index), subject)
                && !hidden.getOrDefault(index, Set.of()).contains(subject);
    }

    /**
     * Returns the counts that may be shown, by calendar month in the layout of the subject's counters; empty where there is something
     * but nothing may be. With a ledger answers count in the month in which their block ends.
     *
     * @param counted the subject's counters
     */
    Optional<long[]> shown(String subject, int index, long[] counted) {
        Counts all = Counts.sum(counted);
        Optional<Integer> unguardedIn =
                Metrics.COMPUTED.get(index).unguardedIn().map(Metrics::indexOf);
        if (all.guarded() == 0 && unguardedIn.isEmpty()) {
            return Optional.of(counted);
        }
        long[] shown = unguardedIn.isPresent() ? Counts.undecided(counted) : Counts.unguarded(counted);
        add(guarded(subject, index), shown);
        unguardedIn.ifPresent(other -> add(guarded(subject, other), shown));
        return Counts.sum(shown).cases() == 0 && all.cases() > 0 ? Optional.empty() : Optional.of(shown);
    }

    /**
     * Returns the shown counts by months.
     *
     * @param shown what {@link #shown} gives
     */
    Months months(String subject, int index, long[] shown) {
        List<Stretches> bounding = Counts.sum(shown).guarded() == 0 ? List.of() : bounding(subject, index);
        return (first, last) -> {
            for (Stretches stretches : bounding) {
                if (!stretches.tells(first, last)) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    shown.length == 0
                            ? Counts.sum(shown)
                            : Counts.sum(shown, first * Counts.WIDTH, (last + 1) * Counts.WIDTH));
        };
    }

    /** Which months of a metric may be told of a subject, by its guarded answers. */
    private interface Stretches {
        /** Returns whether months may be told besides the whole period; both are included. */
        boolean tells(int first, int last);
    }

    /**
     * Some months may be told of a subject besides the whole period where the same months of every shown subject below may be, too.
     * Otherwise the months of the whole and the parts over the whole period, subtracted, would tell of a few people in those months.
     * Months of a ledger are whole blocks.
     */
    private Stretches stretches(String subject, int index) {
        if (!parts.isEmpty()) {
            return (first, last) -> tellable.computeIfAbsent(
                            List.of(index, first, last), key -> tellable(index, first, last))
                    .contains(subject);
        }
        long[] counted = known(subject).byMonth(index);
        int fewest = fewest(Metrics.COMPUTED.get(index), subject);
        return (first, last) -> Suppression.tellable(guardedIn(counted, first, last + 1), fewest);
    }

    /** Returns what decides which months of a metric may be told: its own shown answers, and those of {@link Metric#unguardedIn}. */
    private List<Stretches> bounding(String subject, int index) {
        if (release.isPresent()) {
            return List.of();
        }
        return Stream.concat(Stream.of(index), Metrics.COMPUTED.get(index).unguardedIn().map(Metrics::indexOf).stream())
                .filter(metric -> shows(subject, metric))
                .map(metric -> stretches(subject, metric))
                .toList();
    }

    private Set<String> tellable(int index, int first, int last) {
        Map<String, Tally> tallies = new TreeMap<>();
        Set<String> notShown = new TreeSet<>();
        subjects.forEach((id, summary) -> {
            if (summary.counts(index).guarded() > 0) {
                tallies.put(id, guardedIn(summary.byMonth(index), first, last + 1));
                if (!shows(id, index)) {
                    notShown.add(id);
                }
            }
        });
        return Suppression.tellable(
                Tree.of(parts, tallies.keySet()),
                notShown,
                tallies,
                subject -> fewest(Metrics.COMPUTED.get(index), subject));
    }

    private static Tally guardedIn(long[] counters, int from, int to) {
        int end = Math.min(to * Counts.WIDTH, counters.length);
        return Counts.sum(counters, Math.min(from * Counts.WIDTH, end), end).guardedTally();
    }

    /** Returns the guarded answers that may be shown, by month. */
    private Tally[] guarded(String subject, int index) {
        Tally[] months = new Tally[observation.period().months()];
        Arrays.fill(months, Tally.NONE);
        if (release.isPresent()) {
            Metric metric = Metrics.COMPUTED.get(index);
            var told = release.get().told(metric.id(), subject);
            long answers = told.values().stream().mapToLong(Tally::answers).sum();
            if (answers >= fewest(metric, subject)) {
                told.forEach((day, tally) -> {
                    int month = observation.period().monthOf(day);
                    months[month] = months[month].plus(tally);
                });
            }
        } else if (shows(subject, index)) {
            long[] counted = known(subject).byMonth(index);
            for (int month = 0; month * Counts.WIDTH < counted.length; month++) {
                months[month] = Counts.guardedIn(counted, month);
            }
        }
        return months;
    }

    private static void add(Tally[] months, long[] counters) {
        for (int month = 0; month * Counts.WIDTH < counters.length; month++) {
            Counts.add(months[month], counters, month);
        }
    }

    private SubjectSummary known(String subject) {
        SubjectSummary known = subjects.get(subject);
        if (known == null) {
            throw new IllegalArgumentException("no facts of subject '" + subject + "'");
        }
        return known;
    }
}
