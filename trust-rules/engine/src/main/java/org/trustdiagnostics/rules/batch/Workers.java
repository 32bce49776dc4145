package org.trustdiagnostics.rules.batch;

import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The threads of a batch. Belongs to the calling thread, which while it waits for them tells how far they are and heeds that the batch
 * is cancelled. When closed, no thread is left.
 */
final class Workers implements AutoCloseable {
    private static final long GLANCE_MILLIS = 50;

    private final int threads;
    private final Stop stop;
    private final Course course;
    private final List<Thread> begun = new CopyOnWriteArrayList<>();
    private final ExecutorService pool;

    Workers(int threads, Stop stop, Course course) {
        this.threads = threads;
        this.stop = stop;
        this.course = course;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "trust-batch-" + (begun.size() + 1));
            thread.setDaemon(true);
            begun.add(thread);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    Stop stop() {
        return stop;
    }

    Course course() {
        return course;
    }

    <T> Future<T> start(Callable<T> work) {
        return pool.submit(work);
    }

    /**
     * Works on inputs in several threads and hands the results over in the order of the inputs, in the calling thread. A few results for
     * each thread are made ahead, however slowly they are taken.
     */
    <I, O> void inOrder(Iterator<I> inputs, Function<I, O> work, Consumer<O> results) {
        Deque<Future<O>> ahead = new ArrayDeque<>();
        while (inputs.hasNext() || !ahead.isEmpty()) {
            while (inputs.hasNext() && ahead.size() < 2 * threads) {
                I input = inputs.next();
                ahead.add(start(() -> work.apply(input)));
            }
            results.accept(await(ahead.remove()));
        }
    }

    /** Does something in the calling thread. Files and streams that fail because that was interrupted are not what went wrong. */
    <T> T unlessOver(Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException e) {
            if (isOver()) {
                CancellationException cancelled = course.cancelled();
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        }
    }

    /** Waits for a result; what the work threw, be it an error, is thrown as it is. */
    <T> T await(Future<T> result) {
        while (true) {
            heed();
            try {
                return result.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet: look around, then wait again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw isOver() && e.getCause() instanceof CancellationException ? course.cancelled() : thrown(e);
            }
        }
    }

    /** Throws where the batch was cancelled or the calling thread interrupted; else tells now and then how far it is. */
    void heed() {
        if (isOver()) {
            throw course.cancelled();
        }
        course.tellNowAndThen();
    }

    /** Returns whether the batch was cancelled or the calling thread interrupted. */
    boolean isOver() {
        return stop.isSaid() || Thread.currentThread().isInterrupted();
    }

    private static RuntimeException thrown(ExecutionException wrapped) {
        Throwable cause = wrapped.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    /** Lets nobody begin anything more and waits until all have ended, whether the calling thread is interrupted or not. */
    @Override
    public void close() {
        stop.now();
        pool.shutdownNow();
        boolean interrupted = false;
        for (Thread thread : begun) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
