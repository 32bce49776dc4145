package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.FurtherCases;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.judge.RuleEntry.Comparing;

/** What an outcome tells of the limits of its rules. */
final class Conditions {
    private final Known known;
    private final List<Fired> fired;
    private final Map<String, Withheld> withheld;

    Conditions(Known known, List<Fired> fired, Map<String, Withheld> withheld) {
        this.known = known;
        this.fired = fired;
        this.withheld = withheld;
    }

    /** Returns one condition a limit of the rules of a pitfall that tell something, sorted by the id of the limit. */
    List<Condition> of(PitfallEntry pitfall, OutcomeKind kind) {
        List<RuleEntry> telling = telling(pitfall.rules(), kind);
        List<Condition> conditions = new ArrayList<>(pitfall.limits().size());
        for (int limit : pitfall.limits()) {
            Condition condition = condition(limit, telling);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    private List<RuleEntry> telling(List<RuleEntry> rules, OutcomeKind kind) {
        if (rules.size() == 1 && tells(rules.get(0), kind)) {
            return rules;
        }
        List<RuleEntry> telling = new ArrayList<>(rules);
        telling.removeIf(rule -> !tells(rule, kind));
        return telling;
    }

    /** What a supplementary rule looked at is told where it detected, is withheld, or nobody detected; elsewhere it decided nothing. */
    private boolean tells(RuleEntry rule, OutcomeKind kind) {
        return !rule.shape().supplementary()
                || kind == OutcomeKind.NOT_DETECTED
                || withheld.containsKey(rule.name())
                || fired(rule);
    }

    private boolean fired(RuleEntry rule) {
        for (Fired one : fired) {
            if (one.rule() == rule) {
                return true;
            }
        }
        return false;
    }

    private boolean firedLookingAt(int limit) {
        for (Fired one : fired) {
            if (one.rule().looksAt(limit)) {
                return true;
            }
        }
        return false;
    }

    /** The last rule that compares a reading with the limit speaks for it; where none does, the first that looks at it. */
    private @Nullable Condition condition(int limit, List<RuleEntry> telling) {
        Condition looked = null;
        for (int i = telling.size() - 1; i >= 0; i--) {
            RuleEntry rule = telling.get(i);
            Comparing comparing = rule.comparing(limit);
            if (comparing != null) {
                return condition(comparing, Optional.ofNullable(withheld.get(rule.name())));
            }
            if (rule.looksAt(limit)) {
                looked = withheld.containsKey(rule.name()) || firedLookingAt(limit)
                        ? new Condition(known.book().limit(limit), Optional.empty(), true, OptionalLong.empty())
                        : known.book().unmet(limit);
            }
        }
        return looked;
    }

    private Condition condition(Comparing comparing, Optional<Withheld> why) {
        Reading reading = known.reading(comparing.metric());
        if (reading == null) {
            return known.book().unmet(comparing.limit());
        }
        OptionalDouble chance = known.chance(comparing);
        return new Condition(
                comparing.threshold(),
                Optional.of(reading),
                known.crossed(comparing),
                furtherCases(comparing, reading, chance, why),
                chance);
    }

    /** What is undecided must leave the limit; what is withheld must leave it at the confidence at which it is named. */
    private OptionalLong furtherCases(
            Comparing comparing, Reading reading, OptionalDouble chance, Optional<Withheld> why) {
        Intervals intervals = known.data().observation().intervals();
        Limit limit = comparing.threshold();
        if (reading.status() == Reading.Status.TOO_FEW || known.undecided(comparing)) {
            return FurtherCases.of(reading, limit, intervals);
        }
        return why.isPresent() && chance.orElse(0) > why.get().needed()
                ? FurtherCases.of(reading, limit, intervals.at(1 - 2 * why.get().needed()))
                : OptionalLong.empty();
    }
}
