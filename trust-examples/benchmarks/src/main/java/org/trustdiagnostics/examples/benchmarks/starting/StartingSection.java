package org.trustdiagnostics.examples.benchmarks.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.examples.benchmarks.Child;
import org.trustdiagnostics.examples.benchmarks.Directories;
import org.trustdiagnostics.examples.benchmarks.Effort;
import org.trustdiagnostics.examples.benchmarks.Progress;
import org.trustdiagnostics.examples.benchmarks.Section;
import org.trustdiagnostics.examples.benchmarks.results.Figure;
import org.trustdiagnostics.examples.benchmarks.results.Figures;
import org.trustdiagnostics.examples.benchmarks.results.Goal;
import org.trustdiagnostics.examples.benchmarks.results.Measured;
import org.trustdiagnostics.examples.benchmarks.results.Table;
import org.trustdiagnostics.examples.benchmarks.results.Texts;

/**
 * Question: how long does it take from the start of a virtual machine to the first report?
 *
 * <p>Workload: whole processes, from before they are started until they are gone, that read the facts of the example quickstart and print
 * what they find by the 43 bundled pitfalls: the library as it comes; the same rules compiled from their text at the start; and bare
 * Drools with the same rules compiled before, in a container on the class path. All but the second once with the virtual machine's own
 * archive of shared classes, once with one of the application (AppCDS), and once with that and the first of the two compilers alone, as
 * suits a command that ends with its report. All take turns; told is the median of 7.
 *
 * <p>Command: {@code java -jar trust-examples/benchmarks/target/benchmarks.jar starting}
 */
public final class StartingSection implements Section {
    private static final String QUICKSTART = "org.trustdiagnostics.examples.quickstart.Quickstart";
    private static final String NOTHING = "nothing";
    private static final String LIBRARY = "library";
    private static final String BARE_DROOLS = "drools";
    private static final String COMPILING = "compiling";
    private static final Map<String, String> WORDS = Map.of(
            NOTHING, "a virtual machine that does nothing",
            LIBRARY, "library, bundled rules",
            BARE_DROOLS, "bare Drools, same rules compiled before, container on the class path",
            COMPILING, "library, same rules compiled at the start");
    private static final String PLAIN = "/plain";
    private static final String SHARED = "/shared";
    private static final String BRIEF = "/brief";
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";
    private static final int TIMES = 7;

    /** One way to start. */
    private record Way(String name, String classPath, String main, List<String> arguments, String finds) {
        /** Java 17 breaks off when it is to archive what was compiled while it ran. */
        boolean archivable() {
            return !name.equals(COMPILING);
        }

        Child run(String... flags) throws IOException {
            return Child.run(List.of(flags), classPath, main, arguments.toArray(String[]::new));
        }
    }

    @Override
    public String name() {
        return "starting";
    }

    @Override
    public String question() {
        return "How long does it take from the start of a virtual machine to the first report? Whole processes; medians of "
                + TIMES + ", taking turns.";
    }

    @Override
    public Measured run(Effort effort, Progress progress) throws Exception {
        if (effort == Effort.SMOKE) {
            return smoke();
        }
        Path work = Files.createTempDirectory("benchmarks");
        try {
            progress.tell("compiling the bundled rules");
            return measured(measure(ways(new ClassPaths(work)), work, progress));
        } finally {
            Directories.delete(work);
        }
    }

    /** The class paths of the others are there only once everything is packed: so only that a process starts and ends. */
    private static Measured smoke() throws IOException {
        double millis = Child.run(List.of(), StartNothing.class).millis();
        return new Measured(List.of(), List.of(), List.of(new Figure(NOTHING + PLAIN, millis, millis, millis, "ms")));
    }

    private static List<Way> ways(ClassPaths paths) throws IOException {
        String facts = paths.facts().toString();
        String report = "Promising more than is delivered";
        return List.of(
                new Way(NOTHING, paths.nothing(), StartNothing.class.getName(), List.of(), ""),
                new Way(LIBRARY, paths.library(), QUICKSTART, List.of(), report),
                new Way(
                        BARE_DROOLS,
                        paths.bareDrools(),
                        StartBareDrools.class.getName(),
                        List.of(facts, paths.limits().toString()),
                        "overpromising"),
                new Way(COMPILING, paths.compiling(), StartCompiling.class.getName(), List.of(facts), report));
    }

    private static Figures measure(List<Way> ways, Path work, Progress progress) throws IOException {
        for (int i = 0; i < ways.size(); i++) {
            if (!ways.get(i).archivable()) {
                continue;
            }
            progress.tell("archiving the classes of: " + ways.get(i).name());
            require(ways.get(i), ways.get(i).run("-XX:ArchiveClassesAtExit=" + archive(work, i)));
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int time = 1; time <= TIMES; time++) {
            progress.tell("starting everything, " + time + " of " + TIMES);
            for (int i = 0; i < ways.size(); i++) {
                Way way = ways.get(i);
                add(millis, way.name() + PLAIN, require(way, way.run()));
                if (way.archivable()) {
                    String shared = "-XX:SharedArchiveFile=" + archive(work, i);
                    add(millis, way.name() + SHARED, require(way, way.run(shared)));
                    add(millis, way.name() + BRIEF, require(way, way.run(shared, FIRST_COMPILER)));
                }
            }
        }
        Figures figures = new Figures();
        millis.forEach((name, all) -> figures.add(figure(name, all)));
        return figures;
    }

    private static Path archive(Path work, int way) {
        return work.resolve("classes-" + way + ".jsa");
    }

    /** What finds nothing has not judged. */
    private static double require(Way way, Child child) throws IOException {
        if (!child.output().contains(way.finds())) {
            throw new IOException(way.name() + " must find '" + way.finds() + "', but wrote '" + child.output() + "'");
        }
        return child.millis();
    }

    private static void add(Map<String, List<Double>> all, String name, double millis) {
        all.computeIfAbsent(name, first -> new ArrayList<>()).add(millis);
    }

    private static Figure figure(String name, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Figure(name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1], "ms");
    }

    private static Measured measured(Figures figures) {
        List<List<String>> rows = new ArrayList<>();
        for (String way : List.of(NOTHING, LIBRARY, BARE_DROOLS, COMPILING)) {
            rows.add(List.of(
                    WORDS.getOrDefault(way, way),
                    Texts.number(figures.value(way + PLAIN)),
                    way.equals(COMPILING) ? "–" : Texts.number(figures.value(way + SHARED)),
                    way.equals(COMPILING) ? "–" : Texts.number(figures.value(way + BRIEF))));
        }
        return new Measured(
                List.of(
                        Goal.atMost(
                                "library ÷ compiling at the start",
                                figures.ratio(LIBRARY + PLAIN, COMPILING + PLAIN),
                                0.125),
                        Goal.atMost(
                                "library with AppCDS ÷ compiling at the start",
                                figures.ratio(LIBRARY + SHARED, COMPILING + PLAIN),
                                0.0625),
                        Goal.atMost(
                                "library with AppCDS and " + FIRST_COMPILER + " ÷ compiling at the start",
                                figures.ratio(LIBRARY + BRIEF, COMPILING + PLAIN),
                                0.0625)),
                List.of(new Table(
                        "Milliseconds of a whole process",
                        List.of("", "as it comes", "with AppCDS", "with AppCDS and " + FIRST_COMPILER),
                        rows)),
                figures.all());
    }
}
