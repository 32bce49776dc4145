package org.trustdiagnostics.rules.judge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiFunction;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Measured;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;

/**
 * Everything known of one subject when it is judged. Takes its collections over as they are.
 *
 * @param subject who is judged
 * @param observation how the facts were looked at
 * @param readings what was measured, by metric
 * @param records the records, as known on the day of the diagnosis
 * @param complete the kinds of records of which the dataset says that it holds all
 * @param chances tells how likely chance alone puts a reading as far beyond a limit as it lies; empty where that is not known
 */
public record Case(
        String subject,
        Observation observation,
        Map<String, Reading> readings,
        List<RecordFact> records,
        Set<Class<? extends RecordFact>> complete,
        BiFunction<Reading, Limit, OptionalDouble> chances) {
    /** Checks that nothing is missing. */
    public Case {
        requireNonNull(subject, "subject");
        requireNonNull(observation, "observation");
        requireNonNull(readings, "readings");
        requireNonNull(records, "records");
        requireNonNull(complete, "complete");
        requireNonNull(chances, "chances");
    }

    /** Returns what a summary knows of a subject. */
    static Case of(Summary summary, String subject, Set<Class<? extends RecordFact>> complete) {
        Measured measured = summary.measured(subject);
        return new Case(
                subject,
                summary.observation(),
                measured.readings(),
                summary.records(subject),
                complete,
                (reading, limit) -> OptionalDouble.of(measured.chance(reading, limit)));
    }
}
