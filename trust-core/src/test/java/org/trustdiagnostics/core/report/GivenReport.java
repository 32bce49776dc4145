package org.trustdiagnostics.core.report;

import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.failed;
import static org.trustdiagnostics.core.GivenOutcome.too;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;

/** Reports made by hand. */
public final class GivenReport {
    private static final PackId PACK = new PackId("bundled", "0.1.0", "abc123", List.of());

    private GivenReport() {}

    /** One outcome of every kind, in no order. */
    public static Report ofEveryKind() {
        Condition close = new Condition(
                Given.keptShare(),
                Optional.of(Given.reading("promise-keeping-rate", 40, 0.9, 0.77, 0.96)),
                false,
                OptionalLong.of(33));
        return of(
                List.of(
                        failed("team:f", GivenOutcome.RULE),
                        undetected(OutcomeKind.NOT_DETECTED, "team:e"),
                        undetected(OutcomeKind.SUPPRESSED, "team:d", too(Status.SUPPRESSED, 0)),
                        undetected(OutcomeKind.NOT_MEASURED, "team:c"),
                        undetected(OutcomeKind.INCONCLUSIVE, "team:b", close),
                        detected(List.of(new Evidence("trustArea", 1, List.of("CRISIS")))),
                        detected("overpromising", "team:a", Severity.HIGH)),
                GivenOutcome.brokenPromises().measured().orElseThrow(),
                Given.without("net-promoter-score", Status.SUPPRESSED, 0),
                Given.without("response-time", Status.TOO_FEW, 7));
    }

    /** Twelve sellers; one is worse than the others, of another the finding is withheld. */
    public static Report ofMany() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            readings.add(new Reading(
                    "seller:" + (char) ('a' + i),
                    "promise-keeping-rate",
                    Optional.empty(),
                    Given.YEAR,
                    Status.MEASURED,
                    200,
                    Optional.of(Given.observation().intervals().share(i == 0 ? 120 : 182, 200))));
        }
        Condition beyond = new Condition(
                Given.keptShare(), Optional.of(readings.get(1)), true, OptionalLong.of(57), OptionalDouble.of(0.0111));
        Outcome withheld = new Outcome(
                "overpromising",
                "seller:b",
                OutcomeKind.INCONCLUSIVE,
                Optional.empty(),
                List.of(beyond),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(new Withheld(0.0111, 0.0025, 40, 0.05)));
        return new Report(
                PACK,
                Given.observation(),
                List.of(withheld),
                readings,
                new Multiplicity(40, 0.025, 3, 1, 0.05),
                Catalogue.bundled(),
                Set.of());
    }

    public static Report of(List<Outcome> outcomes, Reading... readings) {
        return new Report(
                PACK,
                Given.observation(),
                outcomes,
                List.of(readings),
                new Multiplicity(4, 0.025, 1, 0, 0.05),
                Catalogue.bundled(),
                Set.of());
    }
}
