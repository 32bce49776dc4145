package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;

/** A sorted map is the oracle. */
final class DistributionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 7, 100, 1_500, 50_000})
    void values_are_counted_and_told_in_order(int different) {
        Random random = new Random(different);
        Distribution whole = new Distribution();
        Distribution part = new Distribution();
        Distribution other = new Distribution();
        NavigableMap<Double, long[]> expected = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            int minutes = 60 * random.nextInt(different);
            boolean open = random.nextInt(5) == 0;
            long item = open ? DistributedMetric.open(minutes) : DistributedMetric.ended(minutes);
            whole.add(item);
            (random.nextBoolean() ? part : other).add(item);
            expected.computeIfAbsent((double) minutes, value -> new long[2])[open ? 1 : 0]++;
        }
        part.merge(other);
        for (Distribution counted : new Distribution[] {whole, part, written(whole)}) {
            assertThat(counted.cases()).isEqualTo(20_000);
            assertThat(counted.spread().values())
                    .containsExactly(expected.keySet().stream()
                            .mapToDouble(value -> value)
                            .toArray());
            assertThat(counted.spread().ended())
                    .containsExactly(expected.values().stream()
                            .mapToLong(counts -> counts[0])
                            .toArray());
            assertThat(counted.spread().open())
                    .containsExactly(expected.values().stream()
                            .mapToLong(counts -> counts[1])
                            .toArray());
        }
    }

    @Test
    void two_billion_facts_of_one_value_are_counted_and_more_are_refused() {
        Distribution doubled = new Distribution();
        doubled.add(DistributedMetric.ended(7));
        doubled.add(DistributedMetric.open(7));
        for (int times = 0; times < 30; times++) {
            doubled.merge(written(doubled));
        }

        assertThat(written(doubled).cases()).isEqualTo(1L << 31);
        assertThatThrownBy(() -> doubled.merge(doubled))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("more than 2147483647 facts of a subject give a metric the same value; "
                        + "diagnose a shorter period.");
    }

    private static Distribution written(Distribution distribution) {
        BinaryWriter out = new BinaryWriter("TEST", 1);
        distribution.write(out);
        BinaryReader in = new BinaryReader("test", out.toBytes(), "TEST", 1);
        Distribution read = new Distribution();
        read.read(in);
        in.end();
        return read;
    }
}
