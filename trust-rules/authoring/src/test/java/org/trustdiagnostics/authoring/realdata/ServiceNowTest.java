package org.trustdiagnostics.authoring.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** IT incidents with days before months and {@code ?} for what is missing. */
class ServiceNowTest {
    private static final LocalDate AS_OF = LocalDate.of(2016, 3, 31);
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("d/M/yyyy H:mm", Locale.ENGLISH);
    private static final Duration REPLY_WITHIN = Duration.ofDays(14);
    private static final int MINIMUM_SAMPLE = 10;

    private final Path file = SharedData.file("servicenow_march2016_sample.csv");
    private final Diagnosed diagnosed =
            Diagnosed.from(TrustDiagnostics.builder().build(), file, SharedData.mapping("servicenow-incidents"), AS_OF);

    @Test
    void incidents_resolved_in_time_agree_with_a_direct_count_for_every_group() {
        Map<String, int[]> groups = new TreeMap<>();
        for (NamedCsvRecord row : SharedData.rows(file)) {
            if (row.getField("assignment_group").equals("?")) {
                continue;
            }
            int[] decidedAndInTime = groups.computeIfAbsent(row.getField("assignment_group"), name -> new int[2]);
            LocalDateTime opened = LocalDateTime.parse(row.getField("opened_at"), DATES);
            String resolved = row.getField("resolved_at");
            boolean seen = !resolved.equals("?")
                    && !LocalDateTime.parse(resolved, DATES).toLocalDate().isAfter(AS_OF);
            boolean inTime = seen
                    && Duration.between(opened, LocalDateTime.parse(resolved, DATES))
                                    .compareTo(REPLY_WITHIN)
                            <= 0;
            if (seen || opened.plus(REPLY_WITHIN).toLocalDate().isBefore(AS_OF)) {
                decidedAndInTime[0]++;
                decidedAndInTime[1] += inTime ? 1 : 0;
            }
        }

        assertThat(diagnosed.summary().subjects()).hasSameSizeAs(groups.keySet());
        groups.forEach((group, count) -> {
            Reading reading = diagnosed.reading("group:" + group, "feedback-reply-rate");
            assertThat(reading.sample())
                    .as("decided incidents of group %s", group)
                    .isEqualTo(count[0]);
            if (count[0] >= MINIMUM_SAMPLE) {
                assertThat(reading.value() * count[0])
                        .as("incidents of group %s in time", group)
                        .isCloseTo(count[1], within(1e-9));
            }
        });
    }

    @Test
    void incidents_without_group_are_reported_as_left_out() {
        assertThat(diagnosed.intake().leftOut()).containsExactly(Map.entry("without assignment_group", 93L));
        assertThat(diagnosed.intake().rows()).isEqualTo(600 - 93);
    }
}
