package org.trustdiagnostics.authoring.intake;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where each id was seen first, as a number from 0 up. A hash table without any object an entry, since every event has one. Not
 * thread-safe.
 */
final class PlaceById {
    /** Returned for an id that was not there. */
    static final long NEW = -1;

    private static final int FEWEST = 8;
    private static final long FREE = -1;

    private final KeptTexts texts = new KeptTexts();
    /** Of each entry, in the order in which they came. */
    private long[] textsAt = new long[FEWEST];

    private long[] places = new long[FEWEST];
    private int size;
    /** Hash and entry, so that another id in the way is not looked at. */
    private long[] slots = free(2 * FEWEST);

    private final int seed = ThreadLocalRandom.current().nextInt();

    private static long[] free(int slots) {
        long[] free = new long[slots];
        Arrays.fill(free, FREE);
        return free;
    }

    /** Keeps the place of an id unless there is one already; returns that, or {@link #NEW}. */
    long putIfAbsent(String id, long place) {
        int hash = hash(id);
        int slot = firstSlot(hash);
        for (long there = slots[slot]; there != FREE; there = slots[slot]) {
            int entry = (int) there;
            if (hash == hash(there) && texts.isAt(textsAt[entry], id)) {
                return places[entry];
            }
            slot = next(slot);
        }
        slots[slot] = (long) hash << Integer.SIZE | size;
        textsAt[size] = texts.add(id);
        places[size] = place;
        size++;
        if (size == places.length) {
            grow();
        }
        return NEW;
    }

    /** FNV-1a from a start that nobody outside knows, so that no ids can be chosen to get into each other's way. */
    private int hash(String id) {
        int hash = seed;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x01000193;
        }
        return (hash ^ hash >>> 15) * 0x9E3779B9;
    }

    private static int hash(long slot) {
        return (int) (slot >>> Integer.SIZE);
    }

    private int firstSlot(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private void grow() {
        textsAt = Arrays.copyOf(textsAt, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        long[] old = slots;
        slots = free(2 * old.length);
        for (long entry : old) {
            if (entry != FREE) {
                slots[freeSlot(hash(entry))] = entry;
            }
        }
    }

    private int freeSlot(int hash) {
        int slot = firstSlot(hash);
        while (slots[slot] != FREE) {
            slot = next(slot);
        }
        return slot;
    }
}
