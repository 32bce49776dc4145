package org.trustdiagnostics.core.statistics;

/** How the interval of a share is made. */
public enum ShareMethod {
    /**
     * The exact interval, Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404. Each of its bounds is wrong in at most half of
     * what the confidence leaves, at every share and every number of cases. It lies beyond a limit exactly where the exact binomial test at that
     * level rejects the limit, and no other test of cases alone that is never wrong more often finds more.
     */
    CLOPPER_PEARSON,
    /**
     * The score interval, Wilson (1927), doi:10.1080/01621459.1927.10502953. Shorter, and right as often as it says on average
     * over all shares; near 0 and 1 and with few cases one of its bounds is wrong several times more often.
     */
    WILSON
}
