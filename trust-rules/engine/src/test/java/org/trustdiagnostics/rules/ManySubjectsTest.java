package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** A report over many subjects does not name those who only had bad luck. */
class ManySubjectsTest {
    private static final TrustDiagnostics CONTROLLED =
            TrustDiagnostics.builder().build();
    private static final TrustDiagnostics UNCONTROLLED =
            TrustDiagnostics.builder().falseDiscoveryRate(1).build();
    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);
    private static final double LIMIT = 0.95;

    /** Of 1,000 sellers exactly on the limit chance puts at most 25 beyond it, as the report says; control names hardly any. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void of_a_thousand_sellers_on_the_limit_hardly_any_is_named(long seed) {
        List<Fact> facts = sellers(seed, 1_000, 0);
        Report without = UNCONTROLLED.diagnose(facts(facts));
        Report with = CONTROLLED.diagnose(facts(facts));

        assertThat(without.multiplicity().judged()).isGreaterThanOrEqualTo(1_000);
        assertThat(without.multiplicity().expectedByChance())
                .isEqualTo(
                        without.multiplicity().judged() * without.multiplicity().chanceLevel());
        int alarms = named(without).size();
        assertThat(alarms).isBetween(5, 40); // binomial, 1,000 at 2.5 %: 40 lie three standard deviations above 25
        assertThat(without.multiplicity().withheld()).isZero();

        assertThat(named(with)).hasSizeLessThanOrEqualTo(2);
        assertThat(outcomes(with, OutcomeKind.INCONCLUSIVE).stream()
                        .filter(outcome -> outcome.withheld().isPresent()))
                .hasSize(alarms - named(with).size());
    }

    /** 900 exactly on the limit, the worst that can still be called fine, and 100 that keep 85 % instead of 95 %. */
    @Test
    void of_those_named_hardly_any_is_fine() {
        double falseShares = 0;
        double falseSharesWithout = 0;
        long found = 0;
        int seeds = 4;
        for (int seed = 0; seed < seeds; seed++) {
            Facts facts = facts(sellers(seed, 900, 100));
            falseShares += falseShare(named(CONTROLLED.diagnose(facts)));
            falseSharesWithout += falseShare(named(UNCONTROLLED.diagnose(facts)));
            found += named(CONTROLLED.diagnose(facts)).stream()
                    .filter(ManySubjectsTest::isBad)
                    .count();
        }
        assertThat(falseShares / seeds).isLessThanOrEqualTo(0.05);
        assertThat(falseSharesWithout / seeds).isGreaterThan(0.1);
        assertThat(found).as("bad ones named").isGreaterThan(60L * seeds);
    }

    /** Oracle of the chance: scipy 1.17, binomtest(33, 40, 0.95, alternative="less"). */
    @Test
    void what_is_withheld_says_so_and_what_would_decide_it() {
        List<Fact> facts = new ArrayList<>(promises("seller:unlucky", 33, 40));
        for (int i = 0; i < 29; i++) {
            facts.addAll(promises("seller:fine-" + i, 39, 40));
        }
        Outcome outcome = CONTROLLED
                .diagnose(facts(facts))
                .outcome("overpromising", "seller:unlucky")
                .orElseThrow();

        assertThat(outcome.kind()).isEqualTo(OutcomeKind.INCONCLUSIVE);
        assertThat(outcome.withheld().orElseThrow().chance()).isBetween(0.003391897, 0.003391899);
        assertThat(outcome.withheld().orElseThrow().needed()).isEqualTo(0.05 / 30);
        assertThat(outcome.withheld().orElseThrow().subjects()).isEqualTo(30);
        Condition condition = outcome.conditions().get(0);
        assertThat(condition.met()).isTrue();
        assertThat(condition.chance().orElseThrow())
                .isEqualTo(outcome.withheld().orElseThrow().chance());
        assertThat(condition.furtherCases()).isPresent();
        assertThat(outcome.rules()).isEmpty();

        Report report = CONTROLLED.diagnose(facts(facts));
        assertThat(report.findings()).isEmpty();
        assertThat(report.toText(Locale.ENGLISH))
                .contains(
                        "Beyond the limit, but among 30 subjects judged, chance alone brings about values like this;\n",
                        "more due promises would likely decide it")
                .contains("Beyond the limit: 1. Named: 0. Withheld: 1.");
        assertThat(report.toJson(Locale.ENGLISH)).contains("\"withheld\" : {", "\"chance\" : 0.003392,");
        assertThat(UNCONTROLLED.diagnose(facts(facts)).findings())
                .extracting(Finding::subject)
                .containsExactly("seller:unlucky");
    }

    /** The further cases promised are those after which the same share would be named with a chance of 80 %: seen by simulation. */
    @Test
    void so_many_further_cases_likely_decide() {
        List<Fact> others = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            others.addAll(promises("seller:fine-" + i, 39, 40));
        }
        List<Fact> unlucky = new ArrayList<>(others);
        unlucky.addAll(promises("seller:unlucky", 33, 40));
        long further = CONTROLLED
                .diagnose(facts(unlucky))
                .outcome("overpromising", "seller:unlucky")
                .orElseThrow()
                .conditions()
                .get(0)
                .furtherCases()
                .orElseThrow();
        Random random = new Random(1);
        int decided = 0;
        for (int run = 0; run < 60; run++) {
            List<Fact> later = new ArrayList<>(others);
            later.addAll(promises(random, "seller:unlucky", 40 + (int) further, 33.0 / 40));
            decided += named(CONTROLLED.diagnose(facts(later))).size();
        }
        assertThat(decided).isBetween(40, 58); // 80 % of 60 is 48, three standard deviations are 9.3
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void one_subject_or_two_are_judged_as_without_control(int subjects) {
        for (int kept = 20; kept <= 40; kept++) {
            List<Fact> facts = new ArrayList<>(promises("seller:a", kept, 40));
            if (subjects == 2) {
                facts.addAll(promises("seller:b", 40, 40));
            }
            assertThat(named(CONTROLLED.diagnose(facts(facts)))).isEqualTo(named(UNCONTROLLED.diagnose(facts(facts))));
        }
    }

    @Test
    void other_names_of_subjects_and_another_order_of_facts_change_nothing_else() {
        List<Fact> facts = sellers(7, 60, 20);
        Map<String, String> renamed = new TreeMap<>();
        UnaryOperator<String> name = subject -> renamed.getOrDefault(subject, "none");
        List<String> names = new ArrayList<>(
                facts.stream().map(Fact::subject).distinct().sorted().toList());
        Collections.shuffle(names, new Random(3));
        names.forEach(subject -> renamed.put(subject, "renamed:" + renamed.size()));
        List<Fact> others = new ArrayList<>();
        facts.forEach(fact -> others.add(renamed((Promise) fact, name)));
        Collections.shuffle(others, new Random(4));
        Report report = CONTROLLED.diagnose(facts(facts));
        Report other = CONTROLLED.diagnose(facts(others));

        assertThat(report.multiplicity()).isEqualTo(other.multiplicity());
        assertThat(report.multiplicity().withheld()).isPositive();
        report.outcomes().forEach(outcome -> {
            Outcome same = other.outcome(outcome.pitfall(), name.apply(outcome.subject()))
                    .orElseThrow();
            assertThat(same.kind()).isEqualTo(outcome.kind());
            assertThat(same.withheld()).isEqualTo(outcome.withheld());
        });
        report.peers().forEach(standing -> assertThat(other.peers()).anySatisfy(same -> {
            assertThat(same.subject()).isEqualTo(name.apply(standing.subject()));
            assertThat(same.chance()).isEqualTo(standing.chance());
            assertThat(same.place()).isEqualTo(standing.place());
        }));
    }

    /** Whoever sanctions those who report errors is found out by that, whatever chance makes of the anonymous reports. */
    @Test
    void a_rule_about_records_stands_beside_one_that_is_withheld() {
        List<Fact> facts = new ArrayList<>();
        for (int unit = 0; unit < 30; unit++) {
            facts.addAll(reports("unit:" + unit, unit < 2 ? 16 : 2, 20));
        }
        facts.add(new Conflict(
                "unit:0",
                "c-1",
                Conflict.Kind.SANCTION,
                Moment.of(DUE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Moment.of(DUE.minusDays(10)))));
        Facts all = Facts.builder()
                .asOf(LocalDate.of(2026, 6, 30))
                .covers(Conflict.class)
                .addAll(facts)
                .build();
        Report report = CONTROLLED.diagnose(all);
        Outcome found = report.outcome("fear-of-speaking-up", "unit:0").orElseThrow();

        assertThat(found.kind()).isEqualTo(OutcomeKind.DETECTED);
        assertThat(found.rules())
                .containsExactly("fear-of-speaking-up: somebody was sanctioned soon after reporting an error");
        assertThat(found.withheld()).isEmpty();
        assertThat(report.outcome("fear-of-speaking-up", "unit:1").orElseThrow().withheld())
                .isPresent();
        assertThat(UNCONTROLLED
                        .diagnose(all)
                        .outcome("fear-of-speaking-up", "unit:0")
                        .orElseThrow()
                        .rules())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.05, 1.01, Double.NaN})
    void a_rate_that_is_none_is_refused(double rate) {
        assertThatThrownBy(() -> TrustDiagnostics.builder().falseDiscoveryRate(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be above 0 and at most 1");
    }

    private static List<String> named(Report report) {
        return outcomes(report, OutcomeKind.DETECTED).stream()
                .map(Outcome::subject)
                .toList();
    }

    private static List<Outcome> outcomes(Report report, OutcomeKind kind) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.pitfall().equals("overpromising") && outcome.kind() == kind)
                .toList();
    }

    private static boolean isBad(String seller) {
        return seller.startsWith("seller:bad");
    }

    private static double falseShare(List<String> named) {
        long fine = named.stream().filter(seller -> !isBad(seller)).count();
        return named.isEmpty() ? 0 : (double) fine / named.size();
    }

    /** Sellers of 50 to 250 promises each. */
    private static List<Fact> sellers(long seed, int onTheLimit, int bad) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < onTheLimit + bad; i++) {
            String seller = i < onTheLimit ? "seller:" + i : "seller:bad-" + i;
            facts.addAll(promises(random, seller, 50 + random.nextInt(201), i < onTheLimit ? LIMIT : LIMIT - 0.1));
        }
        return facts;
    }

    private static List<Fact> promises(Random random, String seller, int due, double chance) {
        int kept = 0;
        for (int i = 0; i < due; i++) {
            kept += random.nextDouble() < chance ? 1 : 0;
        }
        return promises(seller, kept, due);
    }

    private static List<Fact> promises(String seller, int kept, int due) {
        List<Fact> promises = new ArrayList<>();
        for (int i = 0; i < due; i++) {
            Promise promise = promise(seller, i);
            promises.add(i < kept ? promise.keptOn(DUE) : promise);
        }
        return promises;
    }

    private static Promise promise(String seller, int number) {
        return renamed(Promise.due(seller, seller + "-" + number, DUE), UnaryOperator.identity());
    }

    /** A service promised, so that no other pitfall looks at it. */
    private static Promise renamed(Promise promise, UnaryOperator<String> name) {
        return new Promise(
                name.apply(promise.subject()),
                promise.id(),
                promise.madeAt(),
                promise.dueAt(),
                promise.keptAt(),
                promise.fulfilment(),
                Promise.Kind.SERVICE);
    }

    private static List<Fact> reports(String unit, int anonymous, int all) {
        List<Fact> reports = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            reports.add(Feedback.builder(
                            unit, unit + "-" + i, Audience.EMPLOYEE, Feedback.Kind.ERROR_REPORT, "box", Moment.of(DUE))
                    .anonymous(i < anonymous)
                    .build());
        }
        return reports;
    }

    private static Facts facts(List<Fact> facts) {
        return Facts.builder().asOf(LocalDate.of(2026, 6, 30)).addAll(facts).build();
    }
}
