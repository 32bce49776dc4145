package org.trustdiagnostics.rules.session;

/**
 * Something that only the engine evaluates.
 *
 * @param number its place in the rule
 * @param what why it cannot be walked
 */
record OtherNode(int number, String what) implements WalkNode {
    @Override
    public boolean walk(WalkRun run, Next next) {
        run.arrive(this);
        run.giveUp(what);
        return false;
    }
}
