package org.trustdiagnostics.rules.batch;

import org.trustdiagnostics.core.fact.Fact;

/** Some facts on their way to a counter, each with its place among all. */
final class Chunk {
    private static final int MOST = 512;

    private final Fact[] facts = new Fact[MOST];
    private final long[] numbers = new long[MOST];
    private int size;

    void add(Fact fact, long number) {
        facts[size] = fact;
        numbers[size] = number;
        size++;
    }

    boolean isFull() {
        return size == MOST;
    }

    int size() {
        return size;
    }

    Fact fact(int index) {
        return facts[index];
    }

    /** Returns the place of a fact among all, counted from 1. */
    long number(int index) {
        return numbers[index];
    }
}
