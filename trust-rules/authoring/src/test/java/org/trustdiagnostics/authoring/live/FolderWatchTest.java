package org.trustdiagnostics.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.authoring.pack.PackFiles;

class FolderWatchTest {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private PackFiles content = files("first");
    private long millis;
    private final FolderWatch watch = new FolderWatch(() -> content, () -> TimeUnit.MILLISECONDS.toNanos(millis), IDLE);

    @Test
    void the_first_content_is_news_once_it_rests() {
        assertThat(at(0)).isEmpty();
        assertThat(at(200)).contains(files("first"));
        assertThat(at(400)).isEmpty();
    }

    @Test
    void nothing_is_handed_over_while_somebody_writes() {
        content = files("half");
        assertThat(at(0)).isEmpty();
        assertThat(at(199)).isEmpty();
        content = files("whole");
        assertThat(at(200)).isEmpty();
        assertThat(at(399)).isEmpty();
        assertThat(at(400)).contains(files("whole"));
    }

    @Test
    void a_change_that_is_undone_before_it_rests_is_no_news() {
        rest();
        content = files("second");
        at(1000);
        content = files("first");

        assertThat(at(1100)).isEmpty();
        assertThat(at(1300)).isEmpty();
    }

    @Test
    void it_looks_seldom_while_nothing_happens_and_often_while_somebody_writes() {
        rest();
        assertThat(watch.pause()).isEqualTo(IDLE);

        content = files("second");
        at(1000);
        assertThat(watch.pause()).isEqualTo(Duration.ofMillis(200));
    }

    private void rest() {
        at(0);
        assertThat(at(200)).isPresent();
    }

    private Optional<PackFiles> at(long now) {
        millis = now;
        return watch.look();
    }

    private static PackFiles files(String text) {
        return new PackFiles("folder", new TreeMap<>(Map.of("pack.json", text)), List.of());
    }
}
