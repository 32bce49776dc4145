package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.cases.BundledCases;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.cases.CaseRun;
import org.trustdiagnostics.authoring.cases.PackCases;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.check.ProblemText;
import org.trustdiagnostics.authoring.intake.Counted;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.rules.TrustDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code trust rules test}: whether the rules of a pack do on its cases what the cases say. Where a pack extends bundled pitfalls or
 * moves their limits, bundled cases that come out otherwise than before are told, but fail nothing: the change may be meant.
 */
@Command(
        name = "test",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Tries the rules of a pack on its cases, each case alone.",
            "The pack is checked first. Where it extends bundled pitfalls or moves bundled limits, the bundled cases that now"
                    + " come out otherwise are listed; they fail nothing."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  trust rules test my-pack",
            "  trust rules test my-pack --pitfall late-deliveries --verbose",
            "",
            "Exit codes: 0 every case passed; 1 a case failed, or the pack cannot judge; 2 the call cannot be used."
        })
final class RulesTestCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;

    @Parameters(paramLabel = "PACK", description = PackPlace.DESCRIPTION)
    private String pack = "";

    @Option(names = "--pitfall", paramLabel = "ID", description = "Try only the cases of this pitfall.")
    private Optional<String> pitfall = Optional.empty();

    @Option(
            names = "--with-bundled-cases",
            description = "Try all bundled cases too, and say where rules of the pack fire on them.")
    private boolean withBundled;

    @Option(names = "--verbose", description = "List every case, not only those that failed.")
    private boolean verbose;

    private final Terminal terminal;

    RulesTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        CheckedPack checked = PackPlace.checked(pack);
        PackCases cases = PackCases.of(checked.parts());
        List<Problem> problems = cases.problemsWith(checked);
        if (!problems.isEmpty()) {
            terminal.deliver(ProblemText.of(problems, checked.parts().files().texts()), Optional.empty());
            return Exit.FOUND;
        }
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(checked.orThrow()).build();
        List<CaseFile> own = List.copyOf(cases.files().values());
        List<CaseFile> bundled =
                withBundled ? BundledCases.applying(checked, cases) : BundledCases.touched(checked, cases);
        requireCases(own, bundled);
        CaseRun tried = CaseRun.of(diagnostics, chosen(own));
        CaseRun others = CaseRun.of(diagnostics, chosen(bundled));
        terminal.deliver(CaseRunText.own(tried, verbose) + CaseRunText.bundled(others), Optional.empty());
        terminal.say(totals(tried, others, System.nanoTime() - start));
        return tried.passed() ? Exit.OK : Exit.FOUND;
    }

    private List<CaseFile> chosen(List<CaseFile> files) {
        return files.stream()
                .filter(file -> pitfall.isEmpty() || pitfall.get().equals(file.pitfall()))
                .toList();
    }

    private void requireCases(List<CaseFile> own, List<CaseFile> bundled) {
        if (pitfall.isPresent() && chosen(own).isEmpty() && chosen(bundled).isEmpty()) {
            Set<String> known = Stream.concat(own.stream(), bundled.stream())
                    .map(CaseFile::pitfall)
                    .collect(Collectors.toSet());
            throw new InvalidInputException(
                    "",
                    "the pack has no cases of pitfall '" + pitfall.get() + "'" + Nearest.hint(pitfall.get(), known));
        }
    }

    private static String totals(CaseRun own, CaseRun others, long nanos) {
        int failed = own.failures().size();
        return Counted.of(own.results().size(), "case") + ", "
                + (failed == 0 ? "all passed" : Counted.of(failed) + " failed")
                + (others.results().isEmpty()
                        ? ""
                        : "; " + Counted.of(others.results().size(), "bundled case") + ", "
                                + Counted.of(others.failures().size()) + " otherwise than before")
                + "; " + Math.round(nanos / NANOS * 10) / 10.0 + " s";
    }
}
