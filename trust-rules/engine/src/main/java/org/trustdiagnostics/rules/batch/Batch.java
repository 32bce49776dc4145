package org.trustdiagnostics.rules.batch;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.judge.Crossings;

/**
 * A diagnosis of as many subjects as there are, in bounded memory. Every option has a default:
 *
 * <pre>{@code
 * try (FactReader facts = FactReader.open(file)) {
 *     diagnostics.diagnoseAll(facts.header(), facts.stream()).forEach(report -> store(report));
 * }
 * }</pre>
 *
 * <p>The facts are read once, in any order, in the thread that calls {@link #forEach}, and counted by others. What is known of a
 * subject is small, whatever the number of its events; where even that is more than {@link #subjectsInMemory} allows, it waits in
 * files. Then every subject is looked at twice: what is withheld of one depends on all. Memory holds besides: the header, 8 bytes for
 * each rule that fired on a subject, and a few parts of about 64 subjects a thread. Subjects that belong together by
 * {@link DatasetHeader#parts} are in one part, however many they are.
 *
 * <p>All reports together tell what one report of all subjects tells, except that subjects are not compared with each other. Which
 * subjects are in one report, and in which order they come, depends on the facts alone. One batch is for one stream; of its methods only
 * {@link #cancel} may be called by another thread.
 */
public final class Batch {
    /** Twice what a subject with promises, feedback and answers takes; where the guess is wrong, files are used too early or too late. */
    private static final long BYTES_A_SUBJECT = 16_384;

    private static final int FEWEST = 1_000;

    private final Function<DatasetHeader, Summary> newSummary;
    private final Diagnosing diagnosing;
    private final DatasetHeader header;
    private final Stream<? extends Fact> facts;
    private final Stop stop = new Stop();
    private final AtomicBoolean begun = new AtomicBoolean();
    private int threads = Runtime.getRuntime().availableProcessors();
    private int subjectsInMemory = defaultSubjectsInMemory(Runtime.getRuntime().maxMemory());
    private Path spillTo = Path.of(System.getProperty("java.io.tmpdir", "."));
    private Consumer<BatchProgress> listener = progress -> {};

    /**
     * Creates a batch; hosts call {@code TrustDiagnostics.diagnoseAll}.
     *
     * @param newSummary makes an empty summary for a dataset
     * @param crossings looks at a part of the subjects
     * @param diagnose diagnoses a part of the subjects, knowing what all show
     * @param header what holds for all facts
     * @param facts the facts
     */
    public Batch(
            Function<DatasetHeader, Summary> newSummary,
            Function<Summary, Crossings> crossings,
            BiFunction<Summary, Crossings, Report> diagnose,
            DatasetHeader header,
            Stream<? extends Fact> facts) {
        this.diagnosing = new Diagnosing(crossings, diagnose);
        this.newSummary = requireNonNull(newSummary, "newSummary");
        this.header = requireNonNull(header, "header");
        this.facts = requireNonNull(facts, "facts");
    }

    /** Sets how many threads count and judge besides the calling one, at least 1; as many as there are processors unless set. */
    public Batch threads(int number) {
        threads = atLeast(1, number, "threads");
        return this;
    }

    /**
     * Sets how many subjects may be in memory while facts are counted, at least 1; what a quarter of the heap holds at 16 kB a subject
     * unless set. Ten records, reported values, or answers that name a group or a form weigh as much as a subject.
     */
    public Batch subjectsInMemory(int number) {
        subjectsInMemory = atLeast(1, number, "subjects in memory");
        return this;
    }

    /**
     * Sets the directory for files with what is known of subjects, where those are more than memory may hold; that of the system for
     * temporary files unless set. In it a directory is made that only its owner may read (where the file system knows owners), and
     * deleted in the end, whatever happens; only a process that is killed leaves it behind: {@code trust-batch-*}.
     */
    public Batch spillTo(Path directory) {
        spillTo = requireNonNull(directory, "directory");
        return this;
    }

    /** Sets who is told how far the batch has come: in the calling thread, at most four times a second and once in the end. */
    public Batch onProgress(Consumer<BatchProgress> progress) {
        listener = requireNonNull(progress, "progress");
        return this;
    }

    /**
     * Ends the batch from whatever thread: {@link #forEach} then throws, within a second unless the stream of facts, the host's own code
     * or a subject takes longer. Interrupting the calling thread does the same. Does nothing where the batch is done.
     */
    public void cancel() {
        stop.now();
    }

    /**
     * Diagnoses all subjects. Returns only where everything has been handed over; whatever it throws, no thread works on and no file is
     * left. The stream is closed in any case.
     *
     * @param reports takes the reports one by one, in the calling thread, each of some subjects: by subject in rising order, those that
     *     belong together by their topmost whole
     * @throws IllegalArgumentException where the header does not say as of which day to judge
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a fact is impossible: the first such one, counted from 1,
     *     unless the stream itself throws before it is counted; nothing has been handed over then
     * @throws java.util.concurrent.CancellationException where it was cancelled or the thread interrupted, which then still is; the
     *     message says how much has been handed over
     * @throws java.io.UncheckedIOException where a file cannot be written or read
     * @throws IllegalStateException where it is called a second time
     */
    public BatchTotals forEach(Consumer<? super Report> reports) {
        requireNonNull(reports, "reports");
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("the facts of a batch are read once; start another with a new stream");
        }
        try (Stream<? extends Fact> all = facts;
                RunFiles files = new RunFiles(spillTo);
                Workers workers = new Workers(threads, stop, new Course(listener))) {
            Families families = new Families(header, newSummary.apply(header).observation());
            return workers.unlessOver(
                    () -> new BatchRun(diagnosing, families, files, workers, subjectsInMemory).run(all, reports));
        }
    }

    static int defaultSubjectsInMemory(long heap) {
        return (int) Math.max(FEWEST, Math.min(Integer.MAX_VALUE, heap / 4 / BYTES_A_SUBJECT));
    }

    private static int atLeast(int fewest, int number, String what) {
        if (number < fewest) {
            throw new IllegalArgumentException(what + " must be at least " + fewest + ", not " + number);
        }
        return number;
    }
}
