package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void after_two_seconds_there_is_one_line_a_second() {
        List<String> lines = new ArrayList<>();
        long[] millis = {5_000};
        Progress progress = new Progress(lines::add, () -> TimeUnit.MILLISECONDS.toNanos(millis[0]));

        for (long rows = 1_000; rows <= 45_000; rows += 1_000) {
            millis[0] += 100;
            progress.accept(rows);
        }

        assertThat(lines)
                .containsExactly("read 20,000 rows so far", "read 30,000 rows so far", "read 40,000 rows so far");
    }
}
