package org.trustdiagnostics.authoring.diff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trustdiagnostics.core.fact.ReportingPeriod;

/**
 * What the differences between two packs change on facts. Immutable; the same packs and facts give the same result byte for byte.
 *
 * @param packs the packs and what differs between them
 * @param period the days looked at
 * @param subjects how many subjects were judged
 * @param judged how many judgements there are, one a pitfall and subject
 * @param outcomes the judgements that differ, worst first
 * @param transitions of the pitfalls of which an outcome changed: how many subjects went from which judgement to which
 */
public record FactsDiff(
        PackDiff packs,
        ReportingPeriod period,
        int subjects,
        long judged,
        List<OutcomeChange> outcomes,
        List<Transition> transitions) {

    /** Keeps copies. */
    public FactsDiff {
        outcomes = List.copyOf(outcomes);
        transitions = List.copyOf(transitions);
    }

    /** Returns how many judgements have which effect; effects that none has are left out. */
    public Map<Effect, Long> totals() {
        Map<Effect, Long> totals = new EnumMap<>(Effect.class);
        outcomes.forEach(outcome -> totals.merge(outcome.effect(), 1L, Long::sum));
        return totals;
    }

    /** Returns whether any outcome is another; the same outcome on other grounds is not. */
    public boolean outcomesChanged() {
        return outcomes.stream().anyMatch(outcome -> outcome.effect().changesOutcome());
    }

    /** Returns the changes that could judge otherwise, but do not on these facts. */
    public List<Change> withoutEffect() {
        return packs.changes().stream()
                .filter(Change::judges)
                .filter(change -> outcomes.stream()
                        .noneMatch(outcome -> outcome.cause().changes().contains(change)))
                .toList();
    }

    /** Returns the differences as text. */
    public String toText() {
        return new DiffText(this).write();
    }

    /** Returns the differences as Markdown. */
    public String toMarkdown() {
        return new DiffMarkdown(this).write();
    }

    /** Returns the differences as JSON. */
    public String toJson() {
        return DiffJson.of(this);
    }
}
