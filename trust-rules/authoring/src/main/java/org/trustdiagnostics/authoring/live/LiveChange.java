package org.trustdiagnostics.authoring.live;

import java.time.Duration;
import java.util.List;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.report.PackId;

/** What became of the rules in force. Holds no rules, so it may be kept. */
public sealed interface LiveChange {
    /** Returns name, version and content hash of the rules in force afterwards. */
    PackId inForce();

    /**
     * The folder holds other rules; they passed and are in force.
     *
     * @param inForce the rules in force afterwards
     * @param cases how many cases they passed
     * @param took how long reading, checking, compiling and trying took
     */
    record Loaded(PackId inForce, int cases, Duration took) implements LiveChange {}

    /**
     * The folder holds the rules that are in force, or, after a roll back, those from which it was rolled back.
     *
     * @param inForce the rules in force afterwards
     */
    record Unchanged(PackId inForce) implements LiveChange {}

    /**
     * The folder holds rules that do not pass; those in force stay.
     *
     * @param inForce the rules in force afterwards
     * @param problems what their author must mend, sorted by place
     */
    record Refused(PackId inForce, List<Problem> problems) implements LiveChange {
        /** Keeps a copy. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An earlier version is in force again.
     *
     * @param inForce the rules in force afterwards
     * @param from the version that was in force until then
     */
    record RolledBack(PackId inForce, PackId from) implements LiveChange {}
}
