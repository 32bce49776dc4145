package org.trustdiagnostics.examples.sparkbatch.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;

/** Lets tasks of a step fail, as a dying executor does: after they have done their work, and before anyone has heard of it. */
public final class Faults implements SparkPlugin {
    private static final AtomicInteger LEFT = new AtomicInteger();
    private static volatile String step = "";

    public static void next(String ofStep, int tasks) {
        step = ofStep;
        LEFT.set(tasks);
    }

    /** Returns how many of them are still to come. */
    public static int left() {
        return LEFT.get();
    }

    @Override
    @SuppressWarnings("NullAway") // none is needed there
    public DriverPlugin driverPlugin() {
        return null;
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new ExecutorPlugin() {
            @Override
            public void onTaskStart() {
                TaskContext task = TaskContext.get();
                String description = String.valueOf(task.getLocalProperty("spark.job.description"));
                if (description.equals("trust batch: " + step)) {
                    task.addTaskCompletionListener(done -> {
                        if (LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            throw new IllegalStateException("the executor's machine was switched off");
                        }
                    });
                }
            }
        };
    }
}
