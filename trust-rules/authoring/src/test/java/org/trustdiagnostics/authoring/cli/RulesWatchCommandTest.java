package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.live.LiveFolder;
import org.trustdiagnostics.core.limit.Severity;
import picocli.CommandLine;

class RulesWatchCommandTest {
    @TempDir
    private Path path;

    @Test
    void every_save_gets_its_verdict() throws IOException {
        LiveFolder folder = LiveFolder.of(path, "1", Severity.LOW);

        String out = watched(
                () -> folder.save(LiveFolder.CASES, LiveFolder.cases(Severity.HIGH)),
                () -> folder.save(LiveFolder.RULES, LiveFolder.rule(Severity.HIGH)));

        assertThat(out.lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).matches("saved 14:02:1\\d → ok: 2 cases in 0\\.0 s"),
                        line -> assertThat(line).matches("saved 14:02:1\\d → 1 problem in 0\\.0 s"),
                        line -> assertThat(line)
                                .startsWith("  " + LiveFolder.CASES)
                                .contains("case \"fires: no promise kept\": ", "LOW", "HIGH"),
                        line -> assertThat(line).matches("saved 14:02:1\\d → ok: 2 cases in 0\\.0 s"));
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        Run run = Run.trust("rules", "watch", path.resolve("nowhere").toString());

        assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(run.err()).contains("there is no folder ");
    }

    private String watched(Edit... edits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), Terminal.utf8(out), Terminal.utf8(new ByteArrayOutputStream()));
        int exit = new CommandLine(new RulesWatchCommand(terminal, new EditingClock(edits))).execute(path.toString());
        assertThat(exit).isEqualTo(Exit.OK);
        return out.toString(StandardCharsets.UTF_8);
    }

    private interface Edit {
        void make() throws IOException;
    }

    /** Time passes only in pauses; an edit is made every second, and a second after the last one the watch ends. */
    private static final class EditingClock implements WatchClock {
        private static final long SECOND = Duration.ofSeconds(1).toNanos();

        private final Deque<Edit> edits;
        private long now;
        private long next = SECOND;

        EditingClock(Edit... edits) {
            this.edits = new ArrayDeque<>(List.of(edits));
        }

        @Override
        public LocalTime time() {
            return LocalTime.of(14, 2, 11).plusNanos(now);
        }

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public boolean pause(Duration length) {
            now += length.toNanos();
            if (now < next) {
                return true;
            }
            next += SECOND;
            Edit edit = edits.poll();
            if (edit == null) {
                return false;
            }
            try {
                edit.make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        }
    }
}
