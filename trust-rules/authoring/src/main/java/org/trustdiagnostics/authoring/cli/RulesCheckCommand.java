package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.check.ProblemText;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trust rules check}: everything that must be mended before a pack can judge. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Tells everything that is wrong with a pack: where, what was expected, and what to do.",
        footerHeading = "%nExample:%n",
        footer = {"  trust rules check my-pack", "", "Exit codes: 0 nothing is wrong; 1 something is."})
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = "The folder of the pack, or the word bundled.")
    private String pack = "";

    private final Terminal terminal;

    RulesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CheckedPack checked = PackPlace.checked(pack);
        terminal.deliver(
                ProblemText.of(checked.problems(), checked.parts().files().texts()), Optional.empty());
        return checked.problems().isEmpty() ? Exit.OK : Exit.FOUND;
    }

    /** Returns problems as people read them, one a line, and how many there are. */
    static String told(List<Problem> problems) {
        return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining())
                + Counted.of(problems.size(), "problem") + "\n";
    }
}
