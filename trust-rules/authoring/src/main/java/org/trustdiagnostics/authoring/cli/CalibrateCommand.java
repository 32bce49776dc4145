package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.trustdiagnostics.authoring.calibrate.Calibration;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.ShareMethod;
import org.trustdiagnostics.rules.pack.RulePack;
import picocli.CommandLine.Command;

/** {@code trust calibrate}: how often the bundled rules are wrong by chance. */
@Command(
        name = "calibrate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description =
                "Works out how often the bundled rules detect what is not there and how often they detect what is, for"
                        + " every limit and several sizes of sample, and writes it as Markdown. Takes about half a minute.",
        footerHeading = "%nExample:%n",
        footer = "  trust calibrate > trust-rules/CALIBRATION.md")
final class CalibrateCommand implements Callable<Integer> {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Terminal terminal;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Calibration exact = with(ShareMethod.CLOPPER_PEARSON, "exact");
        Calibration wilson = with(ShareMethod.WILSON, "Wilson's");
        terminal.deliver(exact.toMarkdown(wilson), Optional.empty());
        return Exit.OK;
    }

    private Calibration with(ShareMethod method, String name) {
        Intervals intervals = new Intervals(Intervals.DEFAULT.confidence(), method);
        return Calibration.of(RulePack.bundled(), intervals, progress(name));
    }

    /** Says something once a second. */
    private Consumer<String> progress(String name) {
        long[] nextAt = {System.nanoTime() + PAUSE};
        return done -> {
            if (System.nanoTime() - nextAt[0] >= 0) {
                terminal.say("calibrated " + done + " with " + name + " intervals so far");
                nextAt[0] = System.nanoTime() + PAUSE;
            }
        };
    }
}
