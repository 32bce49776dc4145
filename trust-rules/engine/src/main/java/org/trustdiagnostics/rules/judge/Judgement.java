package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;

/** Makes one outcome of what the rules of a pitfall said about a subject. Not thread-safe: one an outcome. */
final class Judgement {
    private final PitfallEntry pitfall;
    private final Look look;
    private final Map<String, Withheld> withheld;
    private final List<Fired> fired = new ArrayList<>(0);
    private SortedMap<String, String> failed = Collections.emptySortedMap();
    private Set<String> missing = Set.of();
    private Set<String> missingBesides = Set.of();
    private OutcomeKind kind = OutcomeKind.NOT_DETECTED;

    Judgement(PitfallEntry pitfall, Look look, Map<String, Withheld> withheld) {
        this.pitfall = pitfall;
        this.look = look;
        this.withheld = withheld;
    }

    Outcome outcome() {
        for (RuleEntry rule : pitfall.rules()) {
            take(rule);
        }
        if (kind == OutcomeKind.NOT_DETECTED) {
            missing = plus(missing, missingBesides);
        }
        boolean found = kind == OutcomeKind.DETECTED;
        boolean broken = kind == OutcomeKind.FAILED;
        return new Outcome(
                pitfall.id(),
                look.known().subject(),
                kind,
                found ? Optional.of(Fired.severity(fired)) : Optional.empty(),
                new Conditions(look.known(), fired, withheld).of(pitfall, kind),
                found ? List.of() : List.copyOf(missing),
                found ? rulesThatFired() : List.copyOf(failed.keySet()),
                fired.isEmpty() ? List.of() : evidence(),
                broken ? Optional.of(String.join("; ", new TreeSet<>(failed.values()))) : Optional.empty(),
                kind == OutcomeKind.INCONCLUSIVE && !withheld.isEmpty() ? nearest() : Optional.empty());
    }

    private void take(RuleEntry rule) {
        List<Detection> detections = look.detections().getOrDefault(rule, List.of());
        String failure = look.failures().get(rule);
        if (failure != null) {
            failed = new TreeMap<>(failed);
            failed.put(rule.name(), failure);
            add(OutcomeKind.FAILED);
        } else if (withheld.containsKey(rule.name())) {
            add(OutcomeKind.INCONCLUSIVE);
        } else if (!detections.isEmpty()) {
            fired.add(new Fired(rule, detections));
            add(OutcomeKind.DETECTED);
        } else {
            take(rule, RuleVerdict.of(rule, look.known()));
        }
    }

    private void take(RuleEntry rule, RuleVerdict verdict) {
        add(verdict.kind());
        if (rule.shape().supplementary()) {
            missingBesides = plus(missingBesides, verdict.missing());
        } else {
            missing = plus(missing, verdict.missing());
        }
    }

    private static Set<String> plus(Set<String> some, Set<String> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private List<String> rulesThatFired() {
        List<String> names = new ArrayList<>(fired.size());
        for (Fired one : fired) {
            names.add(one.rule().name());
        }
        return names;
    }

    private void add(OutcomeKind more) {
        kind = RuleVerdict.worse(kind, more);
    }

    private List<Evidence> evidence() {
        if (fired.size() == 1 && fired.get(0).detections().size() == 1) {
            return Evidence.of(fired.get(0).detections().get(0).because());
        }
        List<Object> because = new ArrayList<>();
        for (Fired one : fired) {
            for (Detection detection : one.detections()) {
                because.addAll(detection.because());
            }
        }
        return Evidence.of(because);
    }

    /** Of several rules that are withheld the one nearest to being named speaks for the pitfall. */
    private Optional<Withheld> nearest() {
        return pitfall.rules().stream()
                .flatMap(rule -> Optional.ofNullable(withheld.get(rule.name())).stream())
                .min(Comparator.comparing(why -> why.chance() / why.needed()));
    }
}
