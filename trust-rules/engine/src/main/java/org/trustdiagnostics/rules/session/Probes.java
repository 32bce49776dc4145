package org.trustdiagnostics.rules.session;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/** Objects with one recognisable field: what reads that field, is found by asking it. */
final class Probes {
    private static final ReportingPeriod ANY = ReportingPeriod.yearTo(LocalDate.of(2000, 1, 1));

    private Probes() {}

    static Reading reading(String metric) {
        return new Reading("", metric, Optional.empty(), ANY, Reading.Status.MISSING, 0, Optional.empty());
    }

    static Limit limit(String id) {
        return new Limit(id, Optional.empty(), Limit.Direction.AT_LEAST, 0, Map.of(), "share", Limit.Origin.OURS);
    }
}
