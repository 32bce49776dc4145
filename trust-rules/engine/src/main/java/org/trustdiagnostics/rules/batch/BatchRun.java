package org.trustdiagnostics.rules.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.batch.BatchProgress.Phase;
import org.trustdiagnostics.rules.batch.Merged.Family;
import org.trustdiagnostics.rules.judge.Crossings;

/** What a batch does from the first fact to the last report. */
final class BatchRun {
    /** So many files are open at once. */
    private static final int MOST_RUNS = 64;

    private final Diagnosing diagnosing;
    private final Families families;
    private final RunFiles files;
    private final Workers workers;
    private final Course course;
    private final int subjectsInMemory;
    private final Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);

    /** What one portion of the subjects shows. */
    private record Looked(int subjects, Crossings crossings) {}

    /** The report of one portion of the subjects. */
    private record Judged(int subjects, Report report) {}

    BatchRun(Diagnosing diagnosing, Families families, RunFiles files, Workers workers, int subjectsInMemory) {
        this.diagnosing = diagnosing;
        this.families = families;
        this.files = files;
        this.workers = workers;
        this.course = workers.course();
        this.subjectsInMemory = subjectsInMemory;
    }

    BatchTotals run(Stream<? extends Fact> facts, Consumer<? super Report> reports) {
        List<Run> runs = fewer(new Counting(families, files, workers, subjectsInMemory).of(facts));
        Summary nobody = families.emptySummary();
        Crossings all = diagnosing.crossings().apply(nobody);
        look(runs, all);
        judge(runs, all, reports);
        course.tell();
        return new BatchTotals(
                course.facts(),
                course.done(),
                course.reports(),
                outcomes,
                diagnosing.diagnose().apply(nobody, all).multiplicity());
    }

    private void look(List<Run> runs, Crossings all) {
        course.begin(Phase.LOOKING);
        try (Portions portions = new Portions(runs, files, families)) {
            workers.inOrder(portions, this::look, looked -> {
                all.merge(looked.crossings());
                course.done(looked.subjects());
            });
        }
        course.known(course.done());
    }

    private Looked look(List<Family> portion) {
        Summary part = part(portion);
        return new Looked(part.size(), diagnosing.crossings().apply(part));
    }

    private void judge(List<Run> runs, Crossings all, Consumer<? super Report> reports) {
        course.begin(Phase.JUDGING);
        try (Portions portions = new Portions(runs, files, families)) {
            workers.<List<Family>, Judged>inOrder(portions, portion -> judge(portion, all), judged -> {
                reports.accept(judged.report());
                course.handedOver(judged.subjects());
                judged.report().outcomes().forEach(outcome -> outcomes.merge(outcome.kind(), 1L, Long::sum));
            });
        }
    }

    private Judged judge(List<Family> portion, Crossings all) {
        Summary part = part(portion);
        return new Judged(part.size(), diagnosing.diagnose().apply(part, all));
    }

    private Summary part(List<Family> portion) {
        workers.stop().check();
        Summary part = families.emptySummary(portion.stream().map(Family::name).toList());
        portion.forEach(family -> merge(family, part));
        return part;
    }

    private void merge(Family family, Summary part) {
        try {
            family.pieces().forEach(part::merge);
        } catch (InvalidInputException e) {
            throw files.failed("be read from", new IOException(e));
        }
    }

    /** Puts files together until they are few enough to be read at once. */
    private List<Run> fewer(List<Run> runs) {
        List<Run> inMemory = runs.stream().filter(run -> !run.inFile()).toList();
        List<Run> many = runs.stream().filter(Run::inFile).toList();
        while (many.size() > MOST_RUNS) {
            List<Run> fewer = new ArrayList<>();
            for (int from = 0; from < many.size(); from += MOST_RUNS) {
                List<Run> some = many.subList(from, Math.min(many.size(), from + MOST_RUNS));
                fewer.add(workers.await(workers.start(() -> together(some))));
            }
            many = fewer;
        }
        return Stream.concat(inMemory.stream(), many.stream()).toList();
    }

    private Run together(List<Run> runs) {
        Run one = files.write(out -> {
            try (Merged merged = new Merged(runs)) {
                for (Optional<Family> next = merged.next(); next.isPresent(); next = merged.next()) {
                    workers.stop().check();
                    out.add(new Piece(next.get().name(), together(next.get())));
                }
            }
        });
        try {
            for (Run run : runs) {
                run.delete();
            }
        } catch (IOException e) {
            throw files.failed("be deleted from", e);
        }
        return one;
    }

    private byte[] together(Family family) {
        if (family.pieces().size() == 1) {
            return family.pieces().get(0);
        }
        Summary all = families.emptySummary();
        merge(family, all);
        return all.toBytes();
    }
}
