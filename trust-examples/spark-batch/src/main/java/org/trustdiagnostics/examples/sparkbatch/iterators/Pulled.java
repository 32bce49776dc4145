package org.trustdiagnostics.examples.sparkbatch.iterators;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Iterates over what a source gives until it gives nothing more.
 *
 * @param <T> what it gives
 */
public final class Pulled<T> implements Iterator<T> {
    private final Supplier<Optional<T>> source;
    private Optional<T> next = Optional.empty();
    private boolean ended;

    /** Creates one that asks the source for one thing at a time. */
    public Pulled(Supplier<Optional<T>> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = source.get();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T given = next.orElseThrow();
        next = Optional.empty();
        return given;
    }
}
