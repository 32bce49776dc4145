package org.trustdiagnostics.examples.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetainedTest {
    private final Retained retained = new Retained();

    @ParameterizedTest
    @EnumSource
    void the_same_events_are_always_weighed_alike(Events kind) {
        assertThat(retained.bytes(kind, 100)).isPositive().isEqualTo(retained.bytes(kind, 100));
    }

    @ParameterizedTest
    @EnumSource
    void a_subject_keeps_no_more_after_many_events_than_after_some(Events kind) {
        assertThat(retained.bytes(kind, 100_000)).isEqualTo(retained.bytes(kind, 10_000));
    }
}
