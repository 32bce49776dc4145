package org.trustdiagnostics.authoring.cli;

/** Exit codes of the command. */
final class Exit {
    /** Everything went well. */
    static final int OK = 0;
    /** What was asked for with {@code --fail-on} was found. */
    static final int FOUND = 1;
    /** The input or the way the command was called cannot be used. */
    static final int BAD_INPUT = 2;
    /** The command itself is broken. */
    static final int BUG = 3;

    private Exit() {}
}
