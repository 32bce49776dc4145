package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are those that a {@link BufferedReader} would give. */
final class LinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\r", "\r\n", "a", "a\n", "a\r\nb", "a\rb\n", "\n\n", "\r\r\n\n", "a\r", "a\n\r\nb\r\n"
            })
    void all_ends_of_lines_are_known(String text) throws IOException {
        assertThat(lines(new StringReader(text))).isEqualTo(expected(text));
        assertThat(lines(new Dripping(text, 1))).isEqualTo(expected(text));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void any_text_in_any_pieces_gives_the_same_lines(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("x".repeat(random.nextInt(3) * random.nextInt(900)));
            text.append(List.of("\n", "\r", "\r\n", "").get(random.nextInt(4)));
        }
        assertThat(lines(new Dripping(text.toString(), 5_000))).isEqualTo(expected(text.toString()));
    }

    @Test
    void a_line_longer_than_the_buffer_is_whole() throws IOException {
        String text = "short\n" + "long".repeat(100_000) + "\nshort again";
        assertThat(lines(new StringReader(text))).isEqualTo(expected(text));
    }

    @Test
    void a_mark_is_left_out_once_at_the_start() throws IOException {
        try (Lines lines = new Lines(new StringReader("##a"))) {
            assertThat(lines.next()).isTrue();
            lines.leaveOut('#');
            assertThat(lines.line()).isEqualTo("#a");
            lines.leaveOut('x');
            assertThat(lines.line()).isEqualTo("#a");
        }
    }

    private static List<String> lines(Reader reader) throws IOException {
        List<String> all = new ArrayList<>();
        try (Lines lines = new Lines(reader)) {
            while (lines.next()) {
                all.add(lines.line());
                assertThat(lines.isBlank()).isEqualTo(lines.line().isBlank());
            }
        }
        return all;
    }

    private static List<String> expected(String text) {
        return new BufferedReader(new StringReader(text)).lines().toList();
    }

    /** Gives fewer characters than asked for. */
    private static final class Dripping extends Reader {
        private final StringReader text;
        private final int most;
        private final Random random = new Random(1);

        Dripping(String text, int most) {
            this.text = new StringReader(text);
            this.most = most;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            return text.read(into, from, Math.min(length, 1 + random.nextInt(most)));
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
