package org.trustdiagnostics.examples.sparkbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BatchOptionsTest {
    @Test
    void options_are_read() {
        BatchOptions options = BatchOptions.parse(
                "in", "out", "--as-of", "2026-06-30", "--lang", "nb", "--limit", "overpromising.kept-share=0.9");
        assertThat(options.facts()).isEqualTo("in");
        assertThat(options.output()).isEqualTo("out");
        assertThat(options.asOf()).contains(LocalDate.of(2026, 6, 30));
        assertThat(options.language()).isEqualTo(Locale.forLanguageTag("nb"));
        assertThat(options.limits()).containsEntry("overpromising.kept-share", 0.9);
    }

    @Test
    void what_is_wrong_is_named_with_the_usage() {
        assertThatThrownBy(() -> BatchOptions.parse("in")).hasMessageStartingWith("usage: TrustBatch FACTS OUTPUT ");
        assertThatThrownBy(() -> BatchOptions.parse("in", "out", "--day", "x"))
                .hasMessageStartingWith("unknown option --day. usage: TrustBatch");
        assertThatThrownBy(() -> BatchOptions.parse("in", "out", "--as-of"))
                .hasMessageStartingWith("--as-of needs a value. usage: TrustBatch");
        assertThatThrownBy(() -> BatchOptions.parse("in", "out", "--limit", "overpromising.kept-share"))
                .hasMessageStartingWith("--limit must be ID=VALUE with a number, but is 'overpromising.kept-share'. ");
        assertThatThrownBy(() -> BatchOptions.parse("in", "out", "--as-of", "today"))
                .hasMessageStartingWith("--as-of must be a date like 2026-06-30, but is 'today'. ");
    }
}
