package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * Easy Rules: one set of rules, new facts for each subject. All readings are one fact, a map by metric: each reading a fact of its own is
 * slower, since facts are looked up by a search through all. The limits are constants of the rules.
 */
final class EasyRules implements Contestant {
    private static final String READINGS = "readings";
    private static final String RECORDS = "records";
    private static final String FOUND = "found";

    private final Rules rules = new Rules();
    private final RulesEngine engine = new DefaultRulesEngine();
    private final Subject subject;

    EasyRules(List<Decision> decisions, Subject subject) {
        decisions.forEach(decision -> rules.register(rule(decision)));
        this.subject = subject;
    }

    private static Rule rule(Decision decision) {
        return new RuleBuilder()
                .name(decision.pitfall())
                .when(facts -> beyond(decision, facts) && accountable(decision, facts))
                .then(facts -> add(decision, facts))
                .build();
    }

    private static boolean beyond(Decision decision, Facts facts) {
        Optional<Reading> reading = reading(decision, facts);
        return reading.isPresent()
                && decision.limit()
                        .crossedBy(reading.get().lower(), reading.get().upper());
    }

    private static Optional<Reading> reading(Decision decision, Facts facts) {
        Map<String, Reading> readings = facts.get(READINGS);
        return Optional.ofNullable(readings.get(decision.metric()));
    }

    private static boolean accountable(Decision decision, Facts facts) {
        return decision.area().isEmpty() || who(decision, facts).isPresent();
    }

    private static Optional<Responsibility> who(Decision decision, Facts facts) {
        List<RecordFact> records = facts.get(RECORDS);
        for (RecordFact record : records) {
            if (record instanceof Responsibility who
                    && who.area() == decision.area().orElseThrow()
                    && who.role() == Responsibility.Role.ACCOUNTABLE) {
                return Optional.of(who);
            }
        }
        return Optional.empty();
    }

    private static void add(Decision decision, Facts facts) {
        Reading reading = reading(decision, facts).orElseThrow();
        List<Detection> found = facts.get(FOUND);
        found.add(
                decision.area().isPresent()
                        ? Detection.of(
                                decision.pitfall(),
                                reading,
                                decision.limit(),
                                who(decision, facts).orElseThrow())
                        : Detection.of(decision.pitfall(), reading, decision.limit()));
    }

    @Override
    public List<Detection> judge() {
        Map<String, Reading> readings = new HashMap<>();
        for (Reading reading : subject.readings()) {
            readings.put(reading.metric(), reading);
        }
        List<Detection> found = new ArrayList<>();
        Facts facts = new Facts();
        facts.put(READINGS, readings);
        facts.put(RECORDS, subject.records());
        facts.put(FOUND, found);
        engine.fire(rules, facts);
        return found;
    }

    @Override
    public Set<String> found() {
        return Found.in(judge());
    }
}
