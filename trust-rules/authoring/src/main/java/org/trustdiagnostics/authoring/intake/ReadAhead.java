package org.trustdiagnostics.authoring.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;

/**
 * The rows of another source, which a thread of its own reads ahead while the calling thread uses those before: the same facts and errors
 * in the same order. Holds a few thousand rows in memory. Not thread-safe.
 */
final class ReadAhead implements FactSource {
    private static final int PORTIONS_AHEAD = 4;

    private final FactSource source;
    private final BlockingQueue<Portion> ahead = new ArrayBlockingQueue<>(PORTIONS_AHEAD);
    private final Thread reader = new Thread(this::read, "trust-read-ahead");
    private Portion portion = new Portion();
    private int used;
    private long line;

    private ReadAhead(FactSource source) {
        this.source = source;
    }

    /** Begins to read what a source has left; closing this closes the source as well. */
    static ReadAhead of(FactSource source) {
        ReadAhead begun = new ReadAhead(source);
        begun.reader.setDaemon(true);
        begun.reader.start();
        return begun;
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                Portion next = new Portion();
                more = next.fill(source);
                ahead.put(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Closed: nobody wants the rest.
        }
    }

    @Override
    public Optional<Fact> next() {
        while (used == portion.size() && !portion.isLast()) {
            portion = take();
            used = 0;
        }
        if (used == portion.size()) {
            return Optional.empty();
        }
        int row = used++;
        line = portion.line(row);
        return Optional.of(portion.fact(row));
    }

    private Portion take() {
        try {
            return ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while " + name() + " was read"));
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public DatasetHeader header() {
        return source.header();
    }

    @Override
    public String idPlace() {
        return source.idPlace();
    }

    @Override
    public boolean hidesIds() {
        return source.hidesIds();
    }

    @Override
    public List<String> cautions() {
        return source.cautions();
    }

    /** Returns what the source left out; complete only after the last row. */
    @Override
    public Map<String, Long> leftOut() {
        return portion.isLast() ? source.leftOut() : Map.of();
    }

    /** Waits until the row that is just being read is there, then closes the source. */
    @Override
    public void close() throws IOException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            source.close();
        }
    }
}
