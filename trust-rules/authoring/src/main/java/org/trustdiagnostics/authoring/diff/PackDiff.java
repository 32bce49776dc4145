package org.trustdiagnostics.authoring.diff;

import java.util.List;
import java.util.function.Function;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * What differs between two packs: two versions of one, or the bundled one and a host's own.
 *
 * <pre>{@code
 * PackDiff diff = PackDiff.of(RulePack.bundled(), CheckedPack.read(folder).orThrow());
 * diff.changes().forEach(change -> System.out.println(change.kind() + " " + change.id()));
 * System.out.print(diff.on(facts).toText());
 * }</pre>
 *
 * <p>Immutable. The same packs and facts give the same differences.
 *
 * @param before the first pack
 * @param after the second pack
 * @param changes what differs: pitfalls, rules, limits, then texts
 */
public record PackDiff(RulePack before, RulePack after, List<Change> changes) {
    /** Keeps a copy. */
    public PackDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two packs without facts. */
    public static PackDiff of(RulePack before, RulePack after) {
        return new PackDiff(before, after, new Changes(before, after).all());
    }

    /** Judges facts by both packs. */
    public FactsDiff on(Facts facts) {
        DiffRun run = on(pack -> TrustDiagnostics.builder().pack(pack).build(), facts.header());
        facts.list().forEach(run::add);
        return run.result();
    }

    /**
     * Begins to judge facts by both packs; they are added one by one and each is read only once.
     *
     * @param diagnostics makes diagnostics of a pack, with whatever options
     * @param header what holds for all facts
     * @throws IllegalArgumentException where the header does not say as of which day to judge
     */
    public DiffRun on(Function<RulePack, TrustDiagnostics> diagnostics, DatasetHeader header) {
        return new DiffRun(this, diagnostics, header);
    }

    /** Returns the differences as text, without facts. */
    public String toText() {
        return new DiffText(this).write();
    }

    /** Returns the differences as Markdown, without facts. */
    public String toMarkdown() {
        return new DiffMarkdown(this).write();
    }

    /** Returns the differences as JSON, without facts. */
    public String toJson() {
        return DiffJson.of(this);
    }
}
