package org.trustdiagnostics.authoring.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;

/**
 * Notices that a pack's folder holds something else, once nobody is writing any more. Compares the content, so a save that leaves
 * size and time as they were is seen, and a file that is only touched is not. Not thread-safe.
 *
 * <p>Editors write a save in several steps, and people save several files: a change counts once two looks at least 200 ms apart saw
 * the same. What is handed over is what was seen, never read again.
 */
public final class FolderWatch {
    private static final Duration QUIET = Duration.ofMillis(200);

    private final Supplier<PackFiles> reader;
    private final LongSupplier nanos;
    private final Duration idle;
    private Optional<PackFiles> handedOver = Optional.empty();
    private Optional<PackFiles> seen = Optional.empty();
    private long since;

    FolderWatch(Supplier<PackFiles> reader, LongSupplier nanos, Duration idle) {
        this.reader = reader;
        this.nanos = nanos;
        this.idle = idle;
    }

    /**
     * Watches a folder.
     *
     * @param idle how long to wait between looks while nothing happens
     * @param nanos a clock such as {@link System#nanoTime}
     */
    public static FolderWatch of(Path folder, Duration idle, LongSupplier nanos) {
        return new FolderWatch(() -> read(folder), nanos, idle);
    }

    /** Reads a folder; one that cannot be read is a pack with that problem. */
    static PackFiles read(Path folder) {
        try {
            return PackFiles.read(folder);
        } catch (IOException e) {
            return new PackFiles(
                    folder.toString(),
                    new TreeMap<>(),
                    List.of(Problem.of(folder.toString(), "cannot be read: " + e + ".")));
        }
    }

    /** Looks once. Returns what the folder holds, where that is news and has come to rest; the first time it always is. */
    public Optional<PackFiles> look() {
        Optional<PackFiles> now = Optional.of(reader.get());
        if (!now.equals(seen)) {
            seen = now;
            since = nanos.getAsLong();
            return Optional.empty();
        }
        if (now.equals(handedOver) || nanos.getAsLong() - since < QUIET.toNanos()) {
            return Optional.empty();
        }
        handedOver = now;
        return now;
    }

    /** Returns how long to wait before the next look. */
    public Duration pause() {
        return seen.equals(handedOver) ? idle : QUIET;
    }
}
