package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.judge.RuleEntry.Comparing;

/** What is known of one subject, by the numbers of a {@link RuleBook}. Not thread-safe: one a judgement. */
final class Known {
    private final Case data;
    private final RuleBook book;
    private final @Nullable Reading[] readings;
    private final BitSet covered = new BitSet();
    private final @Nullable OptionalDouble[] chances;
    private @Nullable List<List<RecordFact>> records;

    Known(Case data, RuleBook book) {
        this.data = data;
        this.book = book;
        this.readings = new Reading[book.metrics().size()];
        this.chances = new OptionalDouble[book.comparisons().size()];
        data.readings().forEach((metric, reading) -> {
            int number = book.metrics().find(metric);
            if (number >= 0 && reading.status() != Reading.Status.MISSING) {
                readings[number] = reading;
            }
        });
        data.complete().forEach(this::cover);
        data.records().forEach(record -> cover(record.getClass()));
    }

    static Known of(Summary summary, String subject, RuleBook book) {
        return new Known(Case.of(summary, subject, book.complete(summary)), book);
    }

    private void cover(Class<?> kind) {
        int number = book.kinds().find(kind);
        if (number >= 0) {
            covered.set(number);
        }
    }

    RuleBook book() {
        return book;
    }

    Case data() {
        return data;
    }

    String subject() {
        return data.subject();
    }

    @Nullable
    Reading reading(int metric) {
        return readings[metric];
    }

    /** Returns the reading of a metric where it has a value. */
    @Nullable
    Reading measured(int metric) {
        Reading reading = readings[metric];
        return reading != null && reading.status() == Reading.Status.MEASURED ? reading : null;
    }

    /** What a metric lacks, its change over time lacks, too; where it has a value, there is none to compare it with. */
    Reading.Status status(int metric) {
        Reading reading = readings[metric];
        if (reading != null) {
            return reading.status();
        }
        Reading changing = readings[book.changing(metric)];
        return changing == null || changing.status() == Reading.Status.MEASURED
                ? Reading.Status.MISSING
                : changing.status();
    }

    /** Returns the records of a kind. */
    List<RecordFact> records(int kind) {
        if (records == null) {
            records = byKind();
        }
        return records.get(kind);
    }

    private List<List<RecordFact>> byKind() {
        List<List<RecordFact>> byKind =
                new ArrayList<>(Collections.nCopies(book.kinds().size(), List.of()));
        for (RecordFact record : data.records()) {
            int kind = book.kinds().find(record.getClass());
            if (kind >= 0) {
                if (byKind.get(kind).isEmpty()) {
                    byKind.set(kind, new ArrayList<>());
                }
                byKind.get(kind).add(record);
            }
        }
        return byKind;
    }

    /** Returns whether it is known which records of a kind the subject has. */
    boolean covers(int kind) {
        return covered.get(kind);
    }

    /** Returns the kinds of records a rule looks at of which the dataset says that it holds all. */
    Set<Class<? extends RecordFact>> complete(RuleEntry rule) {
        Set<Class<? extends RecordFact>> complete = new HashSet<>(rule.shape().records());
        complete.retainAll(data.complete());
        return complete;
    }

    /** Returns what keeps a rule from being run. */
    List<Examined.Lack> lacks(RuleEntry rule) {
        List<Examined.Lack> lacks = new ArrayList<>();
        for (String metric : new TreeSet<>(rule.shape().metrics())) {
            int number = book.metrics().find(metric);
            Reading reading = readings[number];
            if (measured(number) == null) {
                lacks.add(new Examined.Lack(metric, true, status(number), reading == null ? 0 : reading.sample()));
            }
        }
        rule.shape().records().stream()
                .filter(kind -> !covered.get(book.kinds().find(kind)))
                .map(kind -> FactKind.of(kind).name())
                .sorted()
                .forEach(kind -> lacks.add(new Examined.Lack(kind, false, Reading.Status.MISSING, 0)));
        return lacks;
    }

    /** Returns whether a reading that is compared with a limit has an interval, so that it may cross it by chance. */
    boolean uncertain(Comparing comparing) {
        Reading reading = measured(comparing.metric());
        return reading != null && reading.lower() < reading.upper();
    }

    /** Returns how many of the comparisons are uncertain. */
    long uncertain(List<Comparing> comparisons) {
        long uncertain = 0;
        for (Comparing comparing : comparisons) {
            uncertain += uncertain(comparing) ? 1 : 0;
        }
        return uncertain;
    }

    boolean crossed(Comparing comparing) {
        Reading reading = measured(comparing.metric());
        return reading != null && comparing.threshold().crossedBy(reading.lower(), reading.upper());
    }

    boolean kept(Comparing comparing) {
        Reading reading = measured(comparing.metric());
        return reading != null && comparing.threshold().keptBy(reading.lower(), reading.upper());
    }

    /** Returns whether any of the limits is certainly kept. */
    boolean keepsAny(List<Comparing> comparisons) {
        for (Comparing comparing : comparisons) {
            if (kept(comparing)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it is open on which side of the limit the truth lies. */
    boolean undecided(Comparing comparing) {
        return measured(comparing.metric()) != null && !crossed(comparing) && !kept(comparing);
    }

    /** Returns the chance of a comparison where the limit is crossed. */
    OptionalDouble chance(Comparing comparing) {
        Reading reading = measured(comparing.metric());
        if (reading == null || !crossed(comparing)) {
            return OptionalDouble.empty();
        }
        OptionalDouble chance = chances[comparing.number()];
        if (chance == null) {
            chance = data.chances().apply(reading, comparing.threshold());
            chances[comparing.number()] = chance;
        }
        return chance;
    }

    /**
     * Returns the chance of a firing: the largest of its comparisons where all must hold (intersection-union test, Berger 1982,
     * doi:10.1080/00401706.1982.10487790); where one may do, that of those that hold, times the number of comparisons (Bonferroni). Empty where
     * it rests on no value that has an interval.
     */
    OptionalDouble chance(RuleEntry rule) {
        OptionalDouble largest = OptionalDouble.empty();
        for (Comparing comparing : rule.comparisons()) {
            OptionalDouble chance = uncertain(comparing) ? chance(comparing) : OptionalDouble.empty();
            if (chance.isPresent() && !(largest.isPresent() && largest.getAsDouble() >= chance.getAsDouble())) {
                largest = chance;
            }
        }
        if (largest.isEmpty() || rule.shape().conjunctive()) {
            return largest;
        }
        return OptionalDouble.of(
                Math.min(1, largest.getAsDouble() * rule.comparisons().size()));
    }

    /** Returns what some of the rules look at and nothing else: records, measured readings, limits, the period, the areas. */
    List<Object> seenBy(List<RuleEntry> rules) {
        BitSet metrics = new BitSet();
        BitSet limits = new BitSet();
        BitSet kinds = new BitSet();
        boolean period = false;
        boolean areas = false;
        for (RuleEntry rule : rules) {
            set(rule.metrics(), metrics);
            set(rule.limits(), limits);
            set(rule.kinds(), kinds);
            period |= rule.shape().others().contains(ReportingPeriod.class);
            areas |= rule.shape().others().contains(TrustArea.class);
        }
        List<Object> facts = new ArrayList<>();
        for (RecordFact record : data.records()) {
            int kind = book.kinds().find(record.getClass());
            if (kind >= 0 && kinds.get(kind)) {
                facts.add(record);
            }
        }
        metrics.stream().mapToObj(this::measured).filter(Objects::nonNull).forEach(facts::add);
        limits.stream().mapToObj(book::limit).forEach(facts::add);
        if (period) {
            facts.add(data.observation().period());
        }
        if (areas) {
            facts.addAll(Arrays.asList(TrustArea.values()));
        }
        return facts;
    }

    private static void set(int[] numbers, BitSet bits) {
        for (int number : numbers) {
            bits.set(number);
        }
    }
}
