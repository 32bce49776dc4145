package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.cases.Case;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/** The cases of a pack with what the sound rules make of them. Not thread-safe. */
final class Trials {
    private final RulePack pack;
    private final List<Trial> trials = new ArrayList<>();
    private final Map<String, Sound> sound = new HashMap<>();

    /** The facts of a case, counted once for all mutants that count alike. */
    private static final class Trial {
        private final String pitfall;
        private final Case one;
        private final Summary summary;

        Trial(String pitfall, Case one, TrustDiagnostics diagnostics) {
            this.pitfall = pitfall;
            this.one = one;
            this.summary = summary(diagnostics);
        }

        private Summary summary(TrustDiagnostics diagnostics) {
            Facts facts = one.facts();
            Summary counted = diagnostics.newSummary(facts.header());
            facts.list().forEach(counted::add);
            return counted;
        }

        /** Returns what the case asserts: kind and severity of its own pitfall's outcome, and whether any other is detected. */
        List<String> asserted(String judged, TrustDiagnostics diagnostics) {
            boolean countedAlike = summary.observation().limits().equals(diagnostics.limits());
            return diagnostics.diagnose(countedAlike ? summary : summary(diagnostics)).outcomes().stream()
                    .filter(outcome -> outcome.pitfall().equals(judged))
                    .map(judged.equals(pitfall) ? Trial::whole : Trial::detected)
                    .toList();
        }

        private static String whole(Outcome outcome) {
            return outcome.subject() + " " + outcome.kind() + " " + outcome.severity();
        }

        private static String detected(Outcome outcome) {
            return outcome.subject() + " " + (outcome.kind() == OutcomeKind.DETECTED);
        }
    }

    /** The rules of one pitfall alone, and what the cases assert of them. */
    private static final class Sound {
        private final String pitfall;
        private final RulePack only;
        private final TrustDiagnostics diagnostics;
        private final Map<Trial, List<String>> asserted = new HashMap<>();

        Sound(String pitfall, RulePack pack) {
            this.pitfall = pitfall;
            this.only = new RulePack(
                    pack.id(),
                    pack.catalogue(),
                    pack.limits(),
                    pack.rules().without(shape -> !shape.pitfall().equals(pitfall)),
                    pack.files());
            this.diagnostics = diagnostics(only);
        }

        List<String> asserted(Trial trial) {
            return asserted.computeIfAbsent(trial, one -> one.asserted(pitfall, diagnostics));
        }
    }

    Trials(RulePack pack, Collection<CaseFile> files) {
        this.pack = pack;
        TrustDiagnostics diagnostics = diagnostics(pack);
        for (CaseFile file : files) {
            file.cases().forEach(one -> trials.add(new Trial(file.pitfall(), one, diagnostics)));
        }
    }

    private static TrustDiagnostics diagnostics(RulePack pack) {
        return TrustDiagnostics.builder().pack(pack).build();
    }

    /**
     * Returns the first case that comes out otherwise by other rules of a pitfall; its own cases are tried before all others.
     *
     * @param other rules that detect this pitfall and no other
     */
    Optional<String> failing(String pitfall, RulePack other) {
        Sound expected = sound(pitfall);
        TrustDiagnostics otherwise = diagnostics(other);
        return Stream.concat(
                        trials.stream().filter(trial -> trial.pitfall.equals(pitfall)),
                        trials.stream().filter(trial -> !trial.pitfall.equals(pitfall)))
                .filter(trial -> !expected.asserted(trial).equals(trial.asserted(pitfall, otherwise)))
                .findFirst()
                .map(trial -> trial.pitfall + ": " + trial.one.name());
    }

    /** Returns the sound rules of one pitfall alone. */
    RulePack only(String pitfall) {
        return sound(pitfall).only;
    }

    private Sound sound(String pitfall) {
        return sound.computeIfAbsent(pitfall, id -> new Sound(id, pack));
    }
}
