package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BinaryFormTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 300, 1L << 35, Long.MAX_VALUE})
    void whole_numbers_come_back(long number) {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.whole(number);
        BinaryReader in = reader(out.toBytes());
        assertThat(in.whole()).isEqualTo(number);
        in.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dept:ops", "Ærlig €", "\ud83d\ude00", "half a pair: \ud83d", "\u0000"})
    void texts_come_back_whatever_is_in_them(String text) {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.text(text);
        assertThat(reader(out.toBytes()).text()).isEqualTo(text);
    }

    @Test
    void numbers_come_back_to_the_last_bit() {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.number(0.1 + 0.2);
        out.fixed(Long.MIN_VALUE);
        BinaryReader in = reader(out.toBytes());
        assertThat(in.number()).isEqualTo(0.1 + 0.2);
        assertThat(in.fixed()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void a_negative_number_is_refused() {
        assertThatThrownBy(() -> new BinaryWriter("TEST", 1).whole(-1)).hasMessage("-1 is negative");
    }

    @Test
    void every_changed_bit_and_every_cut_is_noticed() {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.text("dept:ops");
        out.whole(300);
        byte[] written = out.toBytes();
        for (int bit = 0; bit < written.length * 8; bit++) {
            byte[] changed = written.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> reader(changed)).isInstanceOf(InvalidInputException.class);
        }
        for (int length = 0; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatThrownBy(() -> reader(cut)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void another_version_says_which() {
        assertThatThrownBy(() -> reader(new BinaryWriter("TEST", 2).toBytes()))
                .hasMessage("written test: is of version 2, and this library reads version 1; "
                        + "write and read it with the same version of the library.");
    }

    @Test
    void a_count_of_more_than_there_are_bytes_is_no_reason_to_fill_the_memory() {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.whole(Integer.MAX_VALUE);
        assertThatThrownBy(() -> reader(out.toBytes()).count()).hasMessage("written test: is damaged; write it again.");
    }

    @Test
    void what_is_left_over_is_damage() {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        out.whole(1);
        assertThatThrownBy(() -> reader(out.toBytes()).end()).isInstanceOf(InvalidInputException.class);
    }

    private static BinaryReader reader(byte[] written) {
        return new BinaryReader("written test", written, "TEST", 1);
    }
}
