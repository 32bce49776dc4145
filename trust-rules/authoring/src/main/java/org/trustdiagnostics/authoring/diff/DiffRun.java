package org.trustdiagnostics.authoring.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** Facts on their way through both packs, and through the first one with single changes. Not thread-safe. */
public final class DiffRun {
    private final PackDiff diff;
    private final Variants variants;
    private final TrustDiagnostics before;
    private final TrustDiagnostics after;
    private final Map<Change, TrustDiagnostics> alone = new LinkedHashMap<>();
    private final Map<Limits, Summary> summaries = new LinkedHashMap<>();

    /** Of one pitfall and subject. */
    private record Judgement(String pitfall, String subject) {
        static Judgement of(Outcome outcome) {
            return new Judgement(outcome.pitfall(), outcome.subject());
        }
    }

    DiffRun(PackDiff diff, Function<RulePack, TrustDiagnostics> diagnostics, DatasetHeader header) {
        this.diff = diff;
        this.variants = new Variants(diff);
        this.before = diagnostics.apply(diff.before());
        this.after = diagnostics.apply(diff.after());
        variants.alone().forEach((change, pack) -> alone.put(change, diagnostics.apply(pack)));
        Stream.concat(Stream.of(before, after), alone.values().stream())
                .forEach(one -> summaries.computeIfAbsent(one.limits(), limits -> one.newSummary(header)));
    }

    /**
     * Adds a fact.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where it is impossible
     */
    public void add(Fact fact) {
        summaries.values().forEach(summary -> summary.add(fact));
    }

    /** Judges what was added. */
    public FactsDiff result() {
        Report one = report(before);
        Report two = report(after);
        Map<Judgement, Outcome> was = outcomes(one);
        Map<Judgement, Outcome> is = outcomes(two);
        List<Judgement> all = Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .toList();
        List<Judgement> different = all.stream()
                .filter(each -> !OutcomeChange.same(find(was, each), find(is, each)))
                .toList();
        Map<Change, Map<Judgement, Outcome>> tried = tried(different);
        List<OutcomeChange> changes = different.stream()
                .map(each -> new OutcomeChange(
                        each.pitfall(),
                        each.subject(),
                        find(was, each),
                        find(is, each),
                        cause(each, find(was, each), find(is, each), tried)))
                .sorted(OutcomeChange.WORST_FIRST)
                .toList();
        return new FactsDiff(
                diff,
                one.observation().period(),
                new TreeSet<>(all.stream().map(Judgement::subject).toList()).size(),
                all.size(),
                changes,
                transitions(all, was, is, changes));
    }

    private Report report(TrustDiagnostics diagnostics) {
        return diagnostics.diagnose(
                Optional.ofNullable(summaries.get(diagnostics.limits())).orElseThrow());
    }

    /** Judges by single changes only where one of them may explain something. */
    private Map<Change, Map<Judgement, Outcome>> tried(List<Judgement> different) {
        Map<Change, Map<Judgement, Outcome>> tried = new LinkedHashMap<>();
        alone.forEach((change, diagnostics) -> {
            if (different.stream()
                    .anyMatch(each -> variants.concerning(each.pitfall()).contains(change))) {
                tried.put(change, outcomes(report(diagnostics)));
            }
        });
        return tried;
    }

    private Cause cause(
            Judgement each, Optional<Outcome> was, Optional<Outcome> is, Map<Change, Map<Judgement, Outcome>> tried) {
        List<Change> possible = variants.concerning(each.pitfall());
        if (possible.size() == 1) {
            return new Cause(Cause.Kind.ALONE, possible);
        }
        boolean sameVerdict = Verdict.of(was).equals(Verdict.of(is));
        List<Change> shown = new ArrayList<>();
        for (Change change : possible) {
            Map<Judgement, Outcome> by = tried.getOrDefault(change, Map.of());
            Optional<Outcome> then = find(by, each);
            boolean gives = sameVerdict
                    ? OutcomeChange.same(then, is)
                    : Verdict.of(then).equals(Verdict.of(is));
            if (tried.containsKey(change) && gives) {
                shown.add(change);
            }
        }
        return shown.isEmpty()
                ? new Cause(Cause.Kind.AMONG, possible)
                : new Cause(shown.size() == 1 ? Cause.Kind.ALONE : Cause.Kind.EACH, shown);
    }

    /** Counts how judgements went over into one another, for every pitfall of which an outcome changed. */
    private static List<Transition> transitions(
            List<Judgement> all, Map<Judgement, Outcome> was, Map<Judgement, Outcome> is, List<OutcomeChange> changes) {
        Map<Transition, Long> counts = new TreeMap<>(Transition.ORDER);
        TreeSet<String> changed = changes.stream()
                .filter(change -> change.effect().changesOutcome())
                .map(OutcomeChange::pitfall)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Judgement each : all) {
            if (changed.contains(each.pitfall())) {
                Transition kind =
                        new Transition(each.pitfall(), Verdict.of(find(was, each)), Verdict.of(find(is, each)), 0);
                counts.merge(kind, 1L, Long::sum);
            }
        }
        List<Transition> transitions = new ArrayList<>();
        counts.forEach((kind, subjects) ->
                transitions.add(new Transition(kind.pitfall(), kind.before(), kind.after(), subjects)));
        return transitions;
    }

    private static Map<Judgement, Outcome> outcomes(Report report) {
        Map<Judgement, Outcome> outcomes = new LinkedHashMap<>();
        report.outcomes().forEach(outcome -> outcomes.put(Judgement.of(outcome), outcome));
        return outcomes;
    }

    private static Optional<Outcome> find(Map<Judgement, Outcome> outcomes, Judgement judgement) {
        return Optional.ofNullable(outcomes.get(judgement));
    }
}
