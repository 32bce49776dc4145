package org.trustdiagnostics.core.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.ReportingPeriod;

/** Closes the blocks of one metric, from the parts up. Used once. */
final class Gathering {
    private final String metric;
    private final Tree tree;
    private final Parts parts;
    private final ReportingPeriod period;
    private final Map<String, NavigableMap<LocalDate, Tally>> days;
    private final ToIntFunction<String> fewest;
    private final Map<String, Known> known;
    private final List<Block> blocks;
    private final Set<String> owners = new HashSet<>();
    private final Map<String, List<Segment>> segments = new HashMap<>();

    Gathering(
            String metric,
            Tree tree,
            Parts parts,
            ReportingPeriod period,
            Map<String, NavigableMap<LocalDate, Tally>> days,
            ToIntFunction<String> fewest,
            Map<String, Known> known,
            List<Block> before) {
        this.metric = metric;
        this.tree = tree;
        this.parts = parts;
        this.period = period;
        this.days = days;
        this.fewest = fewest;
        this.known = known;
        this.blocks = new ArrayList<>(before);
        before.forEach(block -> {
            owners.add(block.subject());
            block.segments().forEach(segment -> segments.computeIfAbsent(segment.subject(), key -> new ArrayList<>())
                    .add(segment));
        });
    }

    /** Returns the blocks known before and those closed now. */
    List<Block> gather() {
        tree.roots().forEach(this::gather);
        return blocks;
    }

    /** Returns what is too few of a subject that has no block of its own: its whole may put it together with others. */
    private List<Segment> gather(String subject) {
        List<Segment> few = new ArrayList<>();
        tree.partsOf(subject).forEach(part -> few.addAll(gather(part)));
        NavigableMap<LocalDate, Tally> own = own(subject);
        if (parts.of(subject).isEmpty()) {
            for (List<Segment> sameDays : released(subject)) {
                takeLate(subject, sameDays, own);
            }
        }
        for (NavigableMap<LocalDate, Tally> run : open(subject, own)) {
            few.addAll(cut(subject, run));
        }
        if (mayBeOneBlock(subject, few)) {
            close(new Block(metric, subject, few));
            return List.of();
        }
        return owners.contains(subject) ? List.of() : few;
    }

    /** Returns the answers by day that stand in none of the parts; days on which that cannot be are left out. */
    private NavigableMap<LocalDate, Tally> own(String subject) {
        NavigableMap<LocalDate, Tally> own = new TreeMap<>(days.getOrDefault(subject, new TreeMap<>()));
        for (String part : tree.partsOf(subject)) {
            days.getOrDefault(part, new TreeMap<>())
                    .forEach((day, tally) ->
                            own.put(day, own.getOrDefault(day, Tally.NONE).minus(tally)));
        }
        own.values().removeIf(tally -> !tally.possible() || tally.answers() < 1);
        return own;
    }

    /** Returns the days that may be told and have not been, one map for each stretch between released ones. */
    private List<NavigableMap<LocalDate, Tally>> open(String subject, NavigableMap<LocalDate, Tally> own) {
        List<Segment> closed = new ArrayList<>(segments.getOrDefault(subject, List.of()));
        lacking(subject, closed);
        NavigableSet<LocalDate> ends = new TreeSet<>();
        NavigableMap<LocalDate, Tally> left = new TreeMap<>(own);
        closed.forEach(segment -> {
            ends.add(segment.from());
            left.subMap(segment.from(), true, segment.to(), true).clear();
        });
        Optional.ofNullable(known.get(subject)).flatMap(Known::since).ifPresent(since -> left.headMap(since, false)
                .clear());
        List<NavigableMap<LocalDate, Tally>> runs = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        for (LocalDate end : ends) {
            runs.add(left.subMap(from, true, end, false));
            from = end;
        }
        runs.add(left.tailMap(from, true));
        return runs;
    }

    /** Collects what was released of parts and is not all among their answers now: it may stand among those of the whole. */
    private void lacking(String subject, List<Segment> found) {
        for (String part : parts.of(subject)) {
            NavigableMap<LocalDate, Tally> own = own(part);
            for (Segment segment : segments.getOrDefault(part, List.of())) {
                if (sum(own, segment).answers() < segment.tally().answers()) {
                    found.add(segment);
                }
            }
            lacking(part, found);
        }
    }

    /** Closes a block each time enough have answered; returns the days after the last one. */
    private List<Segment> cut(String subject, NavigableMap<LocalDate, Tally> run) {
        int minimum = fewest.applyAsInt(subject);
        List<Segment> rest = new ArrayList<>();
        LocalDate from = LocalDate.MIN;
        Tally sum = Tally.NONE;
        for (Map.Entry<LocalDate, Tally> entry : run.entrySet()) {
            from = sum.answers() == 0 ? entry.getKey() : from;
            sum = sum.plus(entry.getValue());
            if (sum.answers() >= minimum) {
                close(new Block(metric, new Segment(subject, from, entry.getKey(), sum)));
                sum = Tally.NONE;
            }
        }
        if (sum.answers() > 0) {
            rest.add(new Segment(subject, from, run.lastKey(), sum));
        }
        return rest;
    }

    private void close(Block block) {
        blocks.add(block);
        owners.add(block.subject());
        block.segments().forEach(segment -> segments.computeIfAbsent(segment.subject(), key -> new ArrayList<>())
                .add(segment));
    }

    /** Few of one subject are told where they are enough together; few of several also have to be able to be of any opinion. */
    private boolean mayBeOneBlock(String subject, List<Segment> few) {
        int minimum = fewest.applyAsInt(subject);
        Tally sum = few.stream().map(Segment::tally).reduce(Tally.NONE, Tally::plus);
        boolean several = few.stream().map(Segment::subject).distinct().count() > 1;
        return sum.answers() >= minimum && (!several || sum.leavesOpen(minimum - 1L));
    }

    /** Returns the released stretches of days that lie in the period, each with all that was released of it. */
    private List<List<Segment>> released(String subject) {
        Map<LocalDate, List<Segment>> byDay = new TreeMap<>();
        for (Segment segment : segments.getOrDefault(subject, List.of())) {
            if (segment.within(period)) {
                byDay.computeIfAbsent(segment.from(), key -> new ArrayList<>()).add(segment);
            }
        }
        return List.copyOf(byDay.values());
    }

    private void takeLate(String subject, List<Segment> sameDays, NavigableMap<LocalDate, Tally> own) {
        int minimum = fewest.applyAsInt(subject);
        Segment first = sameDays.get(0);
        Tally told = sameDays.stream().map(Segment::tally).reduce(Tally.NONE, Tally::plus);
        Tally now = sum(own, first);
        Tally late = now.minus(told);
        Tally gone = told.minus(now);
        Block alone = new Block(metric, first);
        if (late.answers() >= minimum && late.possible()) {
            close(new Block(metric, new Segment(subject, first.from(), first.to(), late)));
        } else if (gone.answers() >= minimum
                && gone.possible()
                && (now.answers() == 0 || now.answers() >= minimum)
                && sameDays.size() == 1
                && blocks.remove(alone)) {
            segments.getOrDefault(subject, new ArrayList<>()).remove(first);
            if (now.answers() > 0) {
                close(new Block(metric, new Segment(subject, first.from(), first.to(), now)));
            }
        }
    }

    private static Tally sum(NavigableMap<LocalDate, Tally> own, Segment days) {
        return own.subMap(days.from(), true, days.to(), true).values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
