package org.trustdiagnostics.core.statistics;

/**
 * Where a member of a {@link PeerGroup} stands.
 *
 * @param peerRate the others' rate, all their cases taken together, 0 to 1
 * @param spread intra-class correlation of the others, 0 (all have the same rate) to 1 (each all or nothing)
 * @param fewerChance chance that a member like the others has so few hits or fewer, 0 to 1
 * @param moreChance chance that a member like the others has so many hits or more, 0 to 1
 */
public record PeerStanding(double peerRate, double spread, double fewerChance, double moreChance) {}
