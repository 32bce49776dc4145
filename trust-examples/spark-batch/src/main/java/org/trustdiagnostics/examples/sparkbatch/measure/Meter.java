package org.trustdiagnostics.examples.sparkbatch.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** Hears from Spark how long each step of a batch took, and what was shuffled. Thread-safe. */
final class Meter extends SparkListener {
    private static final String STEP = "trust batch: ";

    private final Map<Integer, Long> started = new HashMap<>();
    private final Map<Integer, String> steps = new HashMap<>();
    private final Map<Integer, String> stepOfStage = new HashMap<>();
    private final Map<String, Long> milliseconds = new LinkedHashMap<>();
    private final Map<Integer, List<Long>> tasksOfStage = new HashMap<>();
    private long shuffledBytes;
    private long shuffledRows;
    private long spilledBytes;

    @Override
    public synchronized void onJobStart(SparkListenerJobStart job) {
        String description = job.properties().getProperty("spark.job.description", "");
        if (description.startsWith(STEP)) {
            String step = description.substring(STEP.length());
            started.put(job.jobId(), job.time());
            steps.put(job.jobId(), step);
            CollectionConverters.asJava(job.stageIds()).forEach(stage -> stepOfStage.put((Integer) stage, step));
        }
    }

    @Override
    public synchronized void onJobEnd(SparkListenerJobEnd job) {
        String step = steps.get(job.jobId());
        if (step != null) {
            milliseconds.merge(step, job.time() - started.getOrDefault(job.jobId(), job.time()), Long::sum);
        }
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        String step = stepOfStage.get(task.stageId());
        TaskMetrics metrics = task.taskMetrics();
        if (step != null && metrics != null) {
            tasksOfStage
                    .computeIfAbsent(task.stageId(), any -> new ArrayList<>())
                    .add(metrics.executorRunTime());
            shuffledBytes += metrics.shuffleWriteMetrics().bytesWritten();
            shuffledRows += metrics.shuffleWriteMetrics().recordsWritten();
            spilledBytes += metrics.diskBytesSpilled();
        }
    }

    /** Returns how long a step's jobs took, in seconds. */
    synchronized double seconds(String step) {
        return milliseconds.getOrDefault(step, 0L) / 1000.0;
    }

    /** Returns how many times as long as the median task the longest one took, in the stage of a step that took most. */
    synchronized double longestToMedian(String step) {
        List<Long> times = tasksOfStage.entrySet().stream()
                .filter(stage -> step.equals(stepOfStage.get(stage.getKey())))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingLong(
                        its -> its.stream().mapToLong(time -> time).sum()))
                .map(ArrayList::new)
                .orElseGet(() -> new ArrayList<>(List.of(1L)));
        Collections.sort(times);
        return times.get(times.size() - 1) / (double) Math.max(1, times.get(times.size() / 2));
    }

    synchronized long shuffledBytes() {
        return shuffledBytes;
    }

    synchronized long shuffledRows() {
        return shuffledRows;
    }

    synchronized long spilledBytes() {
        return spilledBytes;
    }
}
