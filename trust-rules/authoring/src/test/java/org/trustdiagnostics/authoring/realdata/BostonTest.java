package org.trustdiagnostics.authoring.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** The city of Boston's service requests, counted twice: by the product, and here in the plainest way. */
class BostonTest {
    private static final LocalDate AS_OF = LocalDate.of(2015, 6, 30);
    private static final ZoneId BOSTON = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm:ss a", Locale.ENGLISH);
    private static final int MINIMUM_SAMPLE = 10;

    /** What one queue promised by the day of the diagnosis. */
    private static final class Queue {
        private int due;
        private int onTime;
        private int late;
        private int open;
    }

    private final Path file = SharedData.file("boston311_2015h1.csv.gz");
    private final List<NamedCsvRecord> rows = SharedData.rows(file);
    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();
    private final Diagnosed diagnosed = Diagnosed.from(diagnostics, file, SharedData.mapping("boston311"), AS_OF);

    @Test
    void due_kept_and_open_promises_agree_with_a_direct_count_for_every_queue() {
        Map<String, Queue> queues = countDirectly();

        assertThat(diagnosed.summary().subjects()).containsExactlyInAnyOrderElementsOf(subjects(queues));
        queues.forEach((name, queue) -> {
            assertThat(queue.onTime + queue.late + queue.open).as(name).isEqualTo(queue.due);
            Reading reading = diagnosed.reading("queue:" + name, "promise-keeping-rate");
            assertThat(reading.sample()).as("due promises of %s", name).isEqualTo(queue.due);
            if (queue.due >= MINIMUM_SAMPLE) {
                assertThat(reading.value() * queue.due)
                        .as("promises of %s kept on time", name)
                        .isCloseTo(queue.onTime, within(1e-9));
            } else {
                assertThat(reading.status()).as(name).isEqualTo(Reading.Status.TOO_FEW);
            }
        });
    }

    /** Oracle: a third count, in Python with csv, datetime and zoneinfo. */
    @Test
    void the_direct_count_itself_is_the_one_written_down() {
        Map<String, Queue> queues = countDirectly();

        assertThat(queues).hasSize(124);
        assertThat(sum(queues, queue -> queue.due)).isEqualTo(33_261);
        assertThat(sum(queues, queue -> queue.onTime)).isEqualTo(19_634);
        assertThat(sum(queues, queue -> queue.late)).isEqualTo(7_761);
        assertThat(sum(queues, queue -> queue.open)).isEqualTo(5_866);
    }

    @Test
    void cases_without_target_date_are_reported_as_left_out() {
        long without =
                rows.stream().filter(row -> row.getField("TARGET_DT").isBlank()).count();

        assertThat(without).isEqualTo(14_527);
        assertThat(diagnosed.intake().leftOut()).containsExactly(Map.entry("without TARGET_DT", without));
        assertThat(diagnosed.intake().rows()).isEqualTo(rows.size() - without);
    }

    @Test
    void there_is_one_outcome_for_every_pitfall_and_subject() {
        int pitfalls = diagnostics.pack().pitfalls().size();
        int subjects = diagnosed.summary().subjects().size();

        assertThat(diagnosed.report().outcomes()).hasSize(pitfalls * subjects);
        assertThat(diagnosed.report().outcomes().stream()
                        .map(outcome -> outcome.pitfall() + " " + outcome.subject())
                        .distinct())
                .hasSize(pitfalls * subjects);
    }

    private Map<String, Queue> countDirectly() {
        Map<String, Queue> queues = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            if (row.getField("TARGET_DT").isBlank()) {
                continue;
            }
            ZonedDateTime opened = time(row, "OPEN_DT");
            if (opened.toLocalDate().isAfter(AS_OF)) {
                continue;
            }
            Queue queue = queues.computeIfAbsent(row.getField("QUEUE").strip(), name -> new Queue());
            ZonedDateTime target = time(row, "TARGET_DT");
            if (target.toLocalDate().isAfter(AS_OF)) {
                continue;
            }
            queue.due++;
            boolean closed = !row.getField("CLOSED_DT").isBlank()
                    && !time(row, "CLOSED_DT").toLocalDate().isAfter(AS_OF);
            if (!closed) {
                queue.open++;
            } else if (time(row, "CLOSED_DT").toInstant().isAfter(target.toInstant())) {
                queue.late++;
            } else {
                queue.onTime++;
            }
        }
        return queues;
    }

    private static int sum(Map<String, Queue> queues, ToIntFunction<Queue> count) {
        return queues.values().stream().mapToInt(count).sum();
    }

    private static ZonedDateTime time(NamedCsvRecord row, String column) {
        return LocalDateTime.parse(row.getField(column), DATES).atZone(BOSTON);
    }

    private static List<String> subjects(Map<String, Queue> queues) {
        return queues.keySet().stream().map(name -> "queue:" + name).toList();
    }
}
