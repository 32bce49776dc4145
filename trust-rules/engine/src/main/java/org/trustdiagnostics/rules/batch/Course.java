package org.trustdiagnostics.rules.batch;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.trustdiagnostics.rules.batch.BatchProgress.Phase;

/** How far a batch has come, and tells it now and then. Belongs to the calling thread. */
final class Course {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final Consumer<BatchProgress> listener;
    private long told = System.nanoTime();
    private Phase phase = Phase.COUNTING;
    private long facts;
    private long subjects;
    private long done;
    private long reports;

    Course(Consumer<BatchProgress> listener) {
        this.listener = listener;
    }

    void counted(long number) {
        facts = number;
    }

    void known(long number) {
        subjects = number;
    }

    void begin(Phase next) {
        phase = next;
        done = 0;
    }

    void done(int number) {
        done += number;
    }

    void handedOver(int number) {
        reports++;
        done(number);
    }

    long facts() {
        return facts;
    }

    long done() {
        return done;
    }

    long reports() {
        return reports;
    }

    /** Tells where the last time is long enough ago. */
    void tellNowAndThen() {
        if (System.nanoTime() - told >= PAUSE) {
            tell();
        }
    }

    void tell() {
        listener.accept(new BatchProgress(phase, facts, subjects, done));
        told = System.nanoTime();
    }

    /** Returns what a batch that was cancelled now throws. */
    CancellationException cancelled() {
        String handedOver = reports == 0
                ? "nothing"
                : String.format(Locale.ROOT, "%d of %d subjects in %d reports", done, subjects, reports);
        return new CancellationException("the batch was cancelled after " + facts + " facts were read and " + handedOver
                + " handed over; start it again from the first fact.");
    }
}
