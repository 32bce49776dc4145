package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.verdict.Detection;

/**
 * Drools as its manual has it: one rule base, for each subject a new session into which everything is inserted that the rules could look
 * at, fired and disposed of.
 */
final class BareDrools implements Contestant {
    private final KieBase base;
    private final List<Limit> limits;
    private final Subject subject;

    BareDrools(List<Model> models, List<Limit> limits, Subject subject) {
        this.base = KieBaseBuilder.createKieBaseFromModel(new ModelImpl("rules")
                .withRules(models.stream()
                        .flatMap(model -> model.getRules().stream())
                        .toList()));
        this.limits = limits;
        this.subject = subject;
    }

    @Override
    public List<Detection> judge() {
        KieSession session = base.newKieSession();
        try {
            subject.records().forEach(session::insert);
            subject.readings().forEach(session::insert);
            limits.forEach(session::insert);
            session.insert(subject.observation().period());
            Arrays.asList(TrustArea.values()).forEach(session::insert);
            session.fireAllRules();
            List<Detection> found = new ArrayList<>();
            for (Object detection : session.getObjects(new ClassObjectFilter(Detection.class))) {
                found.add((Detection) detection);
            }
            return found;
        } finally {
            session.dispose();
        }
    }

    @Override
    public Set<String> found() {
        return Found.in(judge());
    }
}
