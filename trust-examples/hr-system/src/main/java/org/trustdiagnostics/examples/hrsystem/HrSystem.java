package org.trustdiagnostics.examples.hrsystem;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.rules.Released;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** An HR system with trust diagnostics inside: own records in, explained findings out, nothing leaves the process. */
public final class HrSystem {
    /** One for the whole application; thread-safe. */
    private static final TrustDiagnostics DIAGNOSTICS = TrustDiagnostics.builder()
            .limit("missing-training.covered-share", 0.75)
            .minimumGroup(8)
            .build();

    private HrSystem() {}

    public static void main(String[] args) {
        show(new PrintStream(System.out, true, StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    static void show(PrintStream out, Locale locale) {
        Released released =
                DIAGNOSTICS.diagnose(HrFacts.of(SampleHr.records(), LocalDate.of(2026, 6, 30)), ReleaseLedger.empty());
        Report report = released.report();

        out.println("Findings, worst first");
        for (Finding finding : report.findings()) {
            out.println();
            out.println(finding.explain(locale));
        }

        out.println();
        out.println("What to do first");
        List<AdviceCard> cards = report.advice(locale);
        for (AdviceCard card : cards) {
            out.println("- " + card.subject() + ": " + card.suggestions().get(0).firstStep());
        }

        out.println();
        out.println("For the dashboard");
        report.readings().forEach(reading -> out.println(line(reading)));

        // The ledger is stored with the report, as safely as the answers: who sees both reports must not see the three
        // between.
        String stored = released.ledger().toJson();
        Released later = DIAGNOSTICS.diagnose(
                HrFacts.of(SampleHr.aWeekLater(), LocalDate.of(2026, 7, 7)), ReleaseLedger.parse(stored));
        out.println();
        out.println("A week and three answers later");
        later.report().readings().stream()
                .filter(reading -> reading.metric().equals("employee-net-promoter-score"))
                .forEach(reading -> out.println(line(reading)));
    }

    private static String line(Reading reading) {
        return "- " + reading.subject() + " " + reading.metric() + " " + reading.status()
                + reading.estimate()
                        .map(e -> String.format(
                                Locale.ROOT,
                                " %.2f (%.2f to %.2f) of %d",
                                e.value(),
                                e.lower(),
                                e.upper(),
                                reading.sample()))
                        .orElse("");
    }
}
