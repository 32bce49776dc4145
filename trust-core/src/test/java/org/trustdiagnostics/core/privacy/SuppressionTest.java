package org.trustdiagnostics.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Parts;

/** Worked by hand: half of the answers are hits unless said otherwise, and the minimum group is five. */
final class SuppressionTest {
    private static final Parts COMPANY = Parts.none().plus("company", List.of("a", "b", "c"));

    @Test
    void a_hidden_part_takes_its_smallest_sibling_with_it() {
        assertThat(hidden(COMPANY, Map.of("company", half(34), "a", half(4), "b", half(10), "c", half(20))))
                .containsExactly("a", "b");
    }

    @Test
    void siblings_of_the_same_size_are_hidden_together_so_that_names_decide_nothing() {
        assertThat(hidden(COMPANY, Map.of("company", half(24), "a", half(4), "b", half(10), "c", half(10))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void hidden_parts_that_are_enough_together_need_no_other() {
        assertThat(hidden(COMPANY, Map.of("company", half(28), "a", half(4), "b", half(4), "c", half(20))))
                .containsExactly("a", "b");
    }

    @Test
    void a_few_people_in_none_of_the_parts_are_a_group_too() {
        assertThat(hidden(COMPANY, Map.of("company", half(42), "a", half(10), "b", half(12), "c", half(18))))
                .containsExactly("a");
        assertThat(hidden(COMPANY, Map.of("company", half(40), "a", half(10), "b", half(12), "c", half(18))))
                .isEmpty();
    }

    @Test
    void a_remainder_of_one_opinion_takes_more_parts_with_it_and_at_last_the_whole() {
        Tally allFor = new Tally(10, 10, 0);
        assertThat(hidden(
                        COMPANY,
                        Map.of("company", new Tally(34, 22, 12), "a", new Tally(4, 4, 0), "b", allFor, "c", half(20))))
                .containsExactly("a", "b", "c");
        assertThat(hidden(COMPANY, Map.of("company", new Tally(14, 14, 0), "a", new Tally(4, 4, 0), "b", allFor)))
                .containsExactly("a", "b", "company");
    }

    @Test
    void what_is_hidden_below_a_hidden_part_counts_for_the_whole() {
        Parts levels = Parts.none().plus("company", List.of("ops", "hr")).plus("ops", List.of("day", "night"));
        Map<String, Tally> tallies =
                Map.of("company", half(60), "ops", half(24), "hr", half(36), "day", half(20), "night", half(4));
        assertThat(hidden(levels, tallies)).containsExactly("day", "night");
        assertThat(hidden(levels, Map.of("company", half(60), "hr", half(36), "day", half(20), "night", half(4))))
                .as("without a number of its own the department in between is passed through")
                .containsExactly("day", "night");
    }

    @Test
    void a_whole_of_fewer_answers_than_its_parts_hides_parts_until_it_can_be_one() {
        assertThat(hidden(COMPANY, Map.of("company", half(12), "a", half(10), "b", half(20))))
                .containsExactly("a", "b");
    }

    @Test
    void months_of_a_subject_without_parts_are_decided_on_as_in_a_tree_of_it_alone() {
        for (int answers = 0; answers <= 8; answers++) {
            for (int hits = 0; hits <= answers; hits++) {
                Tally tally = new Tally(answers, hits, answers - hits);
                assertThat(Suppression.tellable(tally, 5))
                        .as(tally.toString())
                        .isEqualTo(Suppression.tellable(
                                        Tree.of(Parts.none(), List.of("a")), Set.of(), Map.of("a", tally), id -> 5)
                                .contains("a"))
                        .isEqualTo(answers == 0 || answers >= 5);
            }
        }
    }

    @Test
    void subjects_that_are_part_of_nothing_are_decided_on_by_themselves() {
        assertThat(hidden(Parts.none(), Map.of("a", half(4), "b", half(6)))).containsExactly("a");
    }

    private static Tally half(long answers) {
        return new Tally(answers, answers / 2, answers - answers / 2);
    }

    private static Iterable<String> hidden(Parts parts, Map<String, Tally> tallies) {
        return Suppression.hidden(Tree.of(parts, tallies.keySet()), tallies, subject -> 5);
    }
}
