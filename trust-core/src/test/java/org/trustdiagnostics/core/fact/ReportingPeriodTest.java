package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2015-06-30, 2014-07-01",
        "2015-12-31, 2015-01-01",
        "2016-02-29, 2015-03-01", // leap day
        "2015-02-28, 2014-03-01"
    })
    void a_year_goes_back_to_the_day_after_the_same_day(LocalDate to, LocalDate from) {
        assertThat(ReportingPeriod.yearTo(to)).isEqualTo(new ReportingPeriod(from, to));
    }

    @Test
    void both_ends_belong_to_it() {
        ReportingPeriod june = period("2015-06-01", "2015-06-30");
        assertThat(june.contains(day("2015-06-01"))).isTrue();
        assertThat(june.contains(day("2015-06-30"))).isTrue();
        assertThat(june.contains(day("2015-05-31"))).isFalse();
        assertThat(june.contains(day("2015-07-01"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2015-06-30, 2015-06-30, 1", "2014-07-01, 2015-06-30, 12", "2014-06-15, 2015-06-14, 13"})
    void it_touches_so_many_calendar_months(String from, String to, int months) {
        ReportingPeriod period = period(from, to);
        assertThat(period.months()).isEqualTo(months);
        assertThat(period.monthOf(period.from())).isZero();
        assertThat(period.monthOf(period.to())).isEqualTo(months - 1);
    }

    @Test
    void a_period_without_a_day_is_refused() {
        assertThatThrownBy(() -> period("2015-06-02", "2015-06-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period from 2015-06-02 to 2015-06-01: 'from' must not be after 'to'");
        assertThatThrownBy(() -> new ReportingPeriod(day("2015-06-02"), null)).hasMessage("to");
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(day(from), day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
