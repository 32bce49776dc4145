package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Severity;

/**
 * One made-up decision: a pitfall is found where a reading lies certainly beyond a limit and, for every fourth one, somebody is
 * accountable for an area of trust work.
 *
 * @param pitfall the pitfall found
 * @param metric the metric read
 * @param limit the limit compared with
 * @param area the area somebody must be accountable for
 */
record Decision(String pitfall, String metric, Limit limit, Optional<TrustArea> area) {
    private static final List<String> SHARES = Catalogue.bundled().metrics().stream()
            .filter(metric -> metric.unit() == Unit.SHARE)
            .map(MetricDefinition::id)
            .sorted()
            .toList();

    /** Returns as many decisions as there are to be pitfalls; where there are more than metrics, a metric has several limits. */
    static List<Decision> some(int pitfalls) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < pitfalls; i++) {
            decisions.add(of(i));
        }
        return List.copyOf(decisions);
    }

    /** Returns the metrics that so many decisions look at. */
    static List<String> metrics(int pitfalls) {
        return SHARES.subList(0, Math.min(pitfalls, SHARES.size()));
    }

    /** Returns whether low values of a metric are the bad ones. */
    static boolean atLeast(String metric) {
        return SHARES.indexOf(metric) % 2 == 0;
    }

    private static Decision of(int i) {
        String metric = SHARES.get(i % SHARES.size());
        String pitfall = "pitfall-%03d".formatted(i + 1);
        int round = i / SHARES.size();
        double stricter = 0.01 * round;
        Limit limit = atLeast(metric)
                ? limit(pitfall, metric, Limit.Direction.AT_LEAST, 0.30 - stricter, 0.15)
                : limit(pitfall, metric, Limit.Direction.AT_MOST, 0.70 + stricter, 0.85);
        TrustArea[] areas = TrustArea.values();
        return new Decision(
                pitfall, metric, limit, i % 4 == 3 ? Optional.of(areas[i / 4 % areas.length]) : Optional.empty());
    }

    private static Limit limit(
            String pitfall, String metric, Limit.Direction direction, double threshold, double medium) {
        return new Limit(
                pitfall + ".share",
                Optional.of(metric),
                direction,
                threshold,
                Map.of(Severity.MEDIUM, medium),
                "share",
                Limit.Origin.OURS);
    }

    /** Returns the decision as a rule. */
    String drl() {
        return """
                rule "%1$s: a share lies beyond the limit"
                    @pitfall( "%1$s" ) @since( "0.1" )
                when
                    $limit : Limit( id == "%2$s" )
                    $share : Reading( metric == "%3$s", %4$s( $limit ) )
                %5$sthen
                    insert( Detection.of( "%1$s", $share, $limit%6$s ) );
                end
                """.formatted(
                        pitfall,
                        limit.id(),
                        metric,
                        limit.direction() == Limit.Direction.AT_LEAST ? "certainlyBelow" : "certainlyAbove",
                        area.map(
                                        "    $who : Responsibility( area == TrustArea.%s, role == Responsibility.Role.ACCOUNTABLE )\n"
                                                ::formatted)
                                .orElse(""),
                        area.isPresent() ? ", $who" : "");
    }
}
