package org.trustdiagnostics.examples.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells how far the work is. Not thread-safe. */
public final class Progress {
    private final PrintStream out;
    private final Instant start = Instant.now();

    /** Tells it to a stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Tells what begins now, with the time since the start. */
    public void tell(String what) {
        Duration since = Duration.between(start, Instant.now());
        out.println("%3d:%02d  %s".formatted(since.toMinutes(), since.toSecondsPart(), what));
    }
}
