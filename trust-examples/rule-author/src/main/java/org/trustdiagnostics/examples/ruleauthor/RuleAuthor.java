package org.trustdiagnostics.examples.ruleauthor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** Asks why a pitfall was or was not detected, changes its limit, and asks again. */
public final class RuleAuthor {
    private static final String PITFALL = "overpromising";
    private static final String LIMIT = "overpromising.kept-share";
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private RuleAuthor() {}

    public static void main(String[] args) {
        show(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void show(PrintStream out) {
        Facts facts = eightyOfHundredKept();
        TrustDiagnostics bundled = TrustDiagnostics.builder().build();
        out.println("The rule");
        out.println();
        out.println(bundled.pack().files().get("rules/customer/overpromising/overpromising.drl"));
        for (double limit : new double[] {0.95, 0.85, 0.70}) {
            TrustDiagnostics diagnostics =
                    TrustDiagnostics.builder().limit(LIMIT, limit).build();
            out.println("With " + LIMIT + " = " + limit);
            why(diagnostics.diagnose(facts), out);
            out.println();
        }
    }

    private static void why(Report report, PrintStream out) {
        Outcome outcome = report.outcome(PITFALL, "team:ops").orElseThrow();
        out.println(report.explain(outcome, Locale.ENGLISH));
        for (Condition condition : outcome.conditions()) {
            condition
                    .margin()
                    .ifPresent(margin -> out.printf(
                            Locale.ROOT,
                            "limit %s, distance of the deciding bound %+.3f, crossed: %s\n",
                            condition.limit().id(),
                            margin,
                            condition.met()));
        }
    }

    private static Facts eightyOfHundredKept() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 100; i++) {
            LocalDate due = AS_OF.minusDays(30 + i);
            facts.add(Promise.due("team:ops", "p" + i, due).keptOn(i % 5 == 0 ? due.plusDays(2) : due));
        }
        return facts.build();
    }
}
