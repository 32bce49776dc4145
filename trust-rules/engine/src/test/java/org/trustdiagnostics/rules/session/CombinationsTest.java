package org.trustdiagnostics.rules.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Disclosure;
import org.trustdiagnostics.core.fact.Incident;

class CombinationsTest {
    @Test
    void a_type_without_facts_may_be_one_of_which_none_shall_be_there() {
        List<Class<?>> plansAndDisclosuresWithoutIncident = List.of(CrisisPlan.class, Disclosure.class, Incident.class);
        assertThat(Combinations.of(plansAndDisclosuresWithoutIncident, type -> type == Incident.class ? 0 : 2_000))
                .isEqualTo(4_000_000)
                .isGreaterThan(Combinations.MOST);
    }
}
