package org.trustdiagnostics.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Multiplicity;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.batch.BatchTotals;

/**
 * Diagnoses as many subjects as asked for, in a process of its own so that its heap is known. Facts of one subject never stand together
 * in the stream: the worst order there is.
 */
final class ManySubjects {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final DatasetHeader HEADER =
            Facts.builder().asOf(AS_OF).build().header();

    private ManySubjects() {}

    /** What came out, how long it took, and how long all threads together worked on it. */
    private record Done(Map<OutcomeKind, Long> outcomes, Multiplicity multiplicity, double seconds, double work) {}

    /** Runs from its making on. */
    private static final class Watch {
        private final long start = System.nanoTime();
        private final long worked = worked();

        private static long worked() {
            return ProcessHandle.current()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .toNanos();
        }

        Done done(Map<OutcomeKind, Long> outcomes, Multiplicity multiplicity) {
            return new Done(outcomes, multiplicity, (System.nanoTime() - start) / 1e9, (worked() - worked) / 1e9);
        }
    }

    /**
     * Prints what came out of {@code batch} or of {@code summary}, or how much faster the one was than the other ({@code both}).
     *
     * @param args which, number of subjects, facts of each, threads
     */
    public static void main(String[] args) {
        int subjects = Integer.parseInt(args[1]);
        int each = Integer.parseInt(args[2]);
        int threads = Integer.parseInt(args[3]);
        TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();
        switch (args[0]) {
            case "batch" -> print(batch(diagnostics, subjects, each, threads));
            case "summary" -> print(summary(diagnostics, subjects, each));
            case "both" -> compare(diagnostics, subjects, each, threads);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void print(Done done) {
        System.out.printf(Locale.ROOT, "%.0f s (work %.0f s), %s%n", done.seconds(), done.work(), done.outcomes());
    }

    /** By turns, so that whatever else the machine does slows down both. */
    private static void compare(TrustDiagnostics diagnostics, int subjects, int each, int threads) {
        double[] sums = new double[4];
        for (int round = 0; round < 4; round++) {
            Done one = summary(diagnostics, subjects, each);
            Done other = batch(diagnostics, subjects, each, threads);
            if (!one.outcomes().equals(other.outcomes()) || !one.multiplicity().equals(other.multiplicity())) {
                throw new IllegalStateException(one + " is not " + other);
            }
            if (round > 0) {
                sums[0] += one.seconds();
                sums[1] += one.work();
                sums[2] += other.seconds();
                sums[3] += other.work();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d subjects, %d facts each: one summary %.1f s (work %.1f s), batch with %d threads %.1f s (work %.1f s), time"
                        + " %.2f, work %.2f%n",
                subjects,
                each,
                sums[0] / 3,
                sums[1] / 3,
                threads,
                sums[2] / 3,
                sums[3] / 3,
                sums[2] / sums[0],
                sums[3] / sums[1]);
    }

    private static Done batch(TrustDiagnostics diagnostics, int subjects, int each, int threads) {
        Watch watch = new Watch();
        BatchTotals totals = diagnostics
                .diagnoseAll(HEADER, facts(subjects, each))
                .threads(threads)
                .forEach(report -> {});
        return watch.done(totals.outcomes(), totals.multiplicity());
    }

    private static Done summary(TrustDiagnostics diagnostics, int subjects, int each) {
        Watch watch = new Watch();
        Summary summary = diagnostics.newSummary(HEADER);
        facts(subjects, each).forEachOrdered(summary::add);
        Report report = diagnostics.diagnose(summary);
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        for (OutcomeKind kind : OutcomeKind.values()) {
            outcomes.put(kind, 0L);
        }
        report.outcomes().forEach(outcome -> outcomes.merge(outcome.kind(), 1L, Long::sum));
        return watch.done(outcomes, report.multiplicity());
    }

    private static Stream<Fact> facts(long subjects, int each) {
        return LongStream.range(0, subjects * each).mapToObj(i -> fact(i % subjects, i));
    }

    /** Every second one a promise, of which most sellers keep nearly all and some do not; else a complaint or an answer. */
    private static Fact fact(long seller, long number) {
        SplittableRandom random = new SplittableRandom(number);
        String subject = "seller-" + seller;
        LocalDate day = AS_OF.minusDays(40 + random.nextInt(300));
        return switch (random.nextInt(4)) {
            case 0, 1 -> {
                Promise due = Promise.due(subject, "p-" + number, day);
                yield random.nextDouble() < (seller % 10 == 0 ? 0.6 : 0.98) ? due.keptOn(day) : due;
            }
            case 2 ->
                Feedback.builder(
                                subject,
                                "f-" + number,
                                Audience.CUSTOMER,
                                Feedback.Kind.COMPLAINT,
                                "web",
                                Moment.of(day))
                        .firstReplyAt(Moment.of(day.plusDays(random.nextInt(20))))
                        .build();
            default -> SurveyAnswer.nps(subject, random.nextInt(11), Moment.of(day));
        };
    }
}
