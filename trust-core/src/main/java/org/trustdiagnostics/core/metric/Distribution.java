package org.trustdiagnostics.core.metric;

import java.util.Arrays;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.metric.DistributedMetric.Item;

/**
 * How often each value occurred; its size grows with different values, not with facts. A hash table without objects, since it is
 * added to at every fact. Not thread-safe.
 */
final class Distribution {
    private static final int FEWEST_SLOTS = 8;
    /** Few steps from the fewest to the most slots that durations need, so that subjects with many facts are of one size. */
    private static final int GROWTH = 4;

    private int[] values = new int[FEWEST_SLOTS];
    /** How many facts ended with the value of a slot, and how many have it and are still open; a slot is free where both are 0. */
    private long[] ended = new long[FEWEST_SLOTS];

    private long[] open = new long[FEWEST_SLOTS];
    private int size;

    void add(Item item) {
        add(item.value(), item.open() ? 0 : 1, item.open() ? 1 : 0);
    }

    void merge(Distribution other) {
        for (int slot = 0; slot < other.values.length; slot++) {
            if (!other.isFree(slot)) {
                add(other.values[slot], other.ended[slot], other.open[slot]);
            }
        }
    }

    private void add(int value, long moreEnded, long moreOpen) {
        int slot = slot(value);
        if (isFree(slot)) {
            values[slot] = value;
            size++;
        }
        ended[slot] += moreEnded;
        open[slot] += moreOpen;
        if (4 * size > 3 * values.length) {
            grow();
        }
    }

    /** Returns the slot of a value, or the free one where it belongs. */
    private int slot(int value) {
        int last = values.length - 1;
        int slot = (value * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(last);
        while (values[slot] != value && !isFree(slot)) {
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private boolean isFree(int slot) {
        return (ended[slot] | open[slot]) == 0;
    }

    private void grow() {
        int[] oldValues = values;
        long[] oldEnded = ended;
        long[] oldOpen = open;
        values = new int[GROWTH * oldValues.length];
        ended = new long[values.length];
        open = new long[values.length];
        for (int old = 0; old < oldValues.length; old++) {
            if ((oldEnded[old] | oldOpen[old]) != 0) {
                int slot = slot(oldValues[old]);
                values[slot] = oldValues[old];
                ended[slot] = oldEnded[old];
                open[slot] = oldOpen[old];
            }
        }
    }

    void write(BinaryWriter out) {
        out.whole(size);
        for (int value : rising()) {
            int slot = slot(value);
            out.whole(value);
            out.whole(ended[slot]);
            out.whole(open[slot]);
        }
    }

    /** Adds what was written. */
    void read(BinaryReader in) {
        for (int left = in.count(); left > 0; left--) {
            int value = (int) in.whole();
            long ended = in.whole();
            long open = in.whole();
            if (ended < 0 || open < 0 || ended + open <= 0) {
                throw in.damaged();
            }
            add(value, ended, open);
        }
    }

    private int[] rising() {
        int[] rising = new int[size];
        int next = 0;
        for (int slot = 0; slot < values.length; slot++) {
            if (!isFree(slot)) {
                rising[next++] = values[slot];
            }
        }
        Arrays.sort(rising);
        return rising;
    }

    /** Returns the number of facts. */
    long cases() {
        return Arrays.stream(ended).sum() + Arrays.stream(open).sum();
    }

    /** Returns the values that occurred, rising. */
    double[] values() {
        return Arrays.stream(rising()).asDoubleStream().toArray();
    }

    /** Returns how many ended with each of {@link #values()}. */
    long[] ended() {
        return Arrays.stream(rising()).mapToLong(value -> ended[slot(value)]).toArray();
    }

    /** Returns how many have each of {@link #values()} and are still open. */
    long[] open() {
        return Arrays.stream(rising()).mapToLong(value -> open[slot(value)]).toArray();
    }
}
