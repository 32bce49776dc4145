package org.trustdiagnostics.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.RuleShape.Comparison;

class BundledPackTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Map<String, RuleShape> SHAPES =
            PACK.rules().shapes().stream().collect(Collectors.toMap(RuleShape::name, Function.identity()));

    @Test
    void what_a_rule_on_readings_needs_is_read_off_its_compiled_form() {
        RuleShape shape = shape("overpromising: fewer due promises are kept than the limit allows");
        assertThat(shape)
                .isEqualTo(new RuleShape(
                        shape.name(),
                        "overpromising",
                        Optional.empty(),
                        false,
                        Set.of("promise-keeping-rate"),
                        Set.of("overpromising.kept-share"),
                        Set.of(),
                        Set.of(),
                        List.of(new Comparison("promise-keeping-rate", "overpromising.kept-share")),
                        true));
    }

    @Test
    void what_a_rule_on_records_needs_is_read_off_its_compiled_form() {
        assertThat(shape("weak-crisis-readiness: no crisis plan is in force").records())
                .containsExactly(CrisisPlan.class);
        RuleShape late = shape("weak-crisis-readiness: the first public word after an incident came late");
        assertThat(late.records()).containsExactly(Incident.class);
        assertThat(late.limits()).containsExactly("weak-crisis-readiness.first-word-hours");
        assertThat(late.comparisons()).isEmpty();
        assertThat(late.others()).containsExactly(ReportingPeriod.class);
        assertThat(late.severity()).contains(Severity.MEDIUM);
        assertThat(shape("unclear-trust-ownership: nobody is accountable for a trust area")
                        .records())
                .containsExactly(Responsibility.class);
        assertThat(shape("inconsistent-communication: two channels say different things about the same topic at the"
                                + " same time")
                        .records())
                .containsExactly(Statement.class);
        assertThat(shape("missing-training: nobody in a customer-facing role holds current training in a topic")
                        .records())
                .containsExactly(Training.class);
    }

    @Test
    void negated_records_leave_a_rule_decisive() {
        assertThat(PACK.rules().shapes()).allMatch(RuleShape::conjunctive);
    }

    @Test
    void every_pitfall_has_rules_and_every_rule_a_pitfall() {
        assertThat(PACK.pitfalls())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.bundled().pitfalls().stream().map(Pitfall::id).toList());
    }

    @Test
    void every_rule_sentence_is_translated() {
        for (RuleShape shape : PACK.rules().shapes()) {
            String sentence = shape.name().substring(shape.name().indexOf(": ") + 2);
            Pitfall pitfall = Catalogue.bundled().pitfall(shape.pitfall());
            for (Language language : List.of(Language.NB, Language.NL)) {
                assertThat(pitfall.reason(sentence, language))
                        .as("%s in %s", shape.name(), language)
                        .isNotEqualTo(sentence);
            }
        }
        assertThat(Catalogue.bundled().pitfalls().stream()
                        .mapToInt(pitfall -> pitfall.reasons().size())
                        .sum())
                .as("translations without a rule")
                .isEqualTo(PACK.rules().shapes().size());
    }

    @Test
    void two_limits_come_from_a_source_and_all_others_are_ours() {
        assertThat(PACK.limits().all())
                .filteredOn(limit -> limit.origin() == Limit.Origin.SOURCE)
                .extracting(Limit::id)
                .containsExactly("effect-expected-too-early.months", "reply-within.social-media");
    }

    @Test
    void the_pack_carries_its_texts_and_a_hash_over_them() {
        assertThat(PACK.files()).containsKey("rules/customer/overpromising/overpromising.drl");
        assertThat(PACK.files().get("rules/customer/overpromising/overpromising.drl"))
                .contains("rule \"overpromising: fewer due promises are kept than the limit allows\"");
        assertThat(PACK.id().sha256()).matches("[0-9a-f]{64}");
        assertThat(RulePack.of("x", "1", PACK.catalogue(), PACK.limits(), PACK.rules(), Map.of("a", "b"))
                        .id()
                        .sha256())
                .isNotEqualTo(PACK.id().sha256());
    }

    private static RuleShape shape(String name) {
        return Optional.ofNullable(SHAPES.get(name)).orElseThrow(() -> new AssertionError("no rule " + name));
    }
}
