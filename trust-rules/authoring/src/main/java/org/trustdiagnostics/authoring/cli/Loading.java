package org.trustdiagnostics.authoring.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;
import org.trustdiagnostics.rules.pack.RulePack;

/** Loads the rules on a thread of its own, while the input is opened and read. */
final class Loading {
    private final FutureTask<TrustDiagnostics> task;

    private Loading(FutureTask<TrustDiagnostics> task) {
        this.task = task;
    }

    static Loading start(List<LimitOption> limits) {
        FutureTask<TrustDiagnostics> task = new FutureTask<>(() -> {
            TrustDiagnosticsBuilder builder = TrustDiagnostics.builder();
            limits.forEach(limit -> builder.limit(limit.id(), limit.threshold()));
            return builder.build();
        });
        Thread thread = new Thread(task, "load rules");
        thread.setDaemon(true);
        thread.start();
        return new Loading(task);
    }

    /** Begins to load what every diagnosis needs, before it is known which one is asked for. */
    static void prepare() {
        Thread thread = new Thread(new FutureTask<>(RulePack::bundled), "prepare rules");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Returns the loaded rules.
     *
     * @throws IllegalArgumentException where a limit is unknown or impossible
     */
    TrustDiagnostics await() {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw new IllegalStateException("the rules could not be loaded", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading the rules", e);
        }
    }
}
