package org.trustdiagnostics.authoring.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.trustdiagnostics.authoring.pack.PackFiles;

/** A thread that follows a folder until it is closed. Thread-safe. */
public final class LiveWatch implements AutoCloseable {
    private final FolderWatch folder;
    private final Consumer<PackFiles> reload;
    private final CountDownLatch closed = new CountDownLatch(1);

    private LiveWatch(FolderWatch folder, Consumer<PackFiles> reload) {
        this.folder = folder;
        this.reload = reload;
    }

    static LiveWatch start(String name, FolderWatch folder, Consumer<PackFiles> reload) {
        LiveWatch watch = new LiveWatch(folder, reload);
        Thread thread = new Thread(watch::follow, name);
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private void follow() {
        try {
            do {
                lookOnce();
            } while (!closed.await(folder.pause().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            // Somebody wants the thread to end, which is all it can do.
            closed.countDown();
        }
    }

    /** A listener that throws is told of where threads' failures go, and does not end the watch. */
    private void lookOnce() {
        try {
            folder.look().ifPresent(reload);
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Ends the watch. A reload that is under way is finished; no other begins. Closing twice does nothing. */
    @Override
    public void close() {
        closed.countDown();
    }
}
