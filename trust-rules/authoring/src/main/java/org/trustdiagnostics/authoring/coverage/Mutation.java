package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.session.DroolsRules;

/**
 * Makes small mistakes in the rules and limits of a pack, one at a time, and tells which of them no case finds: each threshold and
 * grade is moved by a unit (a share by a hundredth); each comparison, constant, list, flag and severity is changed; each condition
 * and pattern is dropped; {@code not} becomes {@code exists} and back; {@code @supplementary} is added and taken away. A mutant is
 * found where a case of its pitfall comes out with another kind or severity, or where the pitfall is detected, or no longer is, on
 * the facts of another case.
 *
 * <p>What only says which reading or limit a rule looks at is left alone: without it a pack does not load. All changed rules are
 * compiled in one build, so that some hundred mutants take seconds.
 */
public final class Mutation {
    private final CheckedPack checked;
    private final RulePack pack;
    private final Trials trials;
    private final List<Mutant> killed = new ArrayList<>();
    private final List<Mutant> survivors = new ArrayList<>();
    private final List<Mutant> refused = new ArrayList<>();

    private Mutation(CheckedPack checked) {
        this.checked = checked;
        this.pack = checked.orThrow();
        this.trials = new Trials(pack, CaseFile.of(checked.parts().files()).values());
    }

    /**
     * Tries all mutants of a pack's own rules and limits.
     *
     * @throws RulePackException where the pack has problems
     */
    public static Mutated of(CheckedPack checked) {
        return new Mutation(checked).run();
    }

    private Mutated run() {
        List<RuleMutant> ruleMutants = new ArrayList<>();
        for (Pitfall pitfall : checked.parts().pitfalls()) {
            PackFolder folder = PackFolder.of(pitfall);
            PackFiles files = checked.parts().files();
            files.text(folder.rules()).ifPresent(drl -> RuleText.all(folder.rules(), drl)
                    .forEach(rule -> ruleMutants.addAll(RuleMutants.of(rule, pitfall.id(), pack))));
            files.text(folder.limits()).ifPresent(json -> limits(pitfall.id(), folder.limits(), json));
        }
        Map<RuleMutant, DroolsRules> compiled = new MutantCompiler(ruleMutants).rules();
        ruleMutants.forEach(mutant ->
                tried(mutant.mutant(), Optional.ofNullable(compiled.get(mutant)).flatMap(rule -> with(mutant, rule))));
        return excused(Excuse.all(checked.parts().files()));
    }

    private Mutated excused(List<Excuse> excuses) {
        Map<Mutant, String> excused = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Excuse excuse : excuses) {
            List<Mutant> fitting = survivors.stream().filter(excuse::fits).toList();
            fitting.forEach(mutant -> excused.put(mutant, excuse.reason()));
            if (fitting.isEmpty()) {
                problems.add(stale(excuse));
            }
        }
        return new Mutated(
                killed,
                survivors.stream()
                        .filter(mutant -> !excused.containsKey(mutant))
                        .toList(),
                excused,
                refused,
                problems);
    }

    private Problem stale(Excuse excuse) {
        String what = "gives a reason for a mutant that "
                + (killed.stream().anyMatch(excuse::fits) ? "a case finds" : "there is none of")
                + "; take it away: " + excuse.in() + ": " + excuse.change();
        return Problem.of(excuse.path(), what);
    }

    private void limits(String pitfall, String path, String json) {
        for (Limit limit : Limits.read(JsonText.parse(path, json).without("$schema"))) {
            for (LimitMutant mutant : LimitMutant.all(pitfall, place(path, json, limit.id()), limit)) {
                RulePack only = trials.only(pitfall);
                tried(
                        mutant.mutant(),
                        Optional.of(new RulePack(
                                only.id(),
                                only.catalogue(),
                                only.limits().with(mutant.limit()),
                                only.rules(),
                                only.files())));
            }
        }
    }

    private static Place place(String path, String json, String id) {
        return Place.of(path, json, Math.max(json.indexOf("\"" + id + "\""), 0));
    }

    private Optional<RulePack> with(RuleMutant mutant, DroolsRules rule) {
        RulePack only = trials.only(mutant.mutant().pitfall());
        String name = mutant.mutant().of();
        try {
            return Optional.of(new RulePack(
                    only.id(),
                    only.catalogue(),
                    only.limits(),
                    only.rules().without(shape -> shape.name().equals(name)).plus(rule),
                    only.files()));
        } catch (RulePackException e) {
            return Optional.empty();
        }
    }

    private void tried(Mutant mutant, Optional<RulePack> other) {
        if (other.isEmpty()) {
            refused.add(mutant);
        } else if (trials.failing(mutant.pitfall(), other.get()).isPresent()) {
            killed.add(mutant);
        } else {
            survivors.add(mutant);
        }
    }
}
