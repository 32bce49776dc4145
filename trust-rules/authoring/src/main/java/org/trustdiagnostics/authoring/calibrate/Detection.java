package org.trustdiagnostics.authoring.calibrate;

/** Which samples of one size are detected, and so how likely detection is. The sums are over all samples there can be. */
sealed interface Detection permits ShareDetection, DifferenceDetection, RateChangeDetection {
    /** Returns the chance that a limit is crossed where this is the true value; the highest where the value leaves it open. */
    double most(double truth);

    /** Returns the same, the lowest where the value leaves it open. */
    double least(double truth);
}
