package org.trustdiagnostics.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MinimumGroupsTest {
    private static final MinimumGroups TEN_FOR_SAFETY = MinimumGroups.DEFAULT.with("safety", 10);

    @Test
    void five_people_unless_a_host_wants_more() {
        assertThat(MinimumGroups.DEFAULT.people()).isEqualTo(5);
        assertThat(MinimumGroups.DEFAULT.of("safety")).isEqualTo(5);
        assertThat(TEN_FOR_SAFETY.of("safety")).isEqualTo(10);
        assertThat(TEN_FOR_SAFETY.of("trust")).isEqualTo(5);
        assertThat(TEN_FOR_SAFETY.with(8)).isEqualTo(new MinimumGroups(8, Map.of("safety", 10)));
    }

    @Test
    void a_metric_has_the_largest_group_of_the_instruments_that_tell_it() {
        MinimumGroups two = TEN_FOR_SAFETY.with("trust", 7);
        assertThat(two.behind("psychological-safety")).isEqualTo(10);
        assertThat(two.behind("psychological-safety-consistency")).isEqualTo(10);
        assertThat(two.behind("customer-trust-level")).isEqualTo(7);
        assertThat(two.behind("survey-group-gap")).isEqualTo(10);
        assertThat(two.behind("employee-engagement")).isEqualTo(5);
        assertThat(two.behind("feedback-reply-rate")).isEqualTo(5);
    }

    @Test
    void fewer_than_three_and_fewer_than_that_of_all_are_refused() {
        assertThatThrownBy(() -> new MinimumGroups(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("minimum group 2 must be at least 3: smaller groups give people away");
        assertThatThrownBy(() -> MinimumGroups.DEFAULT.with("safety", 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "minimum group 4 of instrument 'safety' must be at least 5, that of all: it may only be raised");
        assertThatThrownBy(() -> TEN_FOR_SAFETY.with(11))
                .hasMessage(
                        "minimum group 10 of instrument 'safety' must be at least 11, that of all: it may only be raised");
        assertThat(MinimumGroups.DEFAULT.with("safety", 5)).isNotEqualTo(MinimumGroups.DEFAULT);
    }

    @Test
    void an_unknown_instrument_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> MinimumGroups.DEFAULT.with("safty", 10))
                .hasMessageStartingWith("there is no instrument 'safty'; did you mean 'safety'? Known: ces, csat, ");
    }
}
