package org.trustdiagnostics.rules.batch;

import java.util.concurrent.CancellationException;

/** Says to all threads of a batch that it is over. Thread-safe. */
final class Stop {
    private volatile boolean stopped;

    void now() {
        stopped = true;
    }

    boolean isSaid() {
        return stopped;
    }

    /** Ends the work of a thread other than the calling one; nobody reads the message. */
    void check() {
        if (stopped) {
            throw new CancellationException("the batch is over");
        }
    }
}
