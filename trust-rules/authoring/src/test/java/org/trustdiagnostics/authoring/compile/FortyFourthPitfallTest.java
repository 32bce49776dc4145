package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** One catalogue entry and one folder make a pitfall; the bundled ones, compiled at run time, judge as they do precompiled. */
class FortyFourthPitfallTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void an_entry_and_a_folder_are_all_that_another_pitfall_takes() throws IOException {
        Catalogue catalogue = Catalogue.bundled()
                .plus(JsonText.parse(
                        "catalogue.json",
                        BundledRulesAtRunTime.text(FortyFourthPitfallTest.class, "forty-fourth/catalogue.json")
                                .orElseThrow()));
        RulePack pack = BundledRulesAtRunTime.pack(catalogue, "forty-fourth");

        Report report = TrustDiagnostics.builder().pack(pack).build().diagnose(twentyEnquiriesWithoutReply());
        Report bundled = TrustDiagnostics.builder().build().diagnose(twentyEnquiriesWithoutReply());

        assertThat(pack.rules().shapes().stream()
                        .filter(shape -> !shape.pitfall().equals("queues-without-end")))
                .isEqualTo(RulePack.bundled().rules().shapes());
        assertThat(report.outcomes()).hasSize(44);
        assertThat(report.outcome("queues-without-end", "shop"))
                .hasValueSatisfying(outcome -> assertThat(outcome.kind()).isEqualTo(OutcomeKind.DETECTED));
        assertThat(report.toText(Locale.forLanguageTag("nb")))
                .contains("Endeløse køer · shop", "Færre enn halvparten av meldingene blir besvart i tide.");
        assertThat(report.advice(Locale.ENGLISH))
                .filteredOn(card -> card.pitfall().equals("queues-without-end"))
                .singleElement()
                .satisfies(
                        card -> assertThat(card.suggestions().get(0).strategy()).isEqualTo("answer-fast-and-honestly"));
        assertThat(report.outcomes().stream()
                        .filter(outcome -> !outcome.pitfall().equals("queues-without-end")))
                .isEqualTo(bundled.outcomes());
    }

    private static Facts twentyEnquiriesWithoutReply() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 20; i++) {
            facts.add(Feedback.builder(
                            "shop",
                            "f-" + i,
                            Audience.CUSTOMER,
                            Feedback.Kind.ENQUIRY,
                            "web",
                            Moment.of(AS_OF.minusDays(60)))
                    .build());
        }
        return facts.build();
    }
}
