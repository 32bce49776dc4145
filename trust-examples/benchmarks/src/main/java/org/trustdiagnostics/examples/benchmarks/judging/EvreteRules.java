package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * Evrete: one knowledge, a new stateless session for each subject. The limits are constants of the rules, whose conditions are compiled
 * functions over the whole fact: no join is left but that of a reading with a record. A named type for each metric (insertAs) allocated
 * a third more.
 */
final class EvreteRules implements Contestant, AutoCloseable {
    private static final String FOUND = "found";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final Subject subject;

    EvreteRules(List<Decision> decisions, Subject subject) {
        this.knowledge = knowledge(decisions);
        this.subject = subject;
    }

    private Knowledge knowledge(List<Decision> decisions) {
        Knowledge empty = service.newKnowledge();
        empty.configureTypes(types -> {
            types.getOrDeclare(Reading.class).declareField("self", Reading.class, reading -> reading);
            types.getOrDeclare(Responsibility.class).declareField("self", Responsibility.class, who -> who);
        });
        RuleSetBuilder<Knowledge> rules = empty.builder();
        decisions.forEach(decision -> add(decision, rules));
        return rules.build();
    }

    private static void add(Decision decision, RuleSetBuilder<Knowledge> rules) {
        LhsBuilder<Knowledge> conditions = decision.area().isEmpty()
                ? rules.newRule(decision.pitfall()).forEach("$share", Reading.class)
                : rules.newRule(decision.pitfall()).forEach("$share", Reading.class, "$who", Responsibility.class);
        ValuesPredicate beyond = values -> beyond(decision, values.get(0, Reading.class));
        conditions.where(beyond, "$share.self");
        if (decision.area().isPresent()) {
            ValuesPredicate accountable = values -> accountable(decision, values.get(0, Responsibility.class));
            conditions.where(accountable, "$who.self");
        }
        conditions.execute(context -> found(decision, context));
    }

    private static boolean beyond(Decision decision, Reading reading) {
        return decision.metric().equals(reading.metric())
                && decision.limit().crossedBy(reading.lower(), reading.upper());
    }

    private static boolean accountable(Decision decision, Responsibility who) {
        return who.area() == decision.area().orElseThrow() && who.role() == Responsibility.Role.ACCOUNTABLE;
    }

    private static void found(Decision decision, RhsContext context) {
        Reading reading = context.get("$share");
        List<Detection> found = context.getRuntime().get(FOUND);
        found.add(
                decision.area().isPresent()
                        ? Detection.of(decision.pitfall(), reading, decision.limit(), context.get("$who"))
                        : Detection.of(decision.pitfall(), reading, decision.limit()));
    }

    @Override
    public List<Detection> judge() {
        StatelessSession session = knowledge.newStatelessSession(ActivationMode.DEFAULT);
        List<Detection> found = new ArrayList<>();
        session.set(FOUND, found);
        session.insert(subject.readings());
        session.insert(subject.records());
        session.fire();
        return found;
    }

    @Override
    public Set<String> found() {
        return Found.in(judge());
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
