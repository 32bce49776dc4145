package org.trustdiagnostics.examples.benchmarks.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.trustdiagnostics.examples.benchmarks.Effort;
import org.trustdiagnostics.examples.benchmarks.Jmh;
import org.trustdiagnostics.examples.benchmarks.Progress;
import org.trustdiagnostics.examples.benchmarks.Section;
import org.trustdiagnostics.examples.benchmarks.results.Figure;
import org.trustdiagnostics.examples.benchmarks.results.Figures;
import org.trustdiagnostics.examples.benchmarks.results.Goal;
import org.trustdiagnostics.examples.benchmarks.results.Measured;
import org.trustdiagnostics.examples.benchmarks.results.Table;
import org.trustdiagnostics.examples.benchmarks.results.Texts;

/** Counting events: {@link MeasuringBenchmark} and {@link Retained}. */
public final class MeasuringSection implements Section {
    private static final String FEW = "10000";
    private static final String MANY = "10000000";

    @Override
    public String name() {
        return "measuring";
    }

    @Override
    public String question() {
        return "How many events a second does one core count from memory, and how many bytes does a subject keep? By hand: a loop that "
                + "only computes two counts a subject, where the library computes every metric, by month and group, with its "
                + "distributions.";
    }

    @Override
    public Measured run(Effort effort, Progress progress) throws Exception {
        Figures figures = new Figures();
        String[] numbers = effort.pick(new String[] {FEW, "1000000", MANY}, new String[] {FEW});
        count("library", numbers, effort, progress, figures);
        count("handWritten", new String[] {numbers[numbers.length / 2]}, effort, progress, figures);
        Retained retained = new Retained();
        for (Events events : Events.values()) {
            for (String number : new LinkedHashSet<>(List.of(numbers[0], numbers[numbers.length - 1]))) {
                progress.tell("bytes kept of " + number + " " + words(events));
                double bytes = retained.bytes(events, Integer.parseInt(number));
                figures.add(new Figure(kept(events, number), bytes, bytes, bytes, "B"));
            }
        }
        return new Measured(goals(figures, numbers), tables(figures, numbers), figures.all());
    }

    private static void count(String way, String[] numbers, Effort effort, Progress progress, Figures into)
            throws RunnerException {
        for (RunResult result : Jmh.run(
                Jmh.options(MeasuringBenchmark.class, way, effort)
                        .forks(effort.pick(1, 0))
                        .warmupIterations(effort.pick(3, 0))
                        .measurementIterations(effort.pick(3, 1))
                        .param("number", numbers),
                progress)) {
            String name = Jmh.name(result, List.of("events", "number"));
            Figure millis = Jmh.score(name, result);
            double thousands = Integer.parseInt(result.getParams().getParam("number")) * 1000.0;
            into.add(new Figure(
                    name,
                    thousands / millis.value(),
                    thousands / millis.most(),
                    thousands / millis.least(),
                    "events/s"));
        }
    }

    private static List<Goal> goals(Figures figures, String[] numbers) {
        List<Goal> goals = new ArrayList<>();
        String most = numbers[numbers.length - 1];
        for (Events events : Events.values()) {
            goals.add(Goal.atLeast(
                    words(events) + ": events a second", figures.value("library/" + events + "/" + most), 3_000_000));
        }
        for (Events events : Events.values()) {
            goals.add(Goal.atMost(
                    words(events) + ": bytes kept after 10⁷ events ÷ after 10⁴",
                    figures.ratio(kept(events, most), kept(events, numbers[0])),
                    1.1));
        }
        return goals;
    }

    private static List<Table> tables(Figures figures, String[] numbers) {
        List<List<String>> speed = new ArrayList<>();
        List<List<String>> kept = new ArrayList<>();
        for (Events events : Events.values()) {
            speed.add(Stream.concat(
                            Stream.concat(
                                    Stream.of(words(events)),
                                    Arrays.stream(numbers)
                                            .map(number ->
                                                    Texts.number(figures.value("library/" + events + "/" + number)))),
                            Stream.of(Texts.number(
                                    figures.value("handWritten/" + events + "/" + numbers[numbers.length / 2]))))
                    .toList());
            kept.add(List.of(
                    words(events),
                    Texts.number(figures.value(kept(events, numbers[0]))),
                    Texts.number(figures.value(kept(events, numbers[numbers.length - 1])))));
        }
        return List.of(
                new Table(
                        "Events a second on one core, 20 subjects in mixed order",
                        Stream.concat(
                                        Stream.concat(
                                                Stream.of("events"),
                                                Arrays.stream(numbers).map(number -> number + " events")),
                                        Stream.of("by hand"))
                                .toList(),
                        speed),
                new Table(
                        "Bytes a subject keeps",
                        List.of(
                                "events",
                                "after " + numbers[0] + " events",
                                "after " + numbers[numbers.length - 1] + " events"),
                        kept));
    }

    private static String kept(Events events, String number) {
        return "kept/" + events + "/" + number;
    }

    private static String words(Events events) {
        return switch (events) {
            case PROMISES -> "promises";
            case FEEDBACK -> "feedback";
            case ANSWERS -> "survey answers";
            case ANSWERS_IN_GROUPS -> "survey answers in groups";
            case ANSWERS_ON_SHEETS -> "survey answers on forms, in groups";
        };
    }
}
