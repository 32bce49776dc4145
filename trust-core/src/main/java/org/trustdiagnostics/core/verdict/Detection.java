package org.trustdiagnostics.core.verdict;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;

/**
 * What a rule inserts when it finds its pitfall; the only thing a rule does.
 *
 * @param pitfall the pitfall's id
 * @param because the readings, limits and records that the rule matched
 */
public record Detection(String pitfall, List<Object> because) {
    /** Keeps a copy. */
    public Detection {
        requireNonNull(pitfall, "pitfall");
        because = List.copyOf(because);
    }

    /**
     * Returns a detection with what it rests on: readings, limits, records, in any order.
     *
     * @throws NullPointerException where one of them is null
     */
    public static Detection of(String pitfall, Object... because) {
        return new Detection(pitfall, List.of(because));
    }

    /** Returns the readings it rests on. */
    public List<Reading> readings() {
        return only(Reading.class);
    }

    /** Returns the limits it rests on. */
    public List<Limit> limits() {
        return only(Limit.class);
    }

    /** Returns the records it rests on. */
    public List<RecordFact> records() {
        return only(RecordFact.class);
    }

    /** Tells of the records what evidence does, and no words that a rule may have taken from them. */
    @Override
    public String toString() {
        return "detection because of " + Evidence.of(because);
    }

    private <T> List<T> only(Class<T> type) {
        return because.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
