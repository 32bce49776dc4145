package org.trustdiagnostics.core.verdict;

/**
 * Why a rule that fired counts as undecided: among so many subjects judged by it, a value so far beyond the limit is to be expected by
 * chance. By the method of Benjamini and Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x, of the findings of a rule that are named at most a
 * given share is false on average; what would lift that share is withheld.
 *
 * @param chance the chance of a value so far beyond the limit or farther where the truth lies on the limit, 0 to 1
 * @param needed the chance at or below which it would have been named, the other subjects being as they are
 * @param subjects how many subjects the rule judged
 * @param rate the share of false ones among those named, on average at most
 */
public record Withheld(double chance, double needed, long subjects, double rate) {
    /** Checks that it was not to be named. */
    public Withheld {
        if (!(chance > needed)) {
            throw new IllegalArgumentException(
                    "a chance of " + chance + " is not withheld where " + needed + " is named");
        }
    }
}
