package org.trustdiagnostics.examples.sparkbatch.iterators;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Iterates over what each of some things gives, one after another; nothing is asked for before it is needed.
 *
 * @param <S> the things
 * @param <T> what they give
 */
public final class Chained<S, T> implements Iterator<T> {
    private final Iterator<S> sources;
    private final Function<S, Iterator<T>> opened;
    private Iterator<T> current = Collections.emptyIterator();

    /** Creates one over the things; each is opened when its turn comes. */
    public Chained(Iterator<S> sources, Function<S, Iterator<T>> opened) {
        this.sources = sources;
        this.opened = opened;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = opened.apply(sources.next());
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
