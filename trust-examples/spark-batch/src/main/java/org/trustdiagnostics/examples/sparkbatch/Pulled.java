package org.trustdiagnostics.examples.sparkbatch;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** Iterates over what a source gives until it gives nothing more. */
final class Pulled<T> implements Iterator<T> {
    private final Supplier<Optional<T>> source;
    private Optional<T> next = Optional.empty();
    private boolean ended;

    Pulled(Supplier<Optional<T>> source) {
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
