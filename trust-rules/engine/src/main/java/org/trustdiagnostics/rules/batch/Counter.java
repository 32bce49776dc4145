package org.trustdiagnostics.rules.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Summary;

/**
 * Counts the facts of some families, in a thread of its own. Where it knows more than memory may hold, it writes that to a file and
 * begins anew.
 */
final class Counter implements Callable<List<Run>> {
    /** So many records weigh as much as a subject. */
    private static final int RECORDS_A_SUBJECT = 10;

    private static final int CHUNKS_WAITING = 4;

    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(CHUNKS_WAITING);
    private final Families families;
    private final RunFiles files;
    private final Stop stop;
    private final int subjectsInMemory;
    private final AtomicLong known;
    private final List<Run> runs = new ArrayList<>();
    private Summary summary;
    private int told;
    private long kept;

    /**
     * Creates a counter.
     *
     * @param subjectsInMemory how many subjects this one may keep
     * @param known to which it adds the subjects that it comes to know
     */
    Counter(Families families, RunFiles files, Stop stop, int subjectsInMemory, AtomicLong known) {
        this.families = families;
        this.files = files;
        this.stop = stop;
        this.subjectsInMemory = subjectsInMemory;
        this.known = known;
        this.summary = families.emptySummary();
    }

    /** Hands over facts unless too many wait already; a chunk without facts is the last. */
    boolean offer(Chunk chunk, long millis) throws InterruptedException {
        return queue.offer(chunk, millis, TimeUnit.MILLISECONDS);
    }

    /** Counts until the last chunk, and returns what it has counted. */
    @Override
    public List<Run> call() throws InterruptedException {
        for (Chunk chunk = queue.take(); chunk.size() > 0; chunk = queue.take()) {
            stop.check();
            count(chunk);
        }
        List<Piece> left = new ArrayList<>();
        try {
            empty(left::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        runs.add(Run.of(left));
        return runs;
    }

    private void count(Chunk chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            Fact fact = chunk.fact(i);
            try {
                summary.add(fact);
            } catch (RuntimeException e) {
                throw new BadFactException(chunk.number(i), e);
            }
            kept += isKept(fact) ? 1 : 0;
            if (summary.size() + kept / RECORDS_A_SUBJECT > subjectsInMemory) {
                spill();
            }
        }
        tell();
    }

    private static boolean isKept(Fact fact) {
        return fact instanceof RecordFact
                || fact instanceof ReportedMetric
                || (fact instanceof SurveyAnswer answer
                        && (answer.group().isPresent() || answer.sheet().isPresent()));
    }

    private void tell() {
        known.addAndGet(summary.size() - told);
        told = summary.size();
    }

    private void spill() {
        tell();
        runs.add(files.write(this::empty));
    }

    /** Hands over what is known, family by family, and knows nothing. */
    private void empty(RunFiles.Sink out) throws IOException {
        Summary full = summary;
        for (var family : families.group(full.subjects()).entrySet()) {
            stop.check();
            out.add(new Piece(family.getKey(), full.toBytes(family.getValue())));
        }
        summary = families.emptySummary();
        told = 0;
        kept = 0;
    }
}
