package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class PackedTest {
    @Test
    void reads_what_was_written() {
        PackedWriter out = new PackedWriter();
        List<Integer> wholes = List.of(0, 1, 127, 128, 300, Integer.MAX_VALUE, -1, -2, Integer.MIN_VALUE);
        List<Double> numbers = List.of(0.0, -0.0, 0.1, -1e300, Double.NaN, Double.POSITIVE_INFINITY);
        List<String> texts = List.of("", "plain", "Løfte", "– “…” €", "plain", "\uD83D\uDE00");
        out.all(wholes, out::whole);
        out.all(numbers, out::number);
        out.all(texts, out::text);
        out.constant(TimeUnit.HOURS);
        out.optional(Optional.of("there"), out::text);
        out.optional(Optional.<String>empty(), out::text);

        PackedReader in = new PackedReader(out.toBytes());
        assertThat(in.all(in::whole)).isEqualTo(wholes);
        assertThat(in.all(in::number)).isEqualTo(numbers);
        assertThat(in.all(in::text)).isEqualTo(texts);
        assertThat(in.constant(TimeUnit.values())).isEqualTo(TimeUnit.HOURS);
        assertThat(in.optional(in::text)).contains("there");
        assertThat(in.optional(in::text)).isEmpty();
    }

    @Test
    void a_part_is_read_later_and_as_often_as_one_likes() {
        PackedWriter out = new PackedWriter();
        out.part(part -> {
            part.text("in the part");
            part.whole(7);
        });
        out.text("after it");

        PackedReader in = new PackedReader(out.toBytes());
        PackedReader part = in.part();
        assertThat(in.text()).isEqualTo("after it");
        for (int time = 0; time < 2; time++) {
            PackedReader again = part.again();
            assertThat(again.text()).isEqualTo("in the part");
            assertThat(again.whole()).isEqualTo(7);
        }
    }

    @Test
    void a_resource_that_is_not_there_is_empty() {
        assertThat(PackedReader.resource(PackedTest.class, "nowhere.packed")).isEmpty();
    }
}
