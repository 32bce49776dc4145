package org.trustdiagnostics.rules.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.FurtherCases;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.session.RuleShape;

/** What an outcome tells of the limits of its rules. */
final class Conditions {
    private Conditions() {}

    /** What a supplementary rule looked at is told where it detected, is withheld, or nobody detected; elsewhere it decided nothing. */
    static List<RuleShape> telling(
            List<RuleShape> its, OutcomeKind kind, List<Fired> fired, Map<String, Withheld> withheld) {
        return its.stream()
                .filter(rule -> !rule.supplementary()
                        || kind == OutcomeKind.NOT_DETECTED
                        || withheld.containsKey(rule.name())
                        || fired.stream().anyMatch(one -> one.rule().equals(rule)))
                .toList();
    }

    /** Returns one condition a limit of the rules, sorted by the id of the limit. */
    static List<Condition> of(List<RuleShape> its, Case data, List<Fired> fired, Map<String, Withheld> withheld) {
        Map<String, Condition> byLimit = new TreeMap<>();
        for (RuleShape rule : its) {
            Optional<Withheld> why = Optional.ofNullable(withheld.get(rule.name()));
            for (RuleShape.Comparison comparison : rule.comparisons()) {
                byLimit.put(comparison.limit(), condition(comparison, data, why));
            }
        }
        for (RuleShape rule : its) {
            boolean held = withheld.containsKey(rule.name());
            for (String id : rule.limits()) {
                Limit limit = data.limit(id);
                boolean met = held
                        || fired.stream().anyMatch(one -> one.rule().limits().contains(id));
                byLimit.putIfAbsent(id, new Condition(limit, Optional.empty(), met, OptionalLong.empty()));
            }
        }
        return List.copyOf(byLimit.values());
    }

    private static Condition condition(RuleShape.Comparison comparison, Case data, Optional<Withheld> withheld) {
        Limit limit = data.limit(comparison.limit());
        Optional<Reading> reading = data.reading(comparison.metric());
        OptionalDouble chance = data.chance(comparison);
        Condition condition = new Condition(limit, reading, chance.isPresent(), OptionalLong.empty(), chance);
        return new Condition(limit, reading, condition.met(), furtherCases(condition, data, withheld), chance);
    }

    /** What is undecided must leave the limit; what is withheld must leave it at the confidence at which it is named. */
    private static OptionalLong furtherCases(Condition condition, Case data, Optional<Withheld> withheld) {
        if (condition.undecided()) {
            return FurtherCases.of(condition.reading().orElseThrow(), condition.limit(), data.intervals());
        }
        return withheld.isPresent()
                        && condition.chance().orElse(0) > withheld.get().needed()
                ? FurtherCases.of(
                        condition.reading().orElseThrow(),
                        condition.limit(),
                        data.intervals().at(1 - 2 * withheld.get().needed()))
                : OptionalLong.empty();
    }
}
