package org.trustdiagnostics.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("sets the locale of the machine")
final class NumbersTest {
    @ParameterizedTest
    @CsvSource({"0.6083, 60.8", "0.95, 95", "1, 100", "0, 0", "0.0005, 0.1", "0.0004, 0", "-0.0004, 0"})
    void a_share_is_a_percentage_with_at_most_one_decimal(double share, String percent) {
        assertThat(Numbers.percent(share, Language.EN)).isEqualTo(percent + "%");
        assertThat(Numbers.percent(share, Language.NL)).isEqualTo(percent.replace('.', ',') + "%");
        assertThat(Numbers.percent(share, Language.NB)).isEqualTo(percent.replace('.', ',') + "\u00a0%");
    }

    @Test
    void large_and_negative_numbers_are_written_out() {
        assertThat(Numbers.decimal(12345678.25, Language.EN)).isEqualTo("12345678");
        assertThat(Numbers.decimal(-12.5, Language.NL)).isEqualTo("\u221212,5");
    }

    @Test
    void from_a_thousand_on_there_are_no_decimals_and_what_is_small_has_two() {
        assertThat(Numbers.decimal(999.94, Language.EN)).isEqualTo("999.9");
        assertThat(Numbers.signed(65000.5, Language.EN)).isEqualTo("+65001");
        assertThat(Numbers.decimal(0.03, Language.NB)).isEqualTo("0,03");
        assertThat(Numbers.decimal(0.05, Language.EN)).isEqualTo("0.1");
    }

    @Test
    void a_difference_has_a_sign_unless_it_is_none() {
        assertThat(Numbers.signed(3.25, Language.EN)).isEqualTo("+3.3");
        assertThat(Numbers.signed(-20, Language.NB)).isEqualTo("\u221220");
        assertThat(Numbers.signed(0, Language.NL)).isEqualTo("0");
        assertThat(Numbers.signed(-0.004, Language.EN)).isEqualTo("0");
    }

    @Test
    void the_locale_of_the_machine_changes_nothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Numbers.decimal(1.5, Language.EN)).isEqualTo("1.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
