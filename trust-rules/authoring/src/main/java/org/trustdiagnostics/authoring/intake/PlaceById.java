package org.trustdiagnostics.authoring.intake;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where each id was seen first, as a number from 0 up. A hash table without an object an entry, since every event has one. Not
 * thread-safe.
 */
final class PlaceById {
    /** Returned for an id that was not there. */
    static final long NEW = -1;

    private static final int FEWEST_SLOTS = 16;

    private @Nullable String[] ids = new @Nullable String[FEWEST_SLOTS];
    /** Of the ids, so that another id in the way is not looked at. */
    private int[] hashes = new int[FEWEST_SLOTS];

    private long[] places = new long[FEWEST_SLOTS];
    private int size;
    private final int seed = ThreadLocalRandom.current().nextInt();

    /** Keeps the place of an id unless there is one already; returns that, or {@link #NEW}. */
    long putIfAbsent(String id, long place) {
        int hash = hash(id);
        int slot = slot(id, hash);
        if (ids[slot] != null) {
            return places[slot];
        }
        put(slot, id, hash, place);
        size++;
        if (2 * size > ids.length) {
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

    /** Returns the slot of an id, or the free one where it belongs. */
    private int slot(String id, int hash) {
        int last = ids.length - 1;
        int slot = hash >>> Integer.numberOfLeadingZeros(last);
        for (String there = ids[slot]; there != null; there = ids[slot]) {
            if (hashes[slot] == hash && there.equals(id)) {
                return slot;
            }
            slot = (slot + 1) & last;
        }
        return slot;
    }

    private void put(int slot, String id, int hash, long place) {
        ids[slot] = id;
        hashes[slot] = hash;
        places[slot] = place;
    }

    private void grow() {
        @Nullable String[] oldIds = ids;
        int[] oldHashes = hashes;
        long[] oldPlaces = places;
        ids = new @Nullable String[2 * oldIds.length];
        hashes = new int[ids.length];
        places = new long[ids.length];
        for (int from = 0; from < oldIds.length; from++) {
            String id = oldIds[from];
            if (id != null) {
                put(slot(id, oldHashes[from]), id, oldHashes[from], oldPlaces[from]);
            }
        }
    }
}
