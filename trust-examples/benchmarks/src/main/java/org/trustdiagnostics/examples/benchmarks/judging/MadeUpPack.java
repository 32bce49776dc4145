package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.DroolsRules;

/** The made-up decisions as a rule pack of this library: the very models that bare Drools gets, with texts and limits. */
final class MadeUpPack {
    private MadeUpPack() {}

    static RulePack of(List<Decision> decisions) {
        return RulePack.of(
                "made-up",
                "1",
                Catalogue.bundled().plus(JsonText.parse("catalogue.json", catalogue(decisions))),
                Limits.counting().plus(decisions.stream().map(Decision::limit).toList()),
                DroolsRules.of(CompiledRules.models(decisions)),
                Map.of("rules.drl", CompiledRules.drl(decisions)));
    }

    private static String catalogue(List<Decision> decisions) {
        return decisions.stream()
                .map(decision -> """
                        { "id": "%1$s", "audience": ["CUSTOMER"],
                          "text": { "en": { "name": "%1$s", "description": "Made up.", "why": "To be timed." } },
                          "sources": [ { "document": "none", "heading": "made up" } ] }
                        """.formatted(decision.pitfall()))
                .collect(Collectors.joining(",", "{ \"pitfalls\": [", "] }"));
    }
}
