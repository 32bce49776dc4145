package org.trustdiagnostics.core.metric;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.metric.DistributedMetric.Item;

/** How often each value occurred; its size grows with different values, not with facts. Not thread-safe. */
final class Distribution {
    private final NavigableMap<Integer, Frequency> byValue = new TreeMap<>();

    /** How many facts ended with a value, and how many have it and are still open. */
    record Frequency(long ended, long open) {
        private Frequency plus(Frequency other) {
            return new Frequency(ended + other.ended, open + other.open);
        }
    }

    void add(Item item) {
        add(item.value(), item.open() ? new Frequency(0, 1) : new Frequency(1, 0));
    }

    void merge(Distribution other) {
        other.byValue.forEach(this::add);
    }

    private void add(int value, Frequency frequency) {
        byValue.merge(value, frequency, Frequency::plus);
    }

    void write(BinaryWriter out) {
        out.whole(byValue.size());
        byValue.forEach((value, frequency) -> {
            out.whole(value);
            out.whole(frequency.ended());
            out.whole(frequency.open());
        });
    }

    static Distribution read(BinaryReader in) {
        Distribution distribution = new Distribution();
        for (int left = in.count(); left > 0; left--) {
            distribution.add((int) in.whole(), new Frequency(in.whole(), in.whole()));
        }
        return distribution;
    }

    /** Returns the number of facts. */
    long cases() {
        return byValue.values().stream()
                .mapToLong(frequency -> frequency.ended() + frequency.open())
                .sum();
    }

    /** Returns the values that occurred, rising. */
    double[] values() {
        return byValue.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** Returns how many ended with each of {@link #values()}. */
    long[] ended() {
        return byValue.values().stream().mapToLong(Frequency::ended).toArray();
    }

    /** Returns how many have each of {@link #values()} and are still open. */
    long[] open() {
        return byValue.values().stream().mapToLong(Frequency::open).toArray();
    }
}
