package org.trustdiagnostics.rules.session;

/**
 * Something that only the engine evaluates.
 *
 * @param number its place in the rule
 * @param what why it cannot be walked
 * @param patterns how many patterns it combines on its own
 */
record OtherNode(int number, String what, int patterns) implements WalkNode {
    @Override
    public boolean walk(WalkRun run, Next next) {
        run.arrive(this);
        run.giveUp(what);
        return false;
    }
}
