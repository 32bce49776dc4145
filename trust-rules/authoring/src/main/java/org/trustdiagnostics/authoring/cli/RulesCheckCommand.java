package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trustdiagnostics.authoring.cases.PackCases;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.check.ProblemText;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code trust rules check}: everything that must be mended before a pack can judge. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds everything that is wrong with a pack and says where, what was expected, and what to do.",
        footerHeading = "%nExample:%n",
        footer = {
            "  trust rules check my-pack",
            "",
            "Exit codes: 0 nothing is wrong; 1 something is; 2 the call cannot be used."
        })
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACK", description = PackPlace.DESCRIPTION)
    private String pack = "";

    private final Terminal terminal;

    RulesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        CheckedPack checked =
                pack.equals(PackPlace.BUNDLED) ? CheckedPack.of(PackFiles.bundled()) : PackPlace.checked(pack);
        List<Problem> problems = PackCases.of(checked.parts()).problemsWith(checked);
        terminal.deliver(ProblemText.of(problems, checked.parts().files().texts()), Optional.empty());
        return problems.isEmpty() ? Exit.OK : Exit.FOUND;
    }
}
