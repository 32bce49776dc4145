package org.trustdiagnostics.examples.benchmarks.judging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.trustdiagnostics.examples.benchmarks.Directories;
import org.trustdiagnostics.examples.benchmarks.Effort;
import org.trustdiagnostics.examples.benchmarks.Jmh;
import org.trustdiagnostics.examples.benchmarks.Progress;
import org.trustdiagnostics.examples.benchmarks.Section;
import org.trustdiagnostics.examples.benchmarks.judging.JudgingBenchmark.Who;
import org.trustdiagnostics.examples.benchmarks.results.Figures;
import org.trustdiagnostics.examples.benchmarks.results.Goal;
import org.trustdiagnostics.examples.benchmarks.results.Measured;
import org.trustdiagnostics.examples.benchmarks.results.Table;
import org.trustdiagnostics.examples.benchmarks.results.Texts;

/** Judging one subject: {@link JudgingBenchmark} and {@link BundledJudgingBenchmark}. */
public final class JudgingSection implements Section {
    private static final String OF_THE_GOALS = "43";
    private static final String ALLOCATED = "/allocated";

    @Override
    public String name() {
        return "judging";
    }

    @Override
    public String question() {
        return "What does it cost to judge one subject? Same readings, same decisions, same findings (checked before any time is taken): "
                + "this library, bare Drools with the same compiled rules, Evrete, Easy Rules, and plain Java. The library runs rules "
                + "like these, and all bundled ones, by their own compiled conditions and actions without a session of Drools, and gives an "
                + "outcome for every pitfall with its conditions, the others only what they found. The whole diagnosis is what a host "
                + "calls: from a summary, with the making of the readings, the chance of each finding, and the report.";
    }

    @Override
    public Measured run(Effort effort, Progress progress) throws Exception {
        Figures figures = new Figures();
        Path rules = Files.createTempDirectory("benchmarks");
        System.setProperty(CompiledRules.DIRECTORY, rules.toString());
        try {
            String[] sizes = effort.pick(new String[] {"8", OF_THE_GOALS, "200"}, new String[] {"8"});
            for (String size : sizes) {
                progress.tell("compiling " + size + " rules");
                CompiledRules.models(Decision.some(Integer.parseInt(size)));
            }
            for (String size : sizes) {
                collect(
                        Jmh.run(
                                Jmh.options(JudgingBenchmark.class, effort)
                                        .forks(effort.pick(1, 0))
                                        .param("pitfalls", size)
                                        .jvmArgsAppend("-D" + CompiledRules.DIRECTORY + "=" + rules),
                                progress),
                        List.of("who", "pitfalls", "findings"),
                        figures);
            }
            collect(
                    Jmh.run(Jmh.options(BundledJudgingBenchmark.class, effort).forks(effort.pick(1, 0)), progress),
                    List.of("findings"),
                    figures);
            return new Measured(goals(figures, sizes), tables(figures, sizes), figures.all());
        } finally {
            System.clearProperty(CompiledRules.DIRECTORY);
            Directories.delete(rules);
        }
    }

    private static void collect(Collection<RunResult> results, List<String> parameters, Figures into) {
        for (RunResult result : results) {
            String name = Jmh.name(result, parameters);
            into.add(Jmh.score(name, result));
            into.add(Jmh.allocated(name, result));
        }
    }

    private static List<Goal> goals(Figures figures, String[] sizes) {
        List<Goal> goals = new ArrayList<>();
        String size = sizes.length == 1 ? sizes[0] : OF_THE_GOALS;
        for (Findings findings : Findings.values()) {
            String workload = size + " pitfalls, " + words(findings) + ": library ÷ ";
            String library = key(Who.LIBRARY, size, findings);
            goals.add(Goal.atMost(
                    workload + "bare Drools", figures.ratio(library, key(Who.DROOLS, size, findings)), 1.3));
            goals.add(Goal.atMost(workload + "Evrete", figures.ratio(library, key(Who.EVRETE, size, findings)), 1));
            goals.add(Goal.atMost(
                    workload + "Easy Rules", figures.ratio(library, key(Who.EASY_RULES, size, findings)), 1));
            goals.add(Goal.atMost(
                    workload + "hand-written", figures.ratio(library, key(Who.HAND_WRITTEN, size, findings)), 20));
        }
        for (Findings findings : Findings.values()) {
            goals.add(Goal.atMost(
                    "bundled rules, " + words(findings) + ": library ÷ bare Drools",
                    figures.ratio("library/" + findings, "drools/" + findings),
                    1.3));
        }
        return goals;
    }

    private static List<Table> tables(Figures figures, String[] sizes) {
        return List.of(
                made(figures, sizes, "", "Made-up rules: µs a subject"),
                made(figures, sizes, ALLOCATED, "Made-up rules: bytes allocated a subject"),
                bundled(figures, "", "Bundled rules: µs a subject"),
                bundled(figures, ALLOCATED, "Bundled rules: bytes allocated a subject"));
    }

    private static Table made(Figures figures, String[] sizes, String what, String title) {
        List<List<String>> rows = new ArrayList<>();
        for (String size : sizes) {
            for (Findings findings : Findings.values()) {
                rows.add(Stream.concat(
                                Stream.of(size, words(findings)),
                                Arrays.stream(Who.values())
                                        .map(who -> Texts.number(figures.value(key(who, size, findings) + what))))
                        .toList());
            }
        }
        return new Table(
                title,
                List.of(
                        "pitfalls",
                        "findings",
                        "library",
                        "its whole diagnosis",
                        "bare Drools 10.2.0",
                        "Evrete 4.0.3",
                        "Easy Rules 4.1.0",
                        "hand-written"),
                rows);
    }

    private static Table bundled(Figures figures, String what, String title) {
        List<List<String>> rows = new ArrayList<>();
        for (Findings findings : Findings.values()) {
            rows.add(Stream.concat(
                            Stream.of(words(findings)),
                            Stream.of("library/", "drools/", "diagnosis/", "readings/")
                                    .map(key -> Texts.number(figures.value(key + findings + what))))
                    .toList());
        }
        return new Table(
                title, List.of("findings", "library", "bare Drools 10.2.0", "whole diagnosis", "of it readings"), rows);
    }

    private static String key(Who who, String size, Findings findings) {
        return "judge/" + who + "/" + size + "/" + findings;
    }

    private static String words(Findings findings) {
        return switch (findings) {
            case NONE -> "no findings";
            case SOME -> "some findings";
            case MANY -> "many findings";
        };
    }
}
