package org.trustdiagnostics.rules.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.trustdiagnostics.rules.batch.Merged.Family;

/**
 * Deals out families in portions of about as many subjects, in order. Which families are in one depends on their names and on what the
 * header says of their sizes, so it is the same however they were counted.
 */
final class Portions implements Iterator<List<Family>>, Closeable {
    static final int SUBJECTS = 64;

    private final RunFiles files;
    private final Families families;
    private final Merged merged;
    private Optional<Family> next;

    Portions(List<Run> runs, RunFiles files, Families families) {
        this.files = files;
        this.families = families;
        try {
            this.merged = new Merged(runs);
        } catch (IOException e) {
            throw files.failed("be read from", e);
        }
        try {
            this.next = merged.next();
        } catch (IOException e) {
            close();
            throw files.failed("be read from", e);
        }
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public List<Family> next() {
        List<Family> portion = new ArrayList<>();
        int subjects = 0;
        try {
            while (subjects < SUBJECTS && next.isPresent()) {
                portion.add(next.get());
                subjects += families.size(next.get().name());
                next = merged.next();
            }
        } catch (IOException e) {
            throw files.failed("be read from", e);
        }
        if (portion.isEmpty()) {
            throw new NoSuchElementException("no families left");
        }
        return portion;
    }

    @Override
    public void close() {
        try {
            merged.close();
        } catch (IOException e) {
            throw files.failed("be read from", e);
        }
    }
}
