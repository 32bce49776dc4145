package org.trustdiagnostics.authoring.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.limit.Severity;

/** A folder with a pack of one rule, written anew again and again: each version with a severity of its own. */
public record LiveFolder(Path path) {
    public static final String RULES = "rules/customer/overpromising/overpromising.drl";
    public static final String CASES = "rules/customer/overpromising/overpromising.cases.json";

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** Writes a version that passes. */
    public static LiveFolder of(Path path, String version, Severity severity) throws IOException {
        LiveFolder folder = new LiveFolder(path);
        folder.write(version, severity);
        return folder;
    }

    public void write(String version, Severity severity) throws IOException {
        save("pack.json", manifest(version, threshold(severity)));
        save(RULES, rule(severity));
        save(CASES, cases(severity));
    }

    /** Saves a file as editors do: under another name first. */
    public void save(String file, String text) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Path part = Files.writeString(target.resolveSibling(target.getFileName() + "~"), text);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the threshold of a version, by its severity, so that the rules of one and the limits of another would show. */
    public static double threshold(Severity severity) {
        return switch (severity) {
            case LOW -> 0.96;
            case MEDIUM -> 0.93;
            case HIGH -> 0.9;
        };
    }

    public static String manifest(String version, double threshold) {
        return """
                {
                  "id": "live",
                  "version": "%s",
                  "languages": ["en"],
                  "needsVersion": "0.1",
                  "changes": [{"pitfall": "overpromising", "change": "OVERRIDE", "reason": "Ours is plainer."}],
                  "limits": [{"limit": "overpromising.kept-share", "threshold": %s, "reason": "We promise much."}]
                }
                """.formatted(version, threshold);
    }

    public static String rule(Severity severity) {
        return """
                package org.trustdiagnostics.test;

                import org.trustdiagnostics.core.limit.Limit;
                import org.trustdiagnostics.core.metric.Reading;
                import org.trustdiagnostics.core.verdict.Detection;

                rule "overpromising: fewer promises are kept than ours"
                    @pitfall( "overpromising" ) @severity( "%s" ) @since( "0.1" )
                when
                    $limit : Limit( id == "overpromising.kept-share" )
                    $kept : Reading( metric == "promise-keeping-rate", certainlyBelow( $limit ) )
                then
                    insert( Detection.of( "overpromising", $kept, $limit ) );
                end
                """.formatted(severity);
    }

    public static String cases(Severity severity) {
        return """
                {
                  "pitfall": "overpromising",
                  "asOf": "2026-06-30",
                  "cases": [
                    {
                      "name": "fires: no promise kept",
                      "why": "none of 24 is far below 0.95",
                      "facts": [{"times": 24, "fact": {"type": "promise", "subject": "s", "id": "p-{n}", "madeAt": "2026-02-01",
                        "dueAt": "2026-03-10", "keptAt": "2026-03-20", "fulfilment": "FULL", "kind": "SERVICE"}}],
                      "expect": {"kind": "DETECTED", "severity": "%s"}
                    },
                    {
                      "name": "spares: every promise kept",
                      "why": "200 of 200 are above 0.95",
                      "facts": [{"times": 200, "fact": {"type": "promise", "subject": "s", "id": "p-{n}", "madeAt": "2026-02-01",
                        "dueAt": "2026-03-10", "keptAt": "2026-03-09", "fulfilment": "FULL", "kind": "SERVICE"}}],
                      "expect": {"kind": "NOT_DETECTED"}
                    }
                  ]
                }
                """.formatted(severity);
    }

    /** Twenty-four promises to one subject, none kept in time. */
    public static Facts noPromiseKept() {
        Facts.Builder facts = Facts.builder().asOf(AS_OF);
        LocalDate due = AS_OF.minusDays(30);
        for (int i = 0; i < 24; i++) {
            facts.add(Promise.due("shop", "p-" + i, due).keptOn(due.plusDays(9)));
        }
        return facts.build();
    }
}
