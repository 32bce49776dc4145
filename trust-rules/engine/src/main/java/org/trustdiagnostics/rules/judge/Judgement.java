package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final List<Fired> fired = new ArrayList<>();
    private final Map<String, String> failed = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> missingBesides = new TreeSet<>();
    private OutcomeKind kind = OutcomeKind.NOT_DETECTED;

    Judgement(PitfallEntry pitfall, Look look, Map<String, Withheld> withheld) {
        this.pitfall = pitfall;
        this.look = look;
        this.withheld = withheld;
    }

    Outcome outcome() {
        pitfall.rules().forEach(this::take);
        if (kind == OutcomeKind.NOT_DETECTED) {
            missing.addAll(missingBesides);
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
                found ? fired.stream().map(one -> one.rule().name()).toList() : List.copyOf(failed.keySet()),
                fired.isEmpty() ? List.of() : evidence(),
                broken ? Optional.of(String.join("; ", new TreeSet<>(failed.values()))) : Optional.empty(),
                kind == OutcomeKind.INCONCLUSIVE && !withheld.isEmpty() ? nearest() : Optional.empty());
    }

    private void take(RuleEntry rule) {
        List<Detection> detections = look.detections().getOrDefault(rule, List.of());
        String failure = look.failures().get(rule);
        if (failure != null) {
            failed.put(rule.name(), failure);
            add(OutcomeKind.FAILED);
        } else if (withheld.containsKey(rule.name())) {
            add(OutcomeKind.INCONCLUSIVE);
        } else if (!detections.isEmpty()) {
            fired.add(new Fired(rule, detections));
            add(OutcomeKind.DETECTED);
        } else {
            RuleVerdict verdict = RuleVerdict.of(rule, look.known());
            add(verdict.kind());
            (rule.shape().supplementary() ? missingBesides : missing).addAll(verdict.missing());
        }
    }

    private void add(OutcomeKind more) {
        kind = RuleVerdict.worse(kind, more);
    }

    private List<Evidence> evidence() {
        return Evidence.of(fired.stream()
                .flatMap(one -> one.detections().stream())
                .flatMap(detection -> detection.because().stream())
                .toList());
    }

    /** Of several rules that are withheld the one nearest to being named speaks for the pitfall. */
    private Optional<Withheld> nearest() {
        return pitfall.rules().stream()
                .flatMap(rule -> Optional.ofNullable(withheld.get(rule.name())).stream())
                .min(Comparator.comparing(why -> why.chance() / why.needed()));
    }
}
