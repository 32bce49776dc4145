package org.trustdiagnostics.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.limit.Severity;

/** Measures, as a program, the time from saving a changed rule to its verdict as {@code trust rules watch} gives it. */
final class WatchTimes {
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final int SAVES = 21;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private WatchTimes() {}

    public static void main(String[] args) throws Exception {
        Path path = Files.createTempDirectory("watch");
        FolderWatch watch = FolderWatch.of(path, BETWEEN_LOOKS, System::nanoTime);
        LiveFolder folder = new LiveFolder(path);
        double[] seconds = new double[SAVES];
        for (int i = 0; i < SAVES; i++) {
            seconds[i] = verdict(watch, folder, i);
        }
        double[] warm = Arrays.copyOfRange(seconds, 1, SAVES);
        Arrays.sort(warm);
        System.out.printf(
                "first %.2f s; then of %d: median %.2f s, fastest %.2f s, slowest %.2f s%n",
                seconds[0], warm.length, warm[warm.length / 2], warm[0], warm[warm.length - 1]);
    }

    private static double verdict(FolderWatch watch, LiveFolder folder, int save)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        folder.write(String.valueOf(save), SEVERITIES.get(save % SEVERITIES.size()));
        Optional<PackFiles> saved = watch.look();
        while (saved.isEmpty()) {
            Thread.sleep(watch.pause().toMillis());
            saved = watch.look();
        }
        if (!PackTrial.of(saved.get()).problems().isEmpty()) {
            throw new IllegalStateException("the pack does not pass");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
