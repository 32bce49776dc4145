package org.trustdiagnostics.core;

import static org.trustdiagnostics.core.Given.SUBJECT;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** One outcome of each kind, about promises unless it says otherwise. */
public final class GivenOutcome {
    public static final String RULE = "overpromising: fewer due promises are kept than the limit allows";

    private GivenOutcome() {}

    /** The numbers of design.md: 0.61 [0.55, 0.67] of 240 against 0.95. */
    public static Condition brokenPromises() {
        return new Condition(
                Given.keptShare(),
                Optional.of(Given.reading("promise-keeping-rate", 240, 0.61, 0.55, 0.67)),
                true,
                OptionalLong.empty());
    }

    public static Condition too(Reading.Status status, long sample) {
        return new Condition(
                Given.keptShare(),
                Optional.of(Given.without("promise-keeping-rate", status, sample)),
                false,
                OptionalLong.empty());
    }

    public static Outcome detected(String pitfall, String subject, Severity severity) {
        return new Outcome(
                pitfall,
                subject,
                OutcomeKind.DETECTED,
                Optional.of(severity),
                pitfall.equals("overpromising") ? List.of(brokenPromises()) : List.of(),
                List.of(),
                pitfall.equals("overpromising") ? List.of(RULE) : List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static Outcome detected(List<Evidence> evidence) {
        return new Outcome(
                "unclear-trust-ownership",
                SUBJECT,
                OutcomeKind.DETECTED,
                Optional.of(Severity.MEDIUM),
                List.of(),
                List.of(),
                List.of("unclear-trust-ownership: nobody is accountable for a trust area"),
                evidence,
                Optional.empty(),
                Optional.empty());
    }

    public static Outcome undetected(OutcomeKind kind, String subject, Condition... conditions) {
        return new Outcome(
                "overpromising",
                subject,
                kind,
                Optional.empty(),
                List.of(conditions),
                kind == OutcomeKind.NOT_MEASURED ? List.of("promise") : List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static Outcome failed(String subject, String... rules) {
        return new Outcome(
                "overpromising",
                subject,
                OutcomeKind.FAILED,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(rules),
                List.of(),
                Optional.of("stopped after 1000 firings"),
                Optional.empty());
    }

    public static Finding finding(Outcome outcome) {
        return new Finding(outcome, Catalogue.bundled(), Given.observation());
    }
}
