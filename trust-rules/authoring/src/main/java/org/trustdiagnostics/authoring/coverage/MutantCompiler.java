package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.trustdiagnostics.authoring.compile.DrlCompiler;
import org.trustdiagnostics.rules.session.DroolsRules;

/**
 * Compiles many changed rules at once, because a build costs much and a rule in it little. Where a build fails, its halves are built,
 * until it is known which rules cannot be.
 */
final class MutantCompiler {
    private final Map<String, RuleMutant> byName = new LinkedHashMap<>();
    private final List<DroolsRules> built = new ArrayList<>();

    /** Gives each mutant the name of its rule and a number. */
    MutantCompiler(List<RuleMutant> mutants) {
        mutants.forEach(mutant -> byName.put(mutant.rule().called() + " #" + byName.size(), mutant));
        build(List.copyOf(byName.keySet()));
    }

    private void build(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        try {
            built.add(DrlCompiler.compile("mutants", Map.of("rules/mutants.drl", text(names))));
        } catch (IllegalArgumentException e) {
            int half = names.size() / 2;
            build(half > 0 ? names.subList(0, half) : List.of());
            build(half > 0 ? names.subList(half, names.size()) : List.of());
        }
    }

    private String text(List<String> names) {
        TreeSet<String> imports = new TreeSet<>();
        StringBuilder rules = new StringBuilder();
        for (String name : names) {
            RuleMutant mutant = byName.get(name);
            if (mutant != null) {
                mutant.rule().imports().forEach(type -> imports.add("import " + type));
                rules.append(mutant.text(name)).append('\n');
            }
        }
        return "package mutants;\n" + String.join("\n", imports) + "\n" + rules;
    }

    /** Returns each mutant that compiles, alone. */
    Map<RuleMutant, DroolsRules> rules() {
        Map<RuleMutant, DroolsRules> rules = new LinkedHashMap<>();
        for (DroolsRules some : built) {
            some.shapes().forEach(shape -> {
                RuleMutant mutant = byName.get(shape.name());
                if (mutant != null) {
                    rules.put(mutant, some.without(other -> !other.name().equals(shape.name())));
                }
            });
        }
        return rules;
    }
}
