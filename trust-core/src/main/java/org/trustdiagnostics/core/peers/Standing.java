package org.trustdiagnostics.core.peers;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.trustdiagnostics.core.statistics.Estimate;

/**
 * Where a subject stands on a share among its peers: all other subjects that have a value. A comparison, not a finding: among many,
 * somebody is always last.
 *
 * @param subject who is compared
 * @param metric the metric's id
 * @param value the subject's own share, 0 to 1
 * @param sample the cases behind it, at least 1
 * @param shrunk what the true share is likely to be if the subject is one of its peers: drawn towards them, more so the fewer cases
 *     there are and the less they differ; with its interval at the confidence of the diagnosis
 * @param peers how many others there are
 * @param peerValue their share, all their cases taken together, 0 to 1
 * @param chance the chance that a subject like its peers is as far off to this side or farther, 0 to 1
 * @param place whether that is too unlikely to be chance
 */
public record Standing(
        String subject,
        String metric,
        double value,
        long sample,
        Estimate shrunk,
        int peers,
        double peerValue,
        double chance,
        Place place) {

    /** The order of reports: worse before better, then the least likely first. */
    public static final Comparator<Standing> WORST_FIRST = Comparator.comparing(Standing::place)
            .thenComparing(Standing::chance)
            .thenComparing(Standing::subject)
            .thenComparing(Standing::metric);

    /** On which side of its peers a subject certainly stands. */
    public enum Place {
        /** Its share is worse, by more than chance and the spread among the peers explain. */
        WORSE,
        /** Its share may well be like theirs. */
        LIKE_PEERS,
        /** Its share is better, by more than chance and the spread among the peers explain. */
        BETTER
    }

    /** Checks that nothing is missing. */
    public Standing {
        requireNonNull(subject, "subject");
        requireNonNull(metric, "metric");
        requireNonNull(shrunk, "shrunk");
        requireNonNull(place, "place");
    }
}
