package org.trustdiagnostics.rules.pack;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.Sha256;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.report.PackChange;
import org.trustdiagnostics.core.report.PackId;
import org.trustdiagnostics.rules.session.DroolsRules;

/**
 * Rules with their limits and the texts of the pitfalls they detect, checked against each other. Immutable and thread-safe.
 *
 * @param id name, version and content hash, which appear in every report
 * @param catalogue the texts
 * @param limits the limits with their defaults, those that say how to count included
 * @param rules the compiled rules
 * @param files the text of every rule and limit file, by path within the pack
 */
public record RulePack(
        PackId id, Catalogue catalogue, Limits limits, DroolsRules rules, SortedMap<String, String> files) {

    /**
     * Checks that the rules name only pitfalls, metrics and limits that exist, and keeps a copy of the files.
     *
     * @throws RulePackException where they do not; it names every problem
     */
    public RulePack {
        requireNonNull(id, "id");
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        PackCheck.check(id, catalogue, limits, rules.shapes());
    }

    /**
     * Puts a pack together; its hash is taken over the files.
     *
     * @throws RulePackException where the parts do not fit each other
     */
    public static RulePack of(
            String name,
            String version,
            Catalogue catalogue,
            Limits limits,
            DroolsRules rules,
            Map<String, String> files) {
        SortedMap<String, String> sorted = new TreeMap<>(files);
        return new RulePack(new PackId(name, version, sha256(sorted), List.of()), catalogue, limits, rules, sorted);
    }

    /**
     * Returns these rules changed and extended by a host's pack.
     *
     * @param name the name of the host's pack
     * @param version its version
     * @param changes what it changes of this pack, and why
     * @param catalogue the texts of this pack and the host's
     * @param limits the limits of this pack, as moved, and the host's
     * @param own the host's compiled rules
     * @param files the text of the host's files, by path within its pack; the hash is taken over these and the files of this pack
     * @throws RulePackException where the parts do not fit each other
     */
    public RulePack changedBy(
            String name,
            String version,
            List<PackChange> changes,
            Catalogue catalogue,
            Limits limits,
            DroolsRules own,
            Map<String, String> files) {
        Set<String> gone = changes.stream()
                .filter(change -> change.kind() == PackChange.Kind.OFF || change.kind() == PackChange.Kind.OVERRIDE)
                .map(PackChange::id)
                .collect(Collectors.toSet());
        SortedMap<String, String> all = new TreeMap<>(files);
        this.files.forEach((path, text) -> all.put(id.id() + "/" + path, text));
        return new RulePack(
                new PackId(name, version, sha256(all), changes),
                catalogue,
                limits,
                rules.without(rule -> gone.contains(rule.pitfall())).plus(own),
                all);
    }

    /** Returns the pack that comes with the library; loading takes less than a second and happens once. */
    public static RulePack bundled() {
        return BundledPack.INSTANCE;
    }

    /** Returns the cases of the pack that comes with the library, by path within it. */
    public static SortedMap<String, String> bundledCases() {
        return BundledPack.cases();
    }

    /** Returns the ids of the pitfalls that the rules detect, sorted. */
    public List<String> pitfalls() {
        TreeSet<String> ids = new TreeSet<>();
        rules.shapes().forEach(shape -> ids.add(shape.pitfall()));
        return List.copyOf(ids);
    }

    private static String sha256(SortedMap<String, String> files) {
        List<String> texts = new ArrayList<>();
        files.forEach((path, text) -> {
            texts.add(path);
            texts.add(text.replace("\r\n", "\n"));
        });
        return Sha256.of(texts);
    }
}
