package org.trustdiagnostics.core.survey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * The fewest people of whose answers anything is shown. What comes from fewer is hidden before any rule sees it. An instrument may
 * have a group of its own, above that of all. Immutable and thread-safe.
 *
 * <p>These are groups for scores. The library shows no words that people wrote: a {@code surveyAnswer} and a {@code feedback} have
 * no field for them, and topics and channels are the host's own.
 *
 * @param people people, at least {@link #SMALLEST}
 * @param byInstrument people by instrument id, at least {@code people}
 */
public record MinimumGroups(int people, Map<String, Integer> byInstrument) {
    /** The fewest people that a host may choose to show. */
    public static final int SMALLEST = 3;
    /** What is used unless a host chooses: five people. */
    public static final MinimumGroups DEFAULT = new MinimumGroups(5);

    /**
     * Checks the ranges.
     *
     * @throws InvalidInputException where an instrument is unknown, with the nearest one
     */
    public MinimumGroups {
        if (people < SMALLEST) {
            throw new IllegalArgumentException(
                    "minimum group " + people + " must be at least " + SMALLEST + ": smaller groups give people away");
        }
        byInstrument = Collections.unmodifiableMap(new TreeMap<>(byInstrument));
        for (Map.Entry<String, Integer> own : byInstrument.entrySet()) {
            String instrument = Instrument.of(own.getKey()).id();
            if (own.getValue() < people) {
                throw new IllegalArgumentException("minimum group " + own.getValue() + " of instrument '" + instrument
                        + "' must be at least " + people + ", that of all: it may only be raised");
            }
        }
    }

    /** Creates groups of the same size for all instruments. */
    public MinimumGroups(int people) {
        this(people, Map.of());
    }

    /** Returns groups with another size for all instruments that have none of their own. */
    public MinimumGroups with(int size) {
        return new MinimumGroups(size, byInstrument);
    }

    /** Returns groups with a size of its own for an instrument. */
    public MinimumGroups with(String instrument, int size) {
        Map<String, Integer> more = new TreeMap<>(byInstrument);
        more.put(instrument, size);
        return new MinimumGroups(people, more);
    }

    /** Returns the fewest people whose answers to an instrument are shown. */
    public int of(String instrument) {
        return byInstrument.getOrDefault(instrument, people);
    }

    /** Returns the fewest people behind a metric that is shown: the largest group of the instruments that tell it. */
    public int behind(String metric) {
        int most = people;
        for (Map.Entry<String, Integer> own : byInstrument.entrySet()) {
            if (Instrument.of(own.getKey()).tells(metric)) {
                most = Math.max(most, own.getValue());
            }
        }
        return most;
    }
}
