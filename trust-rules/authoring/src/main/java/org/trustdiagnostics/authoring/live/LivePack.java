package org.trustdiagnostics.authoring.live;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;

/**
 * Diagnostics by the rules of a folder that changes while the program runs. A changed pack is checked, its cases are tried, and
 * only then does it take over, all at once; one that does not pass never does.
 *
 * <pre>{@code
 * LivePack live = LivePack.open(Path.of("my-pack"), builder -> builder.confidence(0.99), change -> log.info("{}", change));
 * try (LiveWatch watch = live.watch()) {
 *     Report report = live.diagnostics().diagnose(facts);
 * }
 * }</pre>
 *
 * <p>Thread-safe. {@link #diagnostics()} never waits; reloads take turns. Each {@link TrustDiagnostics} keeps its version for good,
 * so hold one for the length of a diagnosis: a summary is diagnosed by the one that made it.
 *
 * <p>Rules are code: they run with the rights of this program. Follow only folders whose writers you would let change the program.
 */
public final class LivePack {
    /** How many earlier versions are kept to go back to. */
    public static final int KEPT = 3;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path folder;
    private final UnaryOperator<TrustDiagnosticsBuilder> options;
    private final Consumer<? super LiveChange> listener;
    private final ReentrantLock changing = new ReentrantLock();
    private final Deque<TrustDiagnostics> earlier = new ArrayDeque<>();
    private volatile TrustDiagnostics inForce;
    private PackFiles looked;
    private Optional<LiveChange.Refused> refused = Optional.empty();

    private LivePack(
            Path folder,
            UnaryOperator<TrustDiagnosticsBuilder> options,
            Consumer<? super LiveChange> listener,
            PackFiles files) {
        this.folder = folder;
        this.options = requireNonNull(options, "options");
        this.listener = requireNonNull(listener, "listener");
        this.looked = files;
        this.inForce = built(PackTrial.of(files).orThrow(folder.toString()));
    }

    /**
     * Loads the rules of a folder, with default options.
     *
     * @throws IOException where the folder cannot be read
     * @throws RulePackException where the rules do not pass; it names every problem
     */
    public static LivePack open(Path folder) throws IOException {
        return open(folder, builder -> builder, change -> {});
    }

    /**
     * Loads the rules of a folder.
     *
     * @param options what a host sets besides the rules, such as limits; used on every version
     * @param listener hears of every change of the folder's content and of every roll back, one after the other, in the thread that
     *     brought it about
     * @throws IOException where the folder cannot be read
     * @throws RulePackException where the rules do not pass; it names every problem
     * @throws IllegalArgumentException where the options do not fit the rules
     */
    public static LivePack open(
            Path folder, UnaryOperator<TrustDiagnosticsBuilder> options, Consumer<? super LiveChange> listener)
            throws IOException {
        return new LivePack(folder, options, listener, PackFiles.read(folder));
    }

    /** Returns the diagnostics in force; whoever holds them keeps their version. */
    public TrustDiagnostics diagnostics() {
        return inForce;
    }

    /** Returns the versions that can be gone back to, newest first; at most {@link #KEPT}. */
    public List<PackId> earlier() {
        changing.lock();
        try {
            return earlier.stream().map(LivePack::id).toList();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Loads the folder where it holds something else than when it was last looked at. What was refused stays refused, and what was
     * rolled back stays so, until the folder changes. A folder that cannot be read is refused too.
     */
    public LiveChange reload() {
        changing.lock();
        try {
            return take(FolderWatch.read(folder));
        } finally {
            changing.unlock();
        }
    }

    /**
     * Puts the version before this one in force again.
     *
     * @throws IllegalStateException where there is none; see {@link #earlier()}
     */
    public LiveChange.RolledBack rollBack() {
        changing.lock();
        try {
            TrustDiagnostics before = earlier.poll();
            if (before == null) {
                throw new IllegalStateException("there is no version of " + folder + " before "
                        + id(inForce).version() + " to go back to; the last " + KEPT + " are kept");
            }
            LiveChange.RolledBack change = new LiveChange.RolledBack(id(before), id(inForce));
            inForce = before;
            listener.accept(change);
            return change;
        } finally {
            changing.unlock();
        }
    }

    /**
     * Reloads whenever the folder has changed and been quiet for a moment, in a daemon thread, until closed. A folder is looked at
     * about once a second.
     */
    public LiveWatch watch() {
        return LiveWatch.start(
                "trust-live-pack " + folder, FolderWatch.of(folder, BETWEEN_LOOKS, System::nanoTime), this::reload);
    }

    /** Reloads what a watch has read. */
    private void reload(PackFiles files) {
        changing.lock();
        try {
            take(files);
        } finally {
            changing.unlock();
        }
    }

    private LiveChange take(PackFiles files) {
        if (files.equals(looked)) {
            return refused.<LiveChange>map(problems -> problems).orElseGet(() -> new LiveChange.Unchanged(id(inForce)));
        }
        LiveChange change = change(files);
        looked = files;
        refused = change instanceof LiveChange.Refused problems ? Optional.of(problems) : Optional.empty();
        listener.accept(change);
        return change;
    }

    private LiveChange change(PackFiles files) {
        long start = System.nanoTime();
        PackTrial trial = PackTrial.of(files);
        if (trial.pack().isEmpty()) {
            return new LiveChange.Refused(id(inForce), trial.problems());
        }
        RulePack pack = trial.pack().orElseThrow();
        if (pack.id().equals(id(inForce))) {
            return new LiveChange.Unchanged(pack.id());
        }
        try {
            swap(built(pack));
        } catch (IllegalArgumentException e) {
            return new LiveChange.Refused(
                    id(inForce),
                    List.of(Problem.of(
                            PackFiles.MANIFEST, "does not fit the options of the running program: " + e.getMessage())));
        }
        return new LiveChange.Loaded(pack.id(), trial.cases(), Duration.ofNanos(System.nanoTime() - start));
    }

    private void swap(TrustDiagnostics next) {
        earlier.push(inForce);
        if (earlier.size() > KEPT) {
            earlier.removeLast();
        }
        inForce = next;
    }

    private TrustDiagnostics built(RulePack pack) {
        return options.apply(TrustDiagnostics.builder()).pack(pack).build();
    }

    private static PackId id(TrustDiagnostics diagnostics) {
        return diagnostics.pack().id();
    }
}
