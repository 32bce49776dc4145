package org.trustdiagnostics.rules.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleShape;
import org.trustdiagnostics.rules.session.RuleWalk;

/** Walks every rule over every subject of whom it may judge; the engine is not asked. */
public final class Tracing {
    private Tracing() {}

    /** Hands over one trace after another, by subject and rule. */
    public static void of(RulePack pack, Limits limits, Summary summary, Consumer<RuleTrace> traces) {
        Map<RuleShape, RuleWalk> walks = new LinkedHashMap<>();
        pack.rules().shapes().forEach(rule -> walks.put(rule, pack.rules().walk(rule.name())));
        for (String subject : summary.subjects()) {
            Case data = new Case(subject, summary, limits);
            walks.forEach((rule, walk) -> {
                if (data.allows(rule)) {
                    List<Object> facts = data.seenBy(List.of(rule));
                    traces.accept(new RuleTrace(rule, subject, facts, walk.walk(facts)));
                }
            });
        }
    }
}
