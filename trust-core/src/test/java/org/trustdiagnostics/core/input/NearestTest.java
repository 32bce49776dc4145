package org.trustdiagnostics.core.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    private static final List<String> FIELDS = List.of("keptAt", "dueAt", "madeAt", "fulfilment");

    @ParameterizedTest
    @CsvSource({
        "keptAt, keptAt", // no change
        "kepdAt, keptAt", // one letter
        "KEPTAT, keptAt", // case is not a change
        "fulfillment, fulfilment", // one letter too many
        "duAt, dueAt" // one letter missing
    })
    void a_misspelt_name_leads_to_the_nearest_one(String given, String nearest) {
        assertThat(Nearest.to(given, FIELDS)).contains(nearest);
    }

    @Test
    void a_quite_different_name_leads_nowhere() {
        assertThat(Nearest.to("weather", FIELDS)).isEmpty();
    }

    @Test
    void two_letters_may_change_in_a_short_name_and_no_more() {
        assertThat(Nearest.to("abcd", List.of("abxy"))).contains("abxy");
        assertThat(Nearest.to("abcd", List.of("axyz"))).isEmpty();
    }

    @Test
    void a_third_of_the_letters_may_change_in_a_long_name() {
        assertThat(Nearest.to("abcdefghijkl", List.of("abcdefghwxyz"))).contains("abcdefghwxyz");
        assertThat(Nearest.to("abcdefghijkl", List.of("abcdefgvwxyz"))).isEmpty();
    }

    @Test
    void among_equally_near_names_the_alphabetically_first_is_named_whatever_the_order() {
        assertThat(Nearest.to("bat", List.of("rat", "cat"))).contains("cat");
        assertThat(Nearest.to("bat", List.of("cat", "rat"))).contains("cat");
    }

    @Test
    void the_hint_asks_and_lists_everything_in_order() {
        assertThat(Nearest.hint("kepdAt", FIELDS))
                .isEqualTo("; did you mean 'keptAt'? Known: dueAt, fulfilment, keptAt, madeAt");
    }

    @Test
    void the_beginning_of_a_name_leads_to_it() {
        assertThat(Nearest.to("TARGET", List.of("CLOSED_DT", "TARGET_DT", "TARGET_DATE_OLD")))
                .contains("TARGET_DT");
        assertThat(Nearest.to("tar", List.of("target_date_of_all"))).isEmpty();
    }

    @Test
    void of_many_names_the_hint_lists_the_twenty_four_nearest_in_order() {
        List<String> many = IntStream.range(10, 40).mapToObj(i -> "name-" + i).toList();
        assertThat(Nearest.hint("name-3x", many))
                .startsWith("; did you mean 'name-30'? Known: name-10, ")
                .contains("name-39")
                .endsWith(", …")
                .hasSize("; did you mean 'name-30'? Known: ".length() + 24 * "name-10, ".length() + 1);
    }

    @Test
    void without_a_near_name_the_hint_only_lists() {
        assertThat(Nearest.hint("weather", FIELDS)).isEqualTo(". Known: dueAt, fulfilment, keptAt, madeAt");
    }
}
