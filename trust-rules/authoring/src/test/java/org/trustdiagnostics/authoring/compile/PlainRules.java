package org.trustdiagnostics.authoring.compile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.session.DroolsRules;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.PlainRule;
import org.trustdiagnostics.rules.session.RuleShape;

/** Runs rules without a session, to be compared with the engine: how often each detection was made. */
public final class PlainRules {
    private PlainRules() {}

    /** Returns what a plain rule detects; empty where it leaves that to the engine. */
    public static Optional<Map<Detection, Long>> detections(DroolsRules rules, RuleShape rule, Collection<?> facts) {
        PlainRule plain = rules.plain(rule).orElseThrow();
        return plain.run(sorted(plain, facts)).map(PlainRules::counted);
    }

    /** Returns what the engine made a rule detect. */
    public static Map<Detection, Long> detections(Firings firings, RuleShape rule) {
        return counted(firings.detections().getOrDefault(rule.name(), List.of()));
    }

    private static Map<Detection, Long> counted(List<Detection> detections) {
        return detections.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<?>[] sorted(PlainRule plain, Collection<?> facts) {
        return plain.sought().stream()
                .map(sought -> facts.stream()
                        .filter(fact ->
                                sought.type().isInstance(fact) && name(fact).equals(sought.name()))
                        .toList())
                .toArray(List<?>[]::new);
    }

    private static String name(Object fact) {
        return fact instanceof Reading reading ? reading.metric() : fact instanceof Limit limit ? limit.id() : "";
    }
}
