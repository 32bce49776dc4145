package org.trustdiagnostics.rules.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something that is made once: by whoever first needs it, or ahead of that in a thread of its own. Thread-safe.
 *
 * @param <T> what is made
 */
public final class Ahead<T> {
    private final FutureTask<T> making;

    /** Creates something that is made later. */
    public Ahead(Supplier<T> maker) {
        this.making = new FutureTask<>(maker::get);
    }

    /** Begins to make it in a thread of its own, which keeps no virtual machine alive, and returns at once. */
    public Ahead<T> begin() {
        Thread thread = new Thread(making, "trust-diagnostics-loading");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /** Returns it; makes it, or waits until it is made. What making it threw is thrown to everybody who asks. */
    public T get() {
        making.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return making.get();
                } catch (InterruptedException e) {
                    // Loading does not take long, and the host's wish is kept for it below.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
    }
}
