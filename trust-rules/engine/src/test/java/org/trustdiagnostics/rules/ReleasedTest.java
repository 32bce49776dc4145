package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.ReleaseLedger;

final class ReleasedTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    @Test
    void a_ledger_goes_from_report_to_report() {
        Released first = DIAGNOSTICS.diagnose(answers(12, 0), ReleaseLedger.empty());
        assertThat(sample(first)).isEqualTo(12);
        Released second = DIAGNOSTICS.diagnose(answers(12, 4), first.ledger());
        assertThat(second.report().toJson(Locale.ENGLISH))
                .isEqualTo(first.report().toJson(Locale.ENGLISH));
        assertThat(second.ledger()).isEqualTo(first.ledger());
        assertThat(sample(DIAGNOSTICS.diagnose(answers(12, 5), second.ledger())))
                .isEqualTo(17);
    }

    @Test
    void a_streamed_dataset_gives_the_same_report_and_ledger() {
        Facts facts = answers(12, 7);
        Summary summary = DIAGNOSTICS.newSummary(facts.header(), ReleaseLedger.empty());
        facts.list().forEach(summary::add);
        Released atOnce = DIAGNOSTICS.diagnose(facts, ReleaseLedger.empty());
        assertThat(DIAGNOSTICS.diagnose(summary).toJson(Locale.ENGLISH))
                .isEqualTo(atOnce.report().toJson(Locale.ENGLISH));
        assertThat(summary.ledger()).contains(atOnce.ledger());
    }

    private static long sample(Released released) {
        return released.report().readings().stream()
                .filter(reading -> reading.metric().equals("employee-net-promoter-score"))
                .mapToLong(Reading::sample)
                .sum();
    }

    private static Facts answers(int first, int then) {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < first + then; i++) {
            LocalDate day = AS_OF.minusDays(i < first ? 90 : 10);
            facts.add(SurveyAnswer.enps("team:a", i % 11, Moment.of(day)));
        }
        return facts.build();
    }
}
