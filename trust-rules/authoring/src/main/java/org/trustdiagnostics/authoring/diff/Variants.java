package org.trustdiagnostics.authoring.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.pack.RulePackException;
import org.trustdiagnostics.rules.session.DroolsRules;
import org.trustdiagnostics.rules.session.RuleShape;

/**
 * Which changes concern which pitfall, and for those that several concern: the first pack with one change alone, so that a cause can be
 * tried and need not be guessed.
 */
final class Variants {
    /** Beyond so many changes to be tried, causes are only named as possible ones. */
    static final int MOST = 16;

    private final PackDiff diff;
    private final Map<String, List<Change>> concerning = new TreeMap<>();

    Variants(PackDiff diff) {
        this.diff = diff;
        Set<String> pitfalls = new TreeSet<>(diff.before().pitfalls());
        pitfalls.addAll(diff.after().pitfalls());
        for (String pitfall : pitfalls) {
            List<RuleShape> rules = rules(pitfall);
            concerning.put(
                    pitfall,
                    diff.changes().stream()
                            .filter(Change::judges)
                            .filter(change -> concerns(change, pitfall, rules))
                            .toList());
        }
    }

    /** Returns the changes that may change outcomes of a pitfall. */
    List<Change> concerning(String pitfall) {
        return concerning.getOrDefault(pitfall, List.of());
    }

    /** Returns the first pack with one change alone, for every change that shares a pitfall with another; empty where they are too many. */
    Map<Change, RulePack> alone() {
        Set<Change> shared = concerning.values().stream()
                .filter(changes -> changes.size() > 1)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Change, RulePack> packs = new LinkedHashMap<>();
        if (shared.size() <= MOST) {
            shared.forEach(change -> alone(change).ifPresent(pack -> packs.put(change, pack)));
        }
        return packs;
    }

    private List<RuleShape> rules(String pitfall) {
        return Stream.of(diff.before(), diff.after())
                .flatMap(pack -> pack.rules().shapes().stream())
                .filter(shape -> shape.pitfall().equals(pitfall))
                .toList();
    }

    /** A rule that looks at detections of other rules may follow any change. */
    private static boolean concerns(Change change, String pitfall, List<RuleShape> rules) {
        if (rules.stream().anyMatch(rule -> rule.others().contains(Detection.class))) {
            return true;
        }
        if (change instanceof Change.OfLimit limit) {
            return rules.stream()
                    .anyMatch(rule -> rule.limits().contains(limit.id())
                            || (limit.counts() && !rule.metrics().isEmpty()));
        }
        return change instanceof Change.OfRule rule
                ? rule.pitfall().equals(pitfall)
                : change.id().equals(pitfall);
    }

    /** Returns the first pack with a change, if that makes a sound pack with the texts of either. */
    private Optional<RulePack> alone(Change change) {
        return with(change, diff.after().catalogue())
                .or(() -> with(change, diff.before().catalogue()));
    }

    private Optional<RulePack> with(Change change, Catalogue texts) {
        RulePack before = diff.before();
        try {
            return Optional.of(new RulePack(before.id(), texts, limits(change), rules(change), before.files()));
        } catch (RulePackException e) {
            return Optional.empty();
        }
    }

    private DroolsRules rules(Change change) {
        DroolsRules before = diff.before().rules();
        DroolsRules after = diff.after().rules();
        if (change instanceof Change.OfRule) {
            return before.without(rule -> rule.name().equals(change.id()))
                    .plus(after.without(rule -> !rule.name().equals(change.id())));
        }
        if (change instanceof Change.OfPitfall) {
            return before.without(rule -> rule.pitfall().equals(change.id()))
                    .plus(after.without(rule -> !rule.pitfall().equals(change.id())));
        }
        return before;
    }

    /** A new rule may need new limits; alone they change nothing. */
    private Limits limits(Change change) {
        Map<String, Limit> limits = new TreeMap<>();
        diff.after().limits().all().stream()
                .filter(limit -> !CountingLimits.holds(limit.id()))
                .forEach(limit -> limits.put(limit.id(), limit));
        diff.before().limits().all().forEach(limit -> limits.put(limit.id(), limit));
        if (change instanceof Change.OfLimit limit) {
            limits.remove(limit.id());
            limit.after().ifPresent(moved -> limits.put(moved.id(), moved));
        }
        return CountingLimits.with(new ArrayList<>(limits.values()));
    }
}
