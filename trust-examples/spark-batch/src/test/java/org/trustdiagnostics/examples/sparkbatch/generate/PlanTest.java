package org.trustdiagnostics.examples.sparkbatch.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.examples.sparkbatch.generate.Plan.Truth;

class PlanTest {
    private static final Plan EVEN = new Plan(20_000, 100, false, 1);

    @Test
    void a_fact_depends_on_its_number_and_the_seed_alone() {
        assertThat(EVEN.fact(4711)).isEqualTo(new Plan(90_000, 100, false, 1).fact(4711));
        assertThat(EVEN.fact(4711)).isNotEqualTo(new Plan(20_000, 100, false, 2).fact(4711));
    }

    @Test
    void subjects_have_the_same_number_of_facts_and_one_plan_each() {
        List<Fact> facts = facts(EVEN);
        assertThat(facts)
                .filteredOn(fact -> fact.subject().equals("shop:0000042"))
                .hasSize(200);
        assertThat(facts).filteredOn(CrisisPlan.class::isInstance).hasSize(100);
        assertThat(facts).allMatch(fact -> Plan.kinds().contains(FactKind.of(fact.getClass())));
    }

    @Test
    void a_skewed_one_has_thirty_percent_in_one_subject() {
        List<Fact> facts = facts(new Plan(20_000, 100, true, 1));
        // 30 % and its share of the others; four standard deviations of 20,000 draws are 1.3 points.
        double share = facts.stream()
                        .filter(fact -> fact.subject().equals(Plan.subject(0)))
                        .count()
                / 20_000.0;
        assertThat(share).isCloseTo(0.307, within(0.013));
    }

    @Test
    void what_is_told_of_a_subject_is_in_its_facts() {
        int overpromising = IntStream.range(1, 100)
                .filter(s -> EVEN.truth(s) == Truth.OVERPROMISING)
                .findFirst()
                .orElseThrow();
        int sound = IntStream.range(1, 100)
                .filter(s -> EVEN.truth(s) == Truth.SOUND)
                .findFirst()
                .orElseThrow();
        // Some 110 promises: four standard deviations of 60 % are 19 points, of 99 % four.
        assertThat(keptShare(overpromising)).isCloseTo(0.60, within(0.19));
        assertThat(keptShare(sound)).isCloseTo(0.99, within(0.04));
    }

    @Test
    void one_subject_in_eight_or_so_is_in_trouble() {
        long troubled = IntStream.range(0, 10_000)
                .filter(s -> EVEN.truth(s) != Truth.SOUND)
                .count();
        assertThat(troubled).isBetween(1_070L, 1_330L); // 12 %, four standard deviations
        assertThat(EVEN.truth(0)).isEqualTo(Truth.OVERPROMISING);
    }

    private static double keptShare(int subject) {
        List<Promise> promises = facts(EVEN).stream()
                .filter(fact -> fact.subject().equals(Plan.subject(subject)))
                .filter(Promise.class::isInstance)
                .map(Promise.class::cast)
                .toList();
        return promises.stream()
                        .filter(p ->
                                p.keptAt().filter(at -> !at.isAfter(p.dueAt())).isPresent())
                        .count()
                / (double) promises.size();
    }

    private static List<Fact> facts(Plan plan) {
        return LongStream.range(0, plan.facts()).mapToObj(plan::fact).toList();
    }
}
