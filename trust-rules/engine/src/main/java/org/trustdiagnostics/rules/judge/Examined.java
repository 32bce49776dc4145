package org.trustdiagnostics.rules.judge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * An outcome with everything that the rules of its pitfall looked at, facts about persons included.
 *
 * @param outcome the outcome
 * @param rules the rules, sorted by name
 */
public record Examined(Outcome outcome, List<Rule> rules) {

    /**
     * One rule.
     *
     * @param shape what it looks at
     * @param lacks what kept it from being run; empty where it was run
     * @param facts what it saw; nothing where it was not run, so that what is hidden stays hidden
     * @param complete the kinds of records of which the dataset says that it holds all
     * @param fired whether it detected its pitfall, be it withheld
     * @param failure why it failed
     * @param withheld why what it found is not named
     */
    public record Rule(
            RuleShape shape,
            List<Lack> lacks,
            List<Object> facts,
            Set<Class<? extends RecordFact>> complete,
            boolean fired,
            Optional<String> failure,
            Optional<Withheld> withheld) {
        /** Keeps copies. */
        public Rule {
            requireNonNull(shape, "shape");
            lacks = List.copyOf(lacks);
            facts = List.copyOf(facts);
            complete = Set.copyOf(complete);
        }
    }

    /**
     * Something a rule needs and the data do not give.
     *
     * @param what a metric, or the name of a kind of records
     * @param metric whether it is a metric
     * @param status why there is no value
     * @param sample how many cases there are where they are too few
     */
    public record Lack(String what, boolean metric, Reading.Status status, long sample) {}

    /** Keeps a copy. */
    public Examined {
        requireNonNull(outcome, "outcome");
        rules = List.copyOf(rules);
    }
}
