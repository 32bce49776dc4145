package org.trustdiagnostics.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.privacy.Tally;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * What is kept of one subject: counters by metric and calendar month, whose size does not depend on how many events there
 * were, the reported values of each metric, and the records.
 */
final class SubjectSummary {
    /** By the days it speaks for; further fields only make the choice the same in every order. */
    private static final Comparator<ReportedMetric> LATEST = Comparator.comparing(ReportedMetric::to)
            .thenComparing(ReportedMetric::from)
            .thenComparing(ReportedMetric::value)
            .thenComparing(reported -> reported.sample().orElse(-1))
            .thenComparing(reported -> reported.lower().orElse(Double.NEGATIVE_INFINITY))
            .thenComparing(reported -> reported.upper().orElse(Double.NEGATIVE_INFINITY));

    private static final long[] NOTHING = {};
    /** No survey has more questions; a host that numbers its answers instead does not fill the memory. */
    private static final int MOST_ITEMS = 100;

    private final int months;
    /** By kind of events and month: the counters of the kind's metrics side by side, since an event adds to most of them. */
    private final long[][] counters;

    private final @Nullable Distribution[] distributions = new @Nullable Distribution[Metrics.COMPUTED.size()];
    private final Map<String, NavigableMap<Integer, ReportedMetric>> reported = new TreeMap<>();
    private final List<RecordFact> records = new ArrayList<>();
    private final GroupCounts groups = new GroupCounts();
    private final Sheets sheets = new Sheets();
    private final Map<String, Set<String>> items = new TreeMap<>();

    /** Guarded cases by metric and day; empty unless a release ledger is kept. */
    private final Map<Integer, NavigableMap<LocalDate, Tally>> days = new TreeMap<>();

    SubjectSummary(int months) {
        this.months = months;
        this.counters = new long[Metrics.kinds() * months][];
        Arrays.fill(counters, NOTHING);
    }

    /** Adds what one event adds to each metric of its kind, in their order. */
    void count(Metrics.OfKind kind, int month, int[] adds) {
        int metrics = kind.counted().size();
        long[] ofMonth = metrics == 0 ? NOTHING : ofMonth(kind, month);
        for (int i = 0; i < metrics; i++) {
            if (adds[i] != Counts.NOTHING) {
                Counts.add(adds[i], ofMonth, i * Counts.WIDTH);
            }
        }
    }

    private long[] ofMonth(Metrics.OfKind kind, int month) {
        int row = kind.number() * months + month;
        if (counters[row].length == 0) {
            counters[row] = new long[kind.counted().size() * Counts.WIDTH];
        }
        return counters[row];
    }

    /** Adds what one event adds to the values of a metric. */
    void add(int metric, long item) {
        kept(metric).add(item);
    }

    private Distribution kept(int metric) {
        Distribution kept = distributions[metric];
        if (kept == null) {
            kept = new Distribution();
            distributions[metric] = kept;
        }
        return kept;
    }

    /** Remembers on which day a guarded case came. */
    void countDay(int metric, LocalDate day, Tally fact) {
        days.computeIfAbsent(metric, key -> new TreeMap<>()).merge(day, fact, Tally::plus);
    }

    /** Remembers the answer's question and, where it names them, its group and its form. */
    void add(SurveyAnswer answer) {
        if (Instrument.find(answer.instrument()).isPresent()) {
            remember(answer.instrument(), answer.item());
            groups.add(answer);
            sheets.add(answer);
        }
    }

    private void remember(String instrument, String item) {
        Set<String> known = items.get(instrument);
        if (known == null) {
            known = new HashSet<>();
            items.put(instrument, known);
        }
        if (known.size() < MOST_ITEMS) {
            known.add(item);
        }
    }

    /** Returns to how many questions of an instrument there are answers, at least 1: so many answers one person may have given. */
    int items(String instrument) {
        return Math.max(1, items.getOrDefault(instrument, Set.of()).size());
    }

    /**
     * Returns how many answers to an instrument one person may have given: one to every question in every round that names the
     * instrument, and in one where none does.
     */
    int answersOfOne(String instrument) {
        long rounds = records.stream()
                .filter(record -> record instanceof SurveyRound round
                        && round.instrument().filter(instrument::equals).isPresent())
                .count();
        return items(instrument) * (int) Math.max(1, rounds);
    }

    /** Keeps one value a month, by the month in which its days end. */
    void add(ReportedMetric value, int month) {
        reported.computeIfAbsent(value.metric(), id -> new TreeMap<>())
                .merge(month, value, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
    }

    void add(RecordFact fact) {
        records.add(fact);
    }

    void merge(SubjectSummary other) {
        for (int row = 0; row < counters.length; row++) {
            long[] theirs = other.counters[row];
            if (theirs.length > 0) {
                long[] mine = counters[row];
                counters[row] = mine.length == 0 ? theirs.clone() : sum(mine, theirs);
            }
        }
        for (int metric = 0; metric < distributions.length; metric++) {
            Distribution theirs = other.distributions[metric];
            if (theirs != null) {
                kept(metric).merge(theirs);
            }
        }
        other.reported.values().forEach(values -> values.forEach((month, value) -> add(value, month)));
        other.days.forEach((metric, theirs) -> theirs.forEach((day, tally) -> countDay(metric, day, tally)));
        records.addAll(other.records);
        groups.merge(other.groups);
        sheets.merge(other.sheets);
        other.items.forEach((instrument, theirs) -> theirs.forEach(item -> remember(instrument, item)));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Writes everything but the days, which only a summary with a ledger keeps. */
    void write(BinaryWriter out) {
        writeCounters(out);
        writeDistributions(out);
        out.whole(reported.values().stream().mapToInt(Map::size).sum());
        reported.values()
                .forEach(values -> values.forEach((month, value) -> {
                    out.whole(month);
                    out.text(FactWriter.line(value));
                }));
        out.whole(records.size());
        records.forEach(record -> out.text(FactWriter.line(record)));
        groups.write(out);
        sheets.write(out);
        out.whole(items.size());
        items.forEach((instrument, asked) -> {
            out.text(instrument);
            out.whole(asked.size());
            asked.stream().sorted().forEach(out::text);
        });
    }

    private void writeDistributions(BinaryWriter out) {
        out.whole(Arrays.stream(distributions).filter(Objects::nonNull).count());
        for (int metric = 0; metric < distributions.length; metric++) {
            Distribution values = distributions[metric];
            if (values != null) {
                out.whole(MetricCodes.of(metric));
                values.write(out);
            }
        }
    }

    /** Of each metric counted in some month: its code, how many months have counts, and these with their indexes. */
    private void writeCounters(BinaryWriter out) {
        int[] counted = IntStream.range(0, Metrics.COMPUTED.size())
                .filter(metric -> byMonth(metric).length > 0)
                .toArray();
        out.whole(counted.length);
        for (int metric : counted) {
            long[] ofMetric = byMonth(metric);
            int[] used = IntStream.range(0, months)
                    .filter(month -> ofMetric[month * Counts.WIDTH] > 0)
                    .toArray();
            out.whole(MetricCodes.of(metric));
            out.whole(used.length);
            for (int month : used) {
                out.whole(month);
                for (int i = 0; i < Counts.WIDTH; i++) {
                    out.whole(ofMetric[month * Counts.WIDTH + i]);
                }
            }
        }
    }

    /** Reads what was written of a subject with the same number of months. */
    static SubjectSummary read(BinaryReader in, int months) {
        SubjectSummary read = new SubjectSummary(months);
        read.readCounters(in);
        for (int left = in.count(); left > 0; left--) {
            read.kept(MetricCodes.read(in)).read(in);
        }
        for (int left = in.count(); left > 0; left--) {
            int month = read.month(in);
            read.add(fact(in, ReportedMetric.class), month);
        }
        for (int left = in.count(); left > 0; left--) {
            read.add(fact(in, RecordFact.class));
        }
        read.groups.merge(GroupCounts.read(in));
        read.sheets.merge(Sheets.read(in));
        for (int left = in.count(); left > 0; left--) {
            String instrument = in.text();
            for (int asked = in.count(); asked > 0; asked--) {
                read.remember(instrument, in.text());
            }
        }
        return read;
    }

    private static <F extends Fact> F fact(BinaryReader in, Class<F> kind) {
        Fact fact = FactReader.read("written summary", in.text());
        if (!kind.isInstance(fact)) {
            throw in.damaged();
        }
        return kind.cast(fact);
    }

    private void readCounters(BinaryReader in) {
        for (int metrics = in.count(); metrics > 0; metrics--) {
            Metrics.Place place = Metrics.placeOf(MetricCodes.read(in));
            if (place == null) {
                throw in.damaged();
            }
            for (int left = in.count(); left > 0; left--) {
                long[] ofMonth = ofMonth(place.kind(), month(in));
                for (int i = 0; i < Counts.WIDTH; i++) {
                    ofMonth[place.at() + i] = in.whole();
                }
            }
        }
    }

    private int month(BinaryReader in) {
        int month = in.small();
        if (month >= months) {
            throw in.damaged();
        }
        return month;
    }

    Counts counts(int metric) {
        return Counts.sum(byMonth(metric));
    }

    /** Returns the counts from one month of the period to another, both included. */
    Counts counts(int metric, int first, int last) {
        long[] byMonth = byMonth(metric);
        return byMonth.length == 0
                ? Counts.sum(NOTHING)
                : Counts.sum(byMonth, first * Counts.WIDTH, (last + 1) * Counts.WIDTH);
    }

    Distribution values(int metric) {
        Distribution values = distributions[metric];
        return values == null ? new Distribution() : values;
    }

    /** Returns every value that the host reported. */
    Stream<ReportedMetric> reportedValues() {
        return reported.values().stream().flatMap(values -> values.values().stream());
    }

    /** Returns the metrics of which the host reported a value. */
    Set<String> reported() {
        return reported.keySet();
    }

    /** Returns the value of a metric that the host reported for the latest days. */
    Optional<ReportedMetric> latest(String metric) {
        return Optional.ofNullable(reported.get(metric))
                .map(values -> values.lastEntry().getValue());
    }

    /** Returns the latest reported value, and before it those whose periods do not overlap with a later one; in order of time. */
    List<ReportedMetric> history(String metric) {
        NavigableMap<Integer, ReportedMetric> values = reported.getOrDefault(metric, Collections.emptyNavigableMap());
        if (values.size() == 1) {
            return List.of(values.firstEntry().getValue());
        }
        List<ReportedMetric> history = new ArrayList<>();
        for (ReportedMetric value : values.descendingMap().values()) {
            if (history.isEmpty() || value.to().isBefore(history.get(0).from())) {
                history.add(0, value);
            }
        }
        return history;
    }

    /** Returns the counters of a metric, {@link Counts#WIDTH} a calendar month; none where nothing was counted. */
    long[] byMonth(int metric) {
        Metrics.Place place = Metrics.placeOf(metric);
        if (place == null) {
            return NOTHING;
        }
        long[] byMonth = NOTHING;
        for (int month = 0; month < months; month++) {
            long[] ofMonth = counters[place.kind().number() * months + month];
            if (ofMonth.length > 0 && ofMonth[place.at()] > 0) {
                byMonth = byMonth.length == 0 ? new long[months * Counts.WIDTH] : byMonth;
                System.arraycopy(ofMonth, place.at(), byMonth, month * Counts.WIDTH, Counts.WIDTH);
            }
        }
        return byMonth;
    }

    /** Returns the guarded cases of a metric by day; empty unless a release ledger is kept. */
    NavigableMap<LocalDate, Tally> days(int metric) {
        return days.getOrDefault(metric, Collections.emptyNavigableMap());
    }

    GroupCounts groups() {
        return groups;
    }

    Sheets sheets() {
        return sheets;
    }

    List<RecordFact> records() {
        return records;
    }
}
