package org.trustdiagnostics.examples.ruleauthor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.trustdiagnostics.authoring.diff.PackDiff;
import org.trustdiagnostics.authoring.live.LivePack;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * A host with rules of its own in a folder: judges by them, asks why a pitfall was found or not, and what its rules change. Its
 * cases are tests of the host's build: {@code HouseRulesTest}.
 */
public final class RuleAuthor {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private RuleAuthor() {}

    /** Takes the folder of the rules; without one, that of this example as seen from the root of the project. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "trust-examples/rule-author/house-rules");
        show(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void show(Path folder, PrintStream out) throws IOException {
        LivePack live = LivePack.open(folder);
        TrustDiagnostics diagnostics = live.diagnostics();
        Facts facts = facts();

        out.println("What the house rules find");
        diagnostics.diagnose(facts).findings().forEach(finding -> out.println("\n" + finding.explain(Locale.ENGLISH)));

        out.println("\nWhy, and why not\n");
        out.println(diagnostics.explain(facts, "slow-solutions", "shop").toText());

        out.println("What the house rules change\n");
        out.print(PackDiff.of(RulePack.bundled(), diagnostics.pack()).on(facts).toText());
    }

    /** Complaints that take 15 days, with somebody accountable for them, and 86 of 100 promises kept. */
    private static Facts facts() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        for (int i = 0; i < 20; i++) {
            LocalDate received = AS_OF.minusDays(100 + i);
            facts.add(Feedback.builder(
                            "shop",
                            "complaint-" + i,
                            Audience.CUSTOMER,
                            Feedback.Kind.COMPLAINT,
                            "e-mail",
                            Moment.of(received))
                    .firstReplyAt(Moment.of(received.plusDays(1)))
                    .resolvedAt(Moment.of(received.plusDays(15)))
                    .build());
        }
        for (int i = 0; i < 100; i++) {
            LocalDate due = AS_OF.minusDays(30 + i);
            facts.add(Promise.due("shop", "promise-" + i, due).keptOn(i % 7 == 0 ? due.plusDays(2) : due));
        }
        facts.add(Responsibility.accountable("shop", "responsibility-1", TrustArea.COMPLAINTS, "kim"));
        return facts.build();
    }
}
