package org.trustdiagnostics.authoring.cli;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trustdiagnostics.authoring.intake.Counted;

/** Tells once a second how many rows have been read, when reading takes longer than two seconds. Not thread-safe. */
final class Progress implements LongConsumer {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<String> line;
    private final LongSupplier nanoTime;
    private long nextAt;

    Progress(Consumer<String> line, LongSupplier nanoTime) {
        this.line = line;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong() + PATIENCE;
    }

    @Override
    public void accept(long rows) {
        long now = nanoTime.getAsLong();
        if (now - nextAt >= 0) {
            line.accept("read " + Counted.of(rows, "row") + " so far");
            nextAt = now + PAUSE;
        }
    }
}
