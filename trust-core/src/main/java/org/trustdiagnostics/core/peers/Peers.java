package org.trustdiagnostics.core.peers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.MetricDefinition.Better;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.FalseDiscovery;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.statistics.PeerGroup;
import org.trustdiagnostics.core.statistics.PeerStanding;

/**
 * Compares subjects with each other on every share that is counted from events and of which at least eleven have a value; what is
 * hidden takes no part. The method is that of {@link PeerGroup}.
 *
 * <p>A subject is called worse where the chance of its value among its peers is at most one side of what the confidence leaves (2.5 %)
 * and, because many are compared, where that still stands by {@link FalseDiscovery} over all subjects of the metric; better
 * likewise, on its own.
 */
public final class Peers {
    /** Sums come out the same to the last digit whatever the subjects are called. */
    private static final Comparator<Reading> BY_COUNTS =
            Comparator.comparing(Reading::sample).thenComparing(Reading::value);

    private final Catalogue catalogue;
    private final Intervals intervals;
    private final double rate;

    /**
     * Creates the comparison.
     *
     * @param catalogue says which values are better
     * @param intervals their confidence is that of the comparison
     * @param rate the share of false ones among those called worse, or better, on average at most; 1: no control
     */
    public Peers(Catalogue catalogue, Intervals intervals, double rate) {
        this.catalogue = catalogue;
        this.intervals = intervals;
        this.rate = rate;
    }

    /** Returns where subjects stand, sorted by subject and metric; empty where there are too few to compare. */
    public List<Standing> among(Collection<Reading> readings) {
        Map<String, List<Reading>> byMetric = new TreeMap<>();
        for (Reading reading : readings) {
            if (reading.status() == Reading.Status.MEASURED
                    && reading.group().isEmpty()
                    && reading.sample() > 0
                    && Metrics.isCountedShare(reading.metric())) {
                byMetric.computeIfAbsent(reading.metric(), metric -> new ArrayList<>())
                        .add(reading);
            }
        }
        List<Standing> standings = new ArrayList<>();
        byMetric.values().forEach(members -> {
            members.sort(BY_COUNTS);
            standings.addAll(compared(members));
        });
        standings.sort(Comparator.comparing(Standing::subject).thenComparing(Standing::metric));
        return List.copyOf(standings);
    }

    /** One subject beside the others, and how unlikely it is to be so bad, or so good, among them. */
    private record Member(Reading reading, int index, PeerStanding among, double badChance, double goodChance) {}

    /** All that tells two members of a group apart: those with the same stand alike. */
    private record Counts(long hits, long cases) {
        private static Counts of(Reading reading) {
            return new Counts(Peers.hits(reading), reading.sample());
        }

        /** As of any record, but without generating code for it at the start. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Counts one && hits == one.hits && cases == one.cases;
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(hits) + Long.hashCode(cases);
        }
    }

    private List<Standing> compared(List<Reading> readings) {
        PeerGroup group = PeerGroup.of(
                readings.stream().mapToLong(Peers::hits).toArray(),
                readings.stream().mapToLong(Reading::sample).toArray());
        List<Member> members = members(readings, group);
        boolean[] worse =
                certain(members.stream().mapToDouble(Member::badChance).toArray());
        boolean[] better =
                certain(members.stream().mapToDouble(Member::goodChance).toArray());
        List<Standing> standings = new ArrayList<>();
        Map<Counts, Estimate> shrunken = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Standing.Place place =
                    worse[i] ? Standing.Place.WORSE : better[i] ? Standing.Place.BETTER : Standing.Place.LIKE_PEERS;
            Estimate shrunk = shrunken.computeIfAbsent(
                    Counts.of(member.reading()), counts -> group.shrunken(member.index(), intervals.confidence())
                            .orElseThrow());
            standings.add(standing(member, shrunk, readings.size() - 1, place));
        }
        return standings;
    }

    private List<Member> members(List<Reading> readings, PeerGroup group) {
        boolean higherIsBetter = catalogue.metric(readings.get(0).metric()).better() == Better.HIGHER;
        Map<Counts, Optional<PeerStanding>> known = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            int index = i;
            Optional<PeerStanding> among =
                    known.computeIfAbsent(Counts.of(readings.get(i)), counts -> group.standing(index));
            if (among.isPresent()) {
                double fewer = among.get().fewerChance();
                double more = among.get().moreChance();
                members.add(new Member(
                        readings.get(i), i, among.get(), higherIsBetter ? fewer : more, higherIsBetter ? more : fewer));
            }
        }
        return members;
    }

    /** Without control as unlikely as a limit must be crossed; with it also beyond what chance gives among so many. */
    private boolean[] certain(double[] chances) {
        boolean[] stands = FalseDiscovery.stands(chances, rate);
        for (int i = 0; i < chances.length; i++) {
            stands[i] = stands[i] && chances[i] <= intervals.tail();
        }
        return stands;
    }

    private Standing standing(Member member, Estimate shrunk, int peers, Standing.Place place) {
        Reading reading = member.reading();
        return new Standing(
                reading.subject(),
                reading.metric(),
                reading.value(),
                reading.sample(),
                shrunk,
                peers,
                member.among().peerRate(),
                Math.min(member.badChance(), member.goodChance()),
                place);
    }

    private static long hits(Reading reading) {
        return Math.round(reading.value() * reading.sample());
    }
}
