package org.trustdiagnostics.authoring.diff;

/** What becomes of a judgement, the worst first. */
public enum Effect {
    /** The pitfall is found where it was not. */
    NEWLY_DETECTED("newly detected"),
    /** The pitfall is found as before, and more severe. */
    MORE_SEVERE("more severe"),
    /** The judgement fails where it did not. */
    NEWLY_FAILED("newly failed"),
    /** The pitfall is found as before, and less severe. */
    LESS_SEVERE("less severe"),
    /** The pitfall is no longer found. */
    NO_LONGER_DETECTED("no longer detected"),
    /** The pitfall is found neither before nor after, for another reason: undecided instead of not measured, and so on. */
    OTHERWISE_NOT_DETECTED("otherwise not detected"),
    /** The same outcome rests on something else: other rules, records or chances. */
    OTHER_GROUNDS("other grounds");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** Returns it in words. */
    public String words() {
        return words;
    }

    /** Returns whether the outcome itself is another. */
    public boolean changesOutcome() {
        return this != OTHER_GROUNDS;
    }
}
