package org.trustdiagnostics.authoring.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * Reads a source on a thread of its own, so that unpacking and parsing go on while rules are loaded and facts are counted.
 * Keeps at most some ten thousand rows in memory. To be used by one thread.
 */
public final class ReadAhead implements FactSource {
    private static final int ROWS_A_BATCH = 512;
    private static final int BATCHES = 100;

    private final FactSource source;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private boolean last;
    private long line;

    private ReadAhead(FactSource source) {
        this.source = source;
        this.thread = new Thread(this::readAll, "read " + source.name());
        thread.setDaemon(true);
    }

    /** What came of one row: a fact, or why it is none. */
    private record Row(long line, Optional<Fact> fact, Optional<RuntimeException> failure) {}

    private record Batch(List<Row> rows, boolean last) {}

    /** Starts reading; the source belongs to the result and is closed with it. */
    public static ReadAhead of(FactSource source) {
        ReadAhead ahead = new ReadAhead(source);
        ahead.thread.start();
        return ahead;
    }

    private void readAll() {
        try {
            List<Row> batch = new ArrayList<>(ROWS_A_BATCH);
            boolean more = true;
            while (more) {
                Row row = read();
                more = row.fact().isPresent()
                        || row.failure()
                                .filter(InvalidInputException.class::isInstance)
                                .isPresent();
                batch.add(row);
                if (batch.size() == ROWS_A_BATCH || !more) {
                    queue.put(new Batch(batch, !more));
                    batch = new ArrayList<>(ROWS_A_BATCH);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed before the end: nobody wants the rest
        }
    }

    private Row read() {
        try {
            Optional<Fact> fact = source.next();
            return new Row(source.line(), fact, Optional.empty());
        } catch (RuntimeException e) {
            return new Row(source.line(), Optional.empty(), Optional.of(e));
        }
    }

    @Override
    public Optional<Fact> next() {
        if (!rows.hasNext()) {
            if (last) {
                return Optional.empty();
            }
            Batch batch = take();
            rows = batch.rows().iterator();
            last = batch.last();
        }
        Row row = rows.next();
        line = row.line();
        if (row.failure().isPresent()) {
            throw row.failure().get();
        }
        return row.fact();
    }

    private Batch take() {
        try {
            Batch batch = queue.poll(1, TimeUnit.SECONDS);
            while (batch == null) {
                if (!thread.isAlive() && queue.isEmpty()) {
                    throw new IllegalStateException(
                            "reading " + source.name() + " broke off; see the log of the thread");
                }
                batch = queue.poll(1, TimeUnit.SECONDS);
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + source.name(), e);
        }
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
    public long line() {
        return line;
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

    /** Returns the rows left out; complete once {@link #next} has returned the end. */
    @Override
    public Map<String, Long> leftOut() {
        return source.leftOut();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
