package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.live.FolderWatch;
import org.trustdiagnostics.authoring.live.PackTrial;
import org.trustdiagnostics.authoring.pack.PackFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trust rules watch}: check and test on every save. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a pack and tries its cases, now and after every save, until stopped with Ctrl-C.",
            "A verdict comes once the folder has been quiet for 0.2 seconds."
        },
        footerHeading = "%nExample:%n",
        footer = "  trust rules watch my-pack")
final class RulesWatchCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    @Parameters(paramLabel = "PACK", description = "The folder or zip file of the pack.")
    private String pack = "";

    private final Terminal terminal;
    private final WatchClock clock;

    RulesWatchCommand(Terminal terminal, WatchClock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Path place = PackPlace.existing(pack);
        FolderWatch watch = FolderWatch.of(place, BETWEEN_LOOKS, clock::nanos);
        terminal.say("watching " + pack + "; Ctrl-C ends it");
        do {
            Optional<PackFiles> saved = watch.look();
            if (saved.isPresent()) {
                tell(saved.get());
            }
        } while (clock.pause(watch.pause()));
        return Exit.OK;
    }

    private void tell(PackFiles saved) throws IOException {
        String time = TIME.format(clock.time());
        long start = clock.nanos();
        PackTrial trial = PackTrial.of(saved);
        Duration took = Duration.ofNanos(clock.nanos() - start);
        String verdict = trial.problems().isEmpty()
                ? "ok: " + Counted.of(trial.cases(), "case")
                : Counted.of(trial.problems().size(), "problem");
        String problems =
                trial.problems().stream().map(problem -> "  " + problem + "\n").collect(Collectors.joining());
        terminal.deliver(
                "saved " + time + " → " + verdict + " in " + seconds(took) + "\n" + problems, Optional.empty());
    }

    private static String seconds(Duration took) {
        long tenths = Math.round(took.toMillis() / 100.0);
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
