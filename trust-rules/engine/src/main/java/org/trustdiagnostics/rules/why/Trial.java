package org.trustdiagnostics.rules.why;

import java.util.List;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.Attempt;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.RuleWalk;
import org.trustdiagnostics.rules.session.Walked;

/** Tries a rule on changed facts. Immutable. */
final class Trial {
    private static final int FIRING_LIMIT = 10_000;

    private final RulePack pack;
    private final RuleWalk walk;
    private final boolean fires;

    /**
     * Creates trials of a rule.
     *
     * @param fires whether it fires on the facts as they are
     */
    Trial(RulePack pack, RuleWalk walk, boolean fires) {
        this.pack = pack;
        this.walk = walk;
        this.fires = fires;
    }

    /** Returns whether the rule fires on the facts as they are. */
    boolean fires() {
        return fires;
    }

    RuleWalk walk() {
        return walk;
    }

    /** Returns how often the rule matches; -1 where that cannot be told. */
    long matches(List<Object> facts) {
        Walked walked = walk.walk(facts);
        boolean known = walked.verdict() == Walked.Verdict.MATCHED || walked.verdict() == Walked.Verdict.NOT_MATCHED;
        return known ? walked.matchCount() : -1;
    }

    List<Attempt> attempts(List<Object> facts, int element) {
        return walk.attempts(facts, element);
    }

    /** Returns whether the rule turns: by the walk, and by the engine. */
    boolean turns(List<Object> facts) {
        return turnsInWalk(facts) && turnsInSession(facts);
    }

    boolean turnsInWalk(List<Object> facts) {
        long matches = matches(facts);
        return fires ? matches == 0 : matches > 0;
    }

    private boolean turnsInSession(List<Object> facts) {
        Firings firings = pack.rules().fire(facts, walk.rule()::equals, FIRING_LIMIT);
        return firings.failures().isEmpty() && firings.detections().containsKey(walk.rule()) != fires;
    }
}
