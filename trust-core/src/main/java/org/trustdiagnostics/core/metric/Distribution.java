package org.trustdiagnostics.core.metric;

import java.util.Arrays;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;

/**
 * How often each value occurred; its size grows with different values, not with facts. A hash table without objects, since it is
 * added to at every fact. Not thread-safe.
 */
final class Distribution {
    private static final int WIDTH = 3;
    private static final int FEWEST_SLOTS = 8;

    /**
     * Of each slot the value, how many facts ended with it, and how many have it and are still open; free where these two are 0. No
     * wider than two billion facts of one value need, because those of all subjects together must stay near the processor.
     */
    private int[] slots = new int[WIDTH * FEWEST_SLOTS];

    private int size;

    /** Adds what one fact adds, {@link DistributedMetric#ended} or {@link DistributedMetric#open}. */
    void add(long item) {
        int open = (int) item & 1;
        add((int) (item >> 1), 1 - open, open);
    }

    void merge(Distribution other) {
        for (int slot = 0; slot < other.slots.length; slot += WIDTH) {
            if (!other.isFree(slot)) {
                add(other.slots[slot], other.slots[slot + 1], other.slots[slot + 2]);
            }
        }
    }

    private void add(int value, int ended, int open) {
        int slot = slot(value);
        if (isFree(slot)) {
            slots[slot] = value;
            size++;
        }
        slots[slot + 1] = sum(slots[slot + 1], ended);
        slots[slot + 2] = sum(slots[slot + 2], open);
        if (4 * WIDTH * size > 3 * slots.length) {
            grow();
        }
    }

    private static int sum(int a, int b) {
        if (a > Integer.MAX_VALUE - b) {
            throw new ArithmeticException("more than " + Integer.MAX_VALUE
                    + " facts of a subject give a metric the same value; diagnose a shorter period.");
        }
        return a + b;
    }

    /** Returns where the slot of a value starts, or the free one where it belongs. */
    private int slot(int value) {
        int last = slots.length / WIDTH - 1;
        int slot = (value * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(last);
        while (slots[WIDTH * slot] != value && !isFree(WIDTH * slot)) {
            slot = (slot + 1) & last;
        }
        return WIDTH * slot;
    }

    private boolean isFree(int slot) {
        return (slots[slot + 1] | slots[slot + 2]) == 0;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        for (int from = 0; from < old.length; from += WIDTH) {
            if ((old[from + 1] | old[from + 2]) != 0) {
                System.arraycopy(old, from, slots, slot(old[from]), WIDTH);
            }
        }
    }

    void write(BinaryWriter out) {
        out.whole(size);
        for (int value : rising()) {
            int slot = slot(value);
            out.whole(value);
            out.whole(slots[slot + 1]);
            out.whole(slots[slot + 2]);
        }
    }

    /** Adds what was written. */
    void read(BinaryReader in) {
        for (int left = in.count(); left > 0; left--) {
            int value = in.small();
            int ended = in.small();
            int open = in.small();
            if (ended == 0 && open == 0) {
                throw in.damaged();
            }
            add(value, ended, open);
        }
    }

    private int[] rising() {
        int[] rising = new int[size];
        int next = 0;
        for (int slot = 0; slot < slots.length; slot += WIDTH) {
            if (!isFree(slot)) {
                rising[next++] = slots[slot];
            }
        }
        Arrays.sort(rising);
        return rising;
    }

    /** Returns the number of facts. */
    long cases() {
        long cases = 0;
        for (int slot = 0; slot < slots.length; slot += WIDTH) {
            cases += (long) slots[slot + 1] + slots[slot + 2];
        }
        return cases;
    }

    /** Returns the values that occurred with what is known of each. */
    Spread spread() {
        int[] rising = rising();
        Spread spread = new Spread(new double[size], new long[size], new long[size]);
        for (int i = 0; i < size; i++) {
            int slot = slot(rising[i]);
            spread.values[i] = rising[i];
            spread.ended[i] = slots[slot + 1];
            spread.open[i] = slots[slot + 2];
        }
        return spread;
    }

    /**
     * The values that occurred.
     *
     * @param values rising
     * @param ended how many facts ended with each
     * @param open how many have each and are still open
     */
    @SuppressWarnings("ArrayRecordComponent") // made anew at each call, and read where it is asked for
    record Spread(double[] values, long[] ended, long[] open) {}
}
