package org.trustdiagnostics.rules.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.RuleWalk;

/** Walks every rule over every subject of whom it may judge; the engine is not asked. */
public final class Tracing {
    private Tracing() {}

    /** Hands over one trace after another, by subject and rule. */
    public static void of(RulePack pack, Limits limits, Summary summary, Consumer<RuleTrace> traces) {
        RuleBook book = new RuleBook(pack.rules(), limits);
        Map<RuleEntry, RuleWalk> walks = new LinkedHashMap<>();
        book.rules().forEach(rule -> walks.put(rule, pack.rules().walk(rule.name())));
        for (String subject : summary.subjects()) {
            Known known = Known.of(summary, subject, book);
            walks.forEach((rule, walk) -> {
                if (rule.allowed(known)) {
                    List<Object> facts = known.seenBy(List.of(rule));
                    traces.accept(new RuleTrace(rule.shape(), subject, facts, walk.walk(facts)));
                }
            });
        }
    }
}
