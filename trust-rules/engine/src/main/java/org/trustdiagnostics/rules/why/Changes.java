package org.trustdiagnostics.rules.why;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.rules.judge.Examined;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleWalk;

/**
 * Looks for the smallest changes of the data that turn a rule: of the cases behind a reading, or of records. A change is told only after
 * it was tried with the walk and with the engine; where several things would have to change at once, nothing is found.
 */
final class Changes {
    private static final int MOST_RECORDS = 200;

    private final Observation observation;
    private final Wording wording;
    private final Examined.Rule rule;
    private final Trial trial;

    Changes(RulePack pack, Observation observation, Wording wording, Examined.Rule rule, RuleWalk walk) {
        this.observation = observation;
        this.wording = wording;
        this.rule = rule;
        this.trial = new Trial(pack, walk, rule.fired());
    }

    /** Returns the changes, those of readings first. */
    List<Change> find() {
        List<Change> found = new ArrayList<>();
        CaseChanges cases = new CaseChanges(trial, wording, observation.intervals(), rule.facts());
        rule.shape().comparisons().forEach(comparison -> found.addAll(cases.find(comparison)));
        long records =
                rule.facts().stream().filter(RecordFact.class::isInstance).count();
        if (!rule.shape().records().isEmpty() && records <= MOST_RECORDS) {
            FieldValues values =
                    new FieldValues(observation, rule.facts(), rule.shape().metrics());
            new RecordChanges(trial, wording, values, rule.facts(), rule.complete()::contains)
                    .find()
                    .forEach(found::add);
            new AddedRecords(trial, wording, values, rule.facts()).find().ifPresent(found::add);
        }
        return found;
    }
}
