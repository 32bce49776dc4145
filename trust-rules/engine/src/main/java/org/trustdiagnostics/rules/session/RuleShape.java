package org.trustdiagnostics.rules.session;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;
import org.trustdiagnostics.core.limit.Severity;

/**
 * What a rule looks at, read off its compiled form.
 *
 * @param name the rule's name
 * @param pitfall the pitfall it detects, from {@code @pitfall}
 * @param severity the severity it detects with, from {@code @severity}; empty where limits grade it
 * @param supplementary whether it only adds to the other rules of its pitfall, from {@code @supplementary( true )}: it may detect, but
 *     where it cannot be judged the others decide alone
 * @param metrics the metrics of the readings it matches
 * @param limits the limits it matches
 * @param records the kinds of records it matches or says are absent
 * @param others other types it matches, such as the reporting period
 * @param comparisons the readings it compares with limits
 * @param conjunctive whether all its conditions must hold together, so that one that certainly fails decides the rule
 */
public record RuleShape(
        String name,
        String pitfall,
        Optional<Severity> severity,
        boolean supplementary,
        Set<String> metrics,
        Set<String> limits,
        Set<Class<? extends RecordFact>> records,
        Set<Class<?>> others,
        List<Comparison> comparisons,
        boolean conjunctive) {

    /** Keeps copies. */
    public RuleShape {
        metrics = Set.copyOf(metrics);
        limits = Set.copyOf(limits);
        records = Set.copyOf(records);
        others = Set.copyOf(others);
        comparisons = List.copyOf(comparisons);
    }

    /** Reads what {@link #write} has written. */
    static RuleShape read(PackedReader in) {
        return new RuleShape(
                in.text(),
                in.text(),
                in.optional(() -> in.constant(Severity.values())),
                in.whole() == 1,
                new HashSet<>(in.texts()),
                new HashSet<>(in.texts()),
                records(in),
                types(in),
                in.all(() -> new Comparison(in.text(), in.text())),
                in.whole() == 1);
    }

    private static Set<Class<? extends RecordFact>> records(PackedReader in) {
        Set<Class<? extends RecordFact>> records = new HashSet<>();
        for (Class<?> type : types(in)) {
            records.add(type.asSubclass(RecordFact.class));
        }
        return records;
    }

    private static Set<Class<?>> types(PackedReader in) {
        Set<Class<?>> types = new HashSet<>();
        for (String name : in.texts()) {
            types.add(type(name));
        }
        return types;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, RuleShape.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a rule looks at " + name + ", which is not on the class path", e);
        }
    }

    void write(PackedWriter out) {
        out.text(name);
        out.text(pitfall);
        out.optional(severity, out::constant);
        out.whole(supplementary ? 1 : 0);
        out.all(new TreeSet<>(metrics), out::text);
        out.all(new TreeSet<>(limits), out::text);
        out.all(names(records), out::text);
        out.all(names(others), out::text);
        out.all(comparisons, one -> {
            out.text(one.metric());
            out.text(one.limit());
        });
        out.whole(conjunctive ? 1 : 0);
    }

    private static List<String> names(Set<? extends Class<?>> types) {
        return types.stream().map(Class::getName).sorted().toList();
    }

    /**
     * A reading compared with a limit.
     *
     * @param metric the reading's metric
     * @param limit the limit's id
     */
    public record Comparison(String metric, String limit) {
        /** As of any record, but without generating code for it at the start. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Comparison one && metric.equals(one.metric) && limit.equals(one.limit);
        }

        @Override
        public int hashCode() {
            return 31 * metric.hashCode() + limit.hashCode();
        }
    }
}
