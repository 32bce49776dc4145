package org.trustdiagnostics.core.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Members with hits of cases, such as sellers with complaints of orders; tells where each stands among all others. Immutable.
 *
 * <p>The others of a member give their rate p (pooled, half a hit and half a miss added so that none of many is not taken for never),
 * their spread ρ (intra-class correlation by moments with the cases as weights, not below 0) and the uncertainty of p itself,
 * v = Σ n(1 + (n − 1)ρ) ÷ (Σ n)². A member like them would have hits by a beta-binomial distribution with mean p and correlation
 * ρ + v. The chance of so many hits or more, or so few or fewer, is its tail. As ρ is estimated from k others, the tail is
 * read off Student's t with k − 1 degrees of freedom instead of the normal distribution at the same deviate; with hundreds of others that
 * changes nothing. So a member is not called different because peers differ from each other anyway.
 *
 * <p>Shrunken rate: (x + p·M) ÷ (n + M), M = 1 ÷ ρ − 1: the mean of what is known of the member's own rate after its n cases. Where
 * the others do not differ (ρ = 0) it is p, even for a member that stands out: look at its chances first. Its interval is that of a
 * beta distribution with this mean and with the variance of that knowledge, the uncertainty of p included; not that of ρ.
 *
 * <p>Limits: by simulation, no more than about 2.5 % of members that are like the others get a chance of 0.025 or less, up to 3 %
 * where there are only 10 others. Where the others differ wildly around a rare event (rate 0.02, ρ = 0.2), it is 2.7 % with 200
 * others, 5 % with 30 and 7 % with 10.
 *
 * <p>Cost: one pass for the group, then per member no more steps than it has cases, few in the far tail. Source: Kleinman (1973),
 * doi:10.1080/01621459.1973.10481332 (ρ); Efron and Morris (1975), doi:10.1080/01621459.1975.10479864 (shrinkage); Spiegelhalter
 * (2005), doi:10.1002/sim.1970 (spread among units). The t correction and the half hit: this library, calibrated by simulation.
 */
public final class PeerGroup {
    /** The least number of others with a case against which a member is judged; the library's choice. */
    public static final int FEWEST_OTHERS = 10;

    /** Beyond these, rounding would show or nothing be left to vary. */
    private static final double LEAST_SPREAD = 1e-9;

    private static final double MOST_SPREAD = 0.999;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final long[] hits;
    private final long[] cases;
    private final Peers all;

    private PeerGroup(long[] hits, long[] cases, Peers all) {
        this.hits = hits;
        this.cases = cases;
        this.all = all;
    }

    /**
     * Returns a group of members.
     *
     * @param hits cases of each member that count, 0 to its cases
     * @param cases all cases of each member, at least 0; members without a case are nobody's peers
     * @throws IllegalArgumentException if the lists differ in length or a number is out of range
     */
    public static PeerGroup of(long[] hits, long[] cases) {
        if (hits.length != cases.length) {
            throw new IllegalArgumentException(
                    "hits of " + hits.length + " members do not fit cases of " + cases.length);
        }
        Peers all = Peers.NONE;
        for (int i = 0; i < cases.length; i++) {
            if (hits[i] < 0 || hits[i] > cases[i]) {
                throw new IllegalArgumentException(hits[i] + " hits of " + cases[i] + " cases are out of range");
            }
            all = all.plus(hits[i], cases[i], 1);
        }
        return new PeerGroup(hits.clone(), cases.clone(), all);
    }

    /**
     * Returns where a member stands among the others; empty where it has no case, where fewer than {@value #FEWEST_OTHERS} others have
     * one, or where none of them has more than one: then their spread cannot be known.
     *
     * @param member index of the member, from 0
     * @throws IndexOutOfBoundsException if there is no such member
     */
    public Optional<PeerStanding> standing(int member) {
        return others(member).map(others -> standing(others, hits[member], cases[member]));
    }

    /**
     * Returns a member's rate shrunken towards the others, with its interval; empty where {@link #standing} is.
     *
     * @param member index of the member, from 0
     * @param confidence the confidence level, between 0 and 1
     * @throws IndexOutOfBoundsException if there is no such member
     */
    public Optional<Estimate> shrunken(int member, double confidence) {
        return others(member).map(others -> shrunken(others, hits[member], cases[member], confidence));
    }

    private Optional<Peers> others(int member) {
        long own = cases[member];
        Peers others = all.plus(hits[member], own, -1);
        boolean enough = own > 0 && others.members() >= FEWEST_OTHERS && others.cases() > others.members();
        return enough ? Optional.of(others) : Optional.empty();
    }

    private static PeerStanding standing(Peers others, long hits, long cases) {
        double p = others.rate();
        double rho = others.spread();
        double correlation = Math.max(LEAST_SPREAD, Math.min(MOST_SPREAD, rho + others.uncertainty(rho)));
        double size = 1 / correlation - 1;
        BetaBinomial like = new BetaBinomial(cases, p * size, (1 - p) * size);
        TDistribution t = TDistribution.of(others.members() - 1.0);
        return new PeerStanding(
                (double) others.hits() / others.cases(),
                rho,
                t.survivalProbability(NORMAL.inverseSurvivalProbability(like.atMost(hits))),
                t.survivalProbability(NORMAL.inverseSurvivalProbability(like.atLeast(hits))));
    }

    private static Estimate shrunken(Peers others, long hits, long cases, double confidence) {
        double p = others.rate();
        double rho = others.spread();
        double weight = cases * rho / (cases * rho + 1 - rho);
        double mean = weight * hits / cases + (1 - weight) * p;
        double ofPeers = (1 - weight) * (1 - weight) * p * (1 - p) * others.uncertainty(rho);
        double variance = mean * (1 - mean) * rho / (cases * rho + 1) + ofPeers;
        double size = mean * (1 - mean) / variance - 1;
        double a = mean * size;
        double b = (1 - mean) * size;
        double tail = (1 - confidence) / 2;
        if (a >= 1 && b >= 1 && tail <= 0.25) {
            return new Estimate(
                    mean, BetaQuantile.lower(a, b, tail), 1 - BetaQuantile.lower(/* a= */ b, /* b= */ a, tail));
        }
        BetaDistribution known = BetaDistribution.of(a, b);
        return new Estimate(mean, known.inverseCumulativeProbability(tail), known.inverseSurvivalProbability(tail));
    }

    /** Sums over members, from which one can be taken away again. */
    private record Peers(long members, long hits, long cases, double squaredHitsPerCase, double squaredCases) {
        private static final Peers NONE = new Peers(0, 0, 0, 0, 0);

        private Peers plus(long x, long n, int sign) {
            if (n == 0) {
                return this;
            }
            return new Peers(
                    members + sign,
                    hits + sign * x,
                    cases + sign * n,
                    squaredHitsPerCase + sign * ((double) x * x / n),
                    squaredCases + sign * ((double) n * n));
        }

        private double rate() {
            return (hits + 0.5) / (cases + 1.0);
        }

        /** Kleinman's estimate: squared distances against what they would be if all had the same rate. */
        private double spread() {
            if (hits == 0 || hits == cases) {
                return 0;
            }
            double p = (double) hits / cases;
            double within = p * (1 - p);
            double distances = squaredHitsPerCase - hits * p;
            double weights = cases - squaredCases / cases - (members - 1);
            double rho = (distances - within * (members - 1)) / (within * weights);
            return Math.max(0, Math.min(MOST_SPREAD, rho));
        }

        private double uncertainty(double rho) {
            return (cases + (squaredCases - cases) * rho) / ((double) cases * cases);
        }
    }
}
