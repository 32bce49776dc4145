package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.rules.judge.Crossings;

/** Subjects judged in parts that never meet get the verdicts that they get together. */
class InPartsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void parts_together_are_the_whole(long seed) {
        Facts facts = company(seed);
        Report whole = DIAGNOSTICS.diagnose(facts);
        assertThat(whole.multiplicity().withheld())
                .as("something must be withheld")
                .isPositive();
        assertThat(whole.readings()).anyMatch(reading -> reading.status() == Reading.Status.SUPPRESSED);

        List<Summary> parts = parts(facts, seed);
        Crossings all = new Crossings(DIAGNOSTICS.crossings(parts.get(0)).fingerprint());
        for (Summary part : parts) {
            all.merge(Crossings.read(DIAGNOSTICS.crossings(part).toBytes()));
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        Map<String, AdviceCard> cards = new TreeMap<>();
        for (Summary part : parts) {
            Report report = DIAGNOSTICS.diagnose(part, all);
            assertThat(report.multiplicity()).isEqualTo(whole.multiplicity());
            assertThat(report.peers()).isEmpty();
            assertThat(report.toJson(Locale.ENGLISH)).contains("\"partial\" : true");
            outcomes.addAll(report.outcomes());
            readings.addAll(report.readings());
            report.advice(Locale.ENGLISH).forEach(card -> cards.put(card.uuid().toString(), card));
        }
        outcomes.sort(Comparator.comparing(Outcome::subject).thenComparing(Outcome::pitfall));
        readings.sort(Comparator.comparing(Reading::subject).thenComparing(Reading::metric));
        assertThat(outcomes).isEqualTo(whole.outcomes());
        assertThat(readings).isEqualTo(whole.readings());
        assertThat(cards.values())
                .containsExactlyInAnyOrderElementsOf(whole.advice(Locale.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void other_limits_are_refused() {
        Facts facts = company(1);
        Summary part = parts(facts, 1).get(0);
        TrustDiagnostics others =
                TrustDiagnostics.builder().falseDiscoveryRate(0.1).build();
        assertThat(others.fingerprint()).isNotEqualTo(DIAGNOSTICS.fingerprint());
        assertThat(TrustDiagnostics.builder().build().fingerprint()).isEqualTo(DIAGNOSTICS.fingerprint());
        Crossings theirs = others.crossings(part);
        assertThatThrownBy(() -> DIAGNOSTICS.diagnose(part, theirs))
                .hasMessageContaining("judged by different rules, limits or settings")
                .hasMessageContaining(theirs.fingerprint());
        assertThatThrownBy(() -> DIAGNOSTICS.crossings(part).merge(theirs))
                .hasMessageContaining("use the same everywhere");
    }

    @Test
    void another_day_is_refused() {
        Summary part = DIAGNOSTICS.newSummary(AS_OF);
        Crossings later = DIAGNOSTICS.crossings(DIAGNOSTICS.newSummary(AS_OF.plusDays(1)));
        assertThatThrownBy(() -> DIAGNOSTICS.diagnose(part, later)).hasMessageContaining("different rules");
    }

    @Test
    void a_release_ledger_is_kept_over_everything_at_once() {
        Summary keeping = DIAGNOSTICS.newSummary(company(1).header(), ReleaseLedger.empty());
        assertThatThrownBy(() -> DIAGNOSTICS.crossings(keeping)).hasMessageContaining("release ledger");
    }

    /** Subjects of all kinds, sellers on the limit by the hundred, and departments of which some are small. */
    static Facts company(long seed) {
        Random random = new Random(seed);
        Facts.Builder facts = Facts.builder().asOf(AS_OF).covers(Incident.class);
        facts.addAll(new RandomFacts(seed).list(2_000, 7));
        for (int seller = 0; seller < 300; seller++) {
            for (int i = 0; i < 60; i++) {
                Promise due = Promise.due("seller-" + seller, "p-" + seller + "-" + i, AS_OF.minusDays(i + 1));
                facts.add(
                        random.nextDouble() < (seller % 50 == 0 ? 0.8 : 0.95)
                                ? due.keptOn(AS_OF.minusDays(i + 1))
                                : due);
            }
        }
        for (int unit = 0; unit < 20; unit++) {
            String[] teams = {"unit-" + unit + "-a", "unit-" + unit + "-b", "unit-" + unit + "-c"};
            facts.parts("unit-" + unit, teams);
            for (String team : teams) {
                int people = 2 + random.nextInt(30);
                for (int person = 0; person < people; person++) {
                    int score = 1 + random.nextInt(5);
                    facts.add(answer(team, score)).add(answer("unit-" + unit, score));
                }
            }
        }
        return facts.build();
    }

    private static SurveyAnswer answer(String subject, int score) {
        Moment at = Moment.of(AS_OF.minusDays(9));
        return new SurveyAnswer(subject, Audience.EMPLOYEE, "engagement", "q", score, 1, 5, at, Optional.empty());
    }

    /** Families stay together; which part they come into, and the order of the facts, is drawn. */
    private static List<Summary> parts(Facts facts, long seed) {
        Random random = new Random(seed);
        List<Summary> parts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            parts.add(DIAGNOSTICS.newSummary(facts.header()));
        }
        Map<String, String> families = facts.header().parts().families();
        Map<String, Summary> partOf = new HashMap<>();
        List<Fact> shuffled = new ArrayList<>(facts.list());
        Collections.shuffle(shuffled, random);
        for (Fact fact : shuffled) {
            String family = families.getOrDefault(fact.subject(), fact.subject());
            partOf.computeIfAbsent(family, key -> parts.get(random.nextInt(5))).add(fact);
        }
        return parts;
    }
}
