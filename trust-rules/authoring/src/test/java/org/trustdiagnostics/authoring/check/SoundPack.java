package org.trustdiagnostics.authoring.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.pack.PackFiles;

/** A small pack in which nothing is wrong; tests put other rules into it. */
final class SoundPack {
    static final String FILE = "rules/customer/overpromising/overpromising.drl";
    static final String CASES = "rules/customer/overpromising/overpromising.cases.json";
    static final String RULES = """
            // Fewer due promises are kept than we want.
            // Source: our quality handbook, chapter 2.
            package com.acme.rules;

            import org.trustdiagnostics.core.fact.Incident;
            import org.trustdiagnostics.core.fact.Initiative;
            import org.trustdiagnostics.core.fact.ReportingPeriod;
            import org.trustdiagnostics.core.limit.Limit;
            import org.trustdiagnostics.core.metric.Reading;
            import org.trustdiagnostics.core.verdict.Detection;

            rule "overpromising: fewer promises are kept than we want"
                @pitfall( "overpromising" ) @since( "1.0" )
            when
                $period : ReportingPeriod()
                $limit : Limit( id == "overpromising.kept-share" )
                $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
                not Initiative( strategy == "keep-every-promise", runningOn( $period.to ) )
            then
                insert( Detection.of( "overpromising", $kept, $limit ) );
            end
            """;

    private static final String CASE = """
            {"name": "fires", "why": "the interval lies below the limit", "facts": [], "expect": {"kind": "DETECTED", "severity": "LOW"}}""";

    private SoundPack() {}

    static PackFiles files() {
        return with(RULES);
    }

    /** Returns the pack with other rules. */
    static PackFiles with(String rules) {
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(PackFiles.MANIFEST, manifest("en"));
        texts.put(FILE, rules);
        texts.put(CASES, cases(3));
        return new PackFiles("acme", texts, List.of());
    }

    /** Returns the pack with more files, which take the place of those with the same path. */
    static PackFiles and(String... pathsAndTexts) {
        SortedMap<String, String> texts = new TreeMap<>(files().texts());
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new PackFiles("acme", texts, List.of());
    }

    static String manifest(String... languages) {
        return """
                {"id": "acme", "version": "1.0.0", "languages": ["%s"], "needsVersion": "0.1",
                 "changes": [{"pitfall": "overpromising", "change": "OVERRIDE", "reason": "We want more."}]}
                """.formatted(String.join("\", \"", languages));
    }

    static String cases(int detecting) {
        return """
                {"pitfall": "overpromising", "asOf": "2026-06-30", "cases": [%s]}
                """.formatted(String.join(",\n", Collections.nCopies(detecting, CASE)));
    }
}
