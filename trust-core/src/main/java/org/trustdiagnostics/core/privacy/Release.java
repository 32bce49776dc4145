package org.trustdiagnostics.core.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * What one report may tell after those in a {@link ReleaseLedger}, and the ledger after it: whole blocks of answers, those known
 * before and those that can be closed now. Not thread-safe.
 */
public final class Release {
    private final ReleaseLedger before;
    private final Parts parts;
    private final ReportingPeriod period;
    private final Map<String, List<Block>> blocks;
    private final Map<String, Map<String, Known>> known = new TreeMap<>();
    private final Map<String, Map<String, NavigableMap<LocalDate, Tally>>> told = new TreeMap<>();

    /**
     * Starts from earlier reports.
     *
     * @throws InvalidInputException where a subject is no longer a part of what it was a part of
     */
    public Release(ReleaseLedger before, Parts parts, ReportingPeriod period) {
        this.before = before;
        this.parts = parts;
        this.period = period;
        this.blocks = before.blocks().stream()
                .collect(Collectors.groupingBy(Block::metric, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        before.known().forEach(this::remember);
    }

    private void remember(Known subject) {
        List<String> wholes = parts.wholesOf(subject.subject());
        for (String whole : subject.wholes()) {
            if (!wholes.contains(whole)) {
                throw new InvalidInputException(
                        "",
                        "'" + subject.subject() + "' was a part of '" + whole
                                + "' when the release ledger was written; keep it "
                                + "among the dataset's parts, and give a subject that moves a new id.");
            }
        }
        known.computeIfAbsent(subject.metric(), key -> new TreeMap<>()).put(subject.subject(), subject);
    }

    /**
     * Closes what can be closed of a metric.
     *
     * @param days the guarded answers in the period by subject and day; those of a whole include those of its parts
     * @param fewest the fewest answers of a subject that may be told
     */
    public void gather(String metric, Map<String, NavigableMap<LocalDate, Tally>> days, ToIntFunction<String> fewest) {
        Map<String, Known> knownHere = known.computeIfAbsent(metric, key -> new TreeMap<>());
        days.keySet().forEach(subject -> knownHere.put(subject, knownNow(metric, subject)));
        Gathering gathering = new Gathering(
                metric,
                Tree.of(parts, days.keySet()),
                parts,
                period,
                days,
                fewest,
                knownHere,
                blocks.getOrDefault(metric, List.of()));
        blocks.put(metric, gathering.gather());
        told.put(metric, told(metric, days.keySet(), fewest));
    }

    private Known knownNow(String metric, String subject) {
        List<String> wholes = parts.wholesOf(subject);
        Optional<Known> earlier =
                Optional.ofNullable(known.getOrDefault(metric, Map.of()).get(subject));
        List<String> unseen = new ArrayList<>(wholes);
        earlier.ifPresent(one -> unseen.removeAll(one.wholes()));
        Optional<LocalDate> closed = before.blocksOf(metric)
                .flatMap(block -> block.segments().stream())
                .filter(segment -> unseen.contains(segment.subject()))
                .map(segment -> segment.to().plusDays(1))
                .max(LocalDate::compareTo);
        Optional<LocalDate> since = earlier.flatMap(Known::since);
        return new Known(
                metric,
                subject,
                wholes,
                closed.isPresent() && since.isPresent()
                        ? Optional.of(Collections.max(List.of(closed.get(), since.get())))
                        : closed.or(() -> since));
    }

    /** Blocks closed under a smaller minimum group are not told any more. */
    private Map<String, NavigableMap<LocalDate, Tally>> told(
            String metric, Set<String> present, ToIntFunction<String> fewest) {
        Map<String, NavigableMap<LocalDate, Tally>> bySubject = new TreeMap<>();
        for (Block block : blocks.getOrDefault(metric, List.of())) {
            List<String> subjects = new ArrayList<>(List.of(block.subject()));
            subjects.addAll(parts.wholesOf(block.subject()));
            int minimum = subjects.stream()
                    .filter(present::contains)
                    .findFirst()
                    .map(fewest::applyAsInt)
                    .orElse(0);
            if (block.within(period) && block.tally().answers() >= minimum) {
                subjects.forEach(subject -> bySubject
                        .computeIfAbsent(subject, key -> new TreeMap<>())
                        .merge(block.lastDay(), block.tally(), Tally::plus));
            }
        }
        return bySubject;
    }

    /** Returns what may be told of a subject in the period, each block by its last day. */
    public NavigableMap<LocalDate, Tally> told(String metric, String subject) {
        return told.getOrDefault(metric, Map.of()).getOrDefault(subject, Collections.emptyNavigableMap());
    }

    /** Returns the ledger after this report. */
    public ReleaseLedger ledger() {
        return new ReleaseLedger(
                blocks.values().stream().flatMap(List::stream).toList(),
                known.values().stream()
                        .flatMap(bySubject ->
                                new TreeSet<>(bySubject.keySet()).stream().map(bySubject::get))
                        .toList());
    }
}
