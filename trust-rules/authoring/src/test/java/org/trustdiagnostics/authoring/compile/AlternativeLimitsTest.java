package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** A limit that is kept decides a rule only where the rule needs it to be crossed. */
class AlternativeLimitsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final String RULE = """
            package org.trustdiagnostics.test;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;
            rule "overpromising: too few are kept"
                @pitfall( "overpromising" ) @severity( "LOW" )
            when
                $mild : Limit( id == "mild" )
                $strict : Limit( id == "strict" )
                $kept : Reading( metric == "promise-keeping-rate", %s )
            then
                insert( Detection.of( "overpromising", $kept ) );
            end
            """;

    /** 372 of 400 kept, 0.93 with an interval of 0.90 to 0.95: the mild limit of 0.80 is kept, the strict one of 0.94 undecided. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            certainlyBelow( $mild ), certainlyBelow( $strict )   ; 372 ; NOT_DETECTED
            certainlyBelow( $mild ) || certainlyBelow( $strict ) ; 372 ; INCONCLUSIVE
            certainlyBelow( $strict ) || certainlyBelow( $mild ) ; 372 ; INCONCLUSIVE
            certainlyBelow( $mild ) || certainlyBelow( $strict ) ; 400 ; NOT_DETECTED
            certainlyBelow( $mild ) || certainlyBelow( $strict ) ; 330 ; DETECTED
            certainlyBelow( $mild ) || sample < 5                ; 372 ; NOT_DETECTED
            certainlyBelow( $strict ) || sample < 5              ; 372 ; INCONCLUSIVE
            !certainlyBelow( $mild )                             ; 372 ; DETECTED
            """)
    void one_of_two_limits_may_be_enough(String condition, int kept, OutcomeKind outcome) {
        Facts.Builder facts = Facts.builder().asOf(LocalDate.of(2026, 6, 30));
        for (int i = 0; i < 400; i++) {
            Promise promise = Promise.due("s", "p-" + i, DUE);
            facts.add(i < kept ? promise.keptOn(DUE) : promise);
        }
        assertThat(TrustDiagnostics.builder()
                        .pack(pack(RULE.formatted(condition)))
                        .build()
                        .diagnose(facts.build())
                        .outcome("overpromising", "s"))
                .hasValueSatisfying(found -> assertThat(found.kind()).isEqualTo(outcome));
    }

    private static RulePack pack(String rules) {
        Map<String, String> files = Map.of("rules.drl", rules);
        return RulePack.of(
                "test",
                "1",
                Catalogue.bundled(),
                Limits.counting().plus(List.of(limit("mild", 0.80), limit("strict", 0.94))),
                DrlCompiler.compile("test", files),
                files);
    }

    private static Limit limit(String id, double threshold) {
        return new Limit(
                id,
                Optional.of("promise-keeping-rate"),
                Limit.Direction.AT_LEAST,
                threshold,
                Map.of(),
                "share",
                Limit.Origin.HOST);
    }
}
