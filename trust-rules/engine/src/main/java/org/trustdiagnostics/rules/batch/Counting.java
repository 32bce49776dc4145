package org.trustdiagnostics.rules.batch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.Fact;

/** Reads all facts in the calling thread and lets each family be counted by one of the others. */
final class Counting {
    private static final long GLANCE_MILLIS = 50;
    private static final int FACTS_A_GLANCE = 64;

    private final Workers workers;
    private final Families families;
    private final AtomicLong known = new AtomicLong();
    private final List<Counter> counters = new ArrayList<>();
    private final List<Future<List<Run>>> counted = new ArrayList<>();
    private final List<Chunk> filling = new ArrayList<>();
    private long facts;
    private boolean failing;

    Counting(Families families, RunFiles files, Workers workers, int subjectsInMemory) {
        this.workers = workers;
        this.families = families;
        int each = Math.max(1, subjectsInMemory / workers.threads());
        for (int i = 0; i < workers.threads(); i++) {
            Counter counter = new Counter(families, files, workers.stop(), each, known);
            counters.add(counter);
            counted.add(workers.start(counter));
            filling.add(new Chunk());
        }
    }

    /**
     * Returns what all facts add up to. Where facts cannot be counted, throws what is wrong with the first of them: the others have read
     * everything before it by then.
     */
    List<Run> of(Stream<? extends Fact> all) {
        heed();
        // Pushed, not pulled: a stream of streams that is pulled from is held in memory one by one.
        all.sequential().takeWhile(fact -> !failing).forEachOrdered(this::take);
        for (int i = 0; i < counters.size(); i++) {
            if (filling.get(i).size() > 0) {
                handOver(i);
            }
            handOver(i); // nothing: the end
        }
        return results();
    }

    private void take(Fact fact) {
        if (workers.isOver() || facts % FACTS_A_GLANCE == 0) {
            heed();
        }
        facts++;
        String family = families.of(requireNonNull(fact, "a fact of the stream").subject());
        int hash = family.hashCode();
        int counter = Math.floorMod(hash ^ hash >>> 16, counters.size());
        Chunk chunk = filling.get(counter);
        chunk.add(fact, facts);
        if (chunk.isFull()) {
            handOver(counter);
        }
    }

    private void heed() {
        workers.course().counted(facts);
        workers.course().known(known.get());
        workers.heed();
    }

    /** Hands over what has been filled; to one that has failed, nothing. */
    private void handOver(int counter) {
        Chunk full = filling.set(counter, new Chunk());
        while (!hasFailed(counter) && !offered(counter, full)) {
            heed();
        }
    }

    private boolean hasFailed(int counter) {
        boolean failed = counted.get(counter).isDone();
        failing |= failed;
        return failed;
    }

    private boolean offered(int counter, Chunk chunk) {
        try {
            return counters.get(counter).offer(chunk, GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<Run> results() {
        List<Run> runs = new ArrayList<>();
        BadFactException first = null;
        for (Future<List<Run>> one : counted) {
            try {
                runs.addAll(workers.await(one));
            } catch (BadFactException e) {
                first = first == null || e.number() < first.number() ? e : first;
            }
        }
        if (first != null) {
            throw first.forCaller();
        }
        heed();
        return runs;
    }
}
