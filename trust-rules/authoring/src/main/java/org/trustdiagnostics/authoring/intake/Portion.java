package org.trustdiagnostics.authoring.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;

/** Some rows of a source, each a fact or what was thrown instead. Filled by one thread, then used by another. */
final class Portion {
    private static final int MOST = 512;

    private final @Nullable Object[] rows = new @Nullable Object[MOST];
    private final long[] lines = new long[MOST];
    private int size;
    private boolean last;

    /** Takes rows until it is full; returns whether there may be more. */
    boolean fill(FactSource source) {
        while (size < MOST && !last) {
            try {
                source.next().ifPresentOrElse(fact -> add(fact, source), () -> last = true);
            } catch (InvalidInputException e) {
                add(e, source);
            } catch (RuntimeException | Error e) {
                add(e, source);
                last = true;
            }
        }
        return !last;
    }

    private void add(Object row, FactSource source) {
        lines[size] = source.line();
        rows[size++] = row;
    }

    int size() {
        return size;
    }

    /** Returns whether the source ends with it, in good order or not. */
    boolean isLast() {
        return last;
    }

    long line(int row) {
        return lines[row];
    }

    /** Returns a fact, or throws what the source threw. */
    Fact fact(int row) {
        Object there = rows[row];
        if (there instanceof RuntimeException e) {
            throw e;
        }
        if (there instanceof Error e) {
            throw e;
        }
        return (Fact) requireNonNull(there);
    }
}
