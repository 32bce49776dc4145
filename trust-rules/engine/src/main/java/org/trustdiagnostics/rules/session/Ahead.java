package org.trustdiagnostics.rules.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made once: by whoever first needs it, or ahead of that in a thread of its own. Where making it fails, the next one
 * who needs it tries again. Thread-safe.
 *
 * @param <T> what is made
 */
public final class Ahead<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Creates something that is made later. */
    public Ahead(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Begins to make it in a thread of its own, which keeps no virtual machine alive, and returns at once; does so once. */
    public Ahead<T> begin() {
        if (begun.compareAndSet(false, true)) {
            Thread thread = new Thread(this::tryToMake, "trust-diagnostics-loading");
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    /** What goes wrong here goes wrong again, or not, for the one who needs it. */
    private void tryToMake() {
        try {
            get();
        } catch (RuntimeException | Error e) {
            // said to whoever needs it
        }
    }

    /** Returns it; makes it, or waits until it is made. */
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        begun.set(true);
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
