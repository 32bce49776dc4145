package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.core.verdict.Evidence;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.Firings;
import org.trustdiagnostics.rules.session.RuleShape;

/** Judges subjects: runs the rules and gives every pitfall exactly one outcome a subject. Thread-safe. */
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final RulePack pack;
    private final Limits limits;
    private final int firingLimit;
    private final double falseDiscoveryRate;
    private final List<RuleShape> rules;
    private final Map<String, List<RuleShape>> byPitfall;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Creates a judge.
     *
     * @param pack the rules
     * @param limits the limits to judge by
     * @param firingLimit how often one rule may fire for one subject
     * @param falseDiscoveryRate the share of false ones among the findings of a rule, on average at most; 1: no control
     */
    public Judge(RulePack pack, Limits limits, int firingLimit, double falseDiscoveryRate) {
        this.pack = pack;
        this.limits = limits;
        this.firingLimit = firingLimit;
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.rules = pack.rules().shapes();
        this.byPitfall = new TreeMap<>(rules.stream().collect(Collectors.groupingBy(RuleShape::pitfall)));
    }

    /** What the rules said about one subject, before it is known what they said about the others. */
    private record Look(Case data, List<RuleShape> ready, Firings firings, Map<String, Double> chances) {}

    /** Judges all subjects, each by itself; then those again of whom something must be withheld because they are many. */
    public Judged judge(Summary summary) {
        Crossings all = new Crossings("");
        Map<String, Map<String, Double>> chances = new LinkedHashMap<>();
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (String subject : summary.subjects()) {
            Look look = look(subject, summary);
            all.add(look.ready(), look.data(), look.chances());
            chances.put(subject, look.chances());
            outcomes.put(subject, outcomes(look, Map.of()));
            addTold(look, readings);
        }
        DiscoveryControl control = new DiscoveryControl(all, falseDiscoveryRate);
        chances.forEach((subject, own) -> {
            Map<String, Withheld> withheld = control.withheld(own);
            if (!withheld.isEmpty()) {
                outcomes.put(subject, outcomes(look(subject, summary), withheld));
            }
        });
        return judged(outcomes, readings, control, summary);
    }

    /** Adds what a part of the subjects shows to what others have shown. */
    public void look(Summary part, Crossings others) {
        for (String subject : part.subjects()) {
            Look look = look(subject, part);
            others.add(look.ready(), look.data(), look.chances());
        }
    }

    /** Judges a part of the subjects, knowing what all have shown. */
    public Judged judge(Summary part, Crossings all) {
        DiscoveryControl control = new DiscoveryControl(all, falseDiscoveryRate);
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (String subject : part.subjects()) {
            Look look = look(subject, part);
            outcomes.put(subject, outcomes(look, control.withheld(look.chances())));
            addTold(look, readings);
        }
        return judged(outcomes, readings, control, part);
    }

    private static Judged judged(
            Map<String, List<Outcome>> outcomes, List<Reading> readings, DiscoveryControl control, Summary summary) {
        return new Judged(
                outcomes.values().stream().flatMap(List::stream).toList(),
                readings,
                control.multiplicity(summary.observation().intervals().tail()));
    }

    private Look look(String subject, Summary summary) {
        Case data = new Case(subject, summary, limits);
        List<RuleShape> ready = ready(data);
        Firings firings = fire(data, ready);
        List<RuleShape> fired =
                ready.stream().filter(rule -> fired(rule, firings)).toList();
        return new Look(data, ready, firings, data.chances(fired));
    }

    private static void addTold(Look look, List<Reading> readings) {
        look.data().readings().values().stream().filter(Judge::told).forEach(readings::add);
    }

    /**
     * Returns the outcome of a pitfall for a subject with everything that its rules looked at. All subjects are judged for it, because
     * what is withheld depends on all.
     *
     * @throws IllegalArgumentException where no rule detects the pitfall or the summary has no such subject
     */
    public Examined examine(Summary summary, String pitfall, String subject) {
        List<RuleShape> its = Optional.ofNullable(byPitfall.get(pitfall))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no rule detects pitfall '" + pitfall + "'" + Nearest.hint(pitfall, byPitfall.keySet())));
        if (!summary.subjects().contains(subject)) {
            throw new IllegalArgumentException(
                    "no facts of subject '" + subject + "'" + Nearest.hint(subject, summary.subjects()));
        }
        Crossings all = new Crossings("");
        look(summary, all);
        Look look = look(subject, summary);
        Case data = look.data();
        Firings firings = look.firings();
        Map<String, Withheld> withheld = new DiscoveryControl(all, falseDiscoveryRate).withheld(look.chances());
        Outcome outcome = outcome(pitfall, its, data, firings, withheld);
        return new Examined(
                outcome,
                its.stream()
                        .map(rule -> examined(rule, data, firings, withheld))
                        .toList());
    }

    private Examined.Rule examined(RuleShape rule, Case data, Firings firings, Map<String, Withheld> withheld) {
        List<Detection> detections = firings.detections().getOrDefault(rule.name(), List.of());
        boolean allowed = data.allows(rule);
        return new Examined.Rule(
                rule,
                allowed ? List.of() : data.lacks(rule),
                allowed ? data.seenBy(List.of(rule)) : List.of(),
                data.complete(rule),
                fired(rule, firings),
                allowed ? failure(rule, detections, firings) : Optional.empty(),
                Optional.ofNullable(withheld.get(rule.name())));
    }

    private boolean fired(RuleShape rule, Firings firings) {
        List<Detection> detections = firings.detections().getOrDefault(rule.name(), List.of());
        return !detections.isEmpty() && failure(rule, detections, firings).isEmpty();
    }

    private List<Outcome> outcomes(Look look, Map<String, Withheld> withheld) {
        List<Outcome> outcomes = new ArrayList<>();
        byPitfall.forEach((pitfall, its) -> outcomes.add(outcome(pitfall, its, look.data(), look.firings(), withheld)));
        return outcomes;
    }

    /** What is missing for a change or a trend goes without saying: it follows from what there is of the metric itself. */
    private static boolean told(Reading reading) {
        return reading.status() == Reading.Status.MEASURED
                || OverTime.named(reading.metric()).isEmpty();
    }

    private List<RuleShape> ready(Case data) {
        return rules.stream().filter(data::allows).toList();
    }

    /** Runs the rules that may fire over what they look at; where none may, there is nothing to run. */
    private Firings fire(Case data, List<RuleShape> ready) {
        if (ready.isEmpty()) {
            return new Firings(Map.of(), Map.of());
        }
        Set<String> names = ready.stream().map(RuleShape::name).collect(Collectors.toSet());
        return pack.rules().fire(data.seenBy(ready), names::contains, firingLimit);
    }

    private Outcome outcome(
            String pitfall, List<RuleShape> its, Case data, Firings firings, Map<String, Withheld> withheld) {
        OutcomeKind kind = OutcomeKind.NOT_DETECTED;
        List<Fired> fired = new ArrayList<>();
        Map<String, String> failed = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> missingBesides = new TreeSet<>();
        for (RuleShape rule : its) {
            List<Detection> detections = firings.detections().getOrDefault(rule.name(), List.of());
            Optional<String> failure = failure(rule, detections, firings);
            if (failure.isPresent()) {
                if (warned.add(rule.name())) {
                    LOG.warn("rule \"{}\" failed: {}; said once, each outcome tells", rule.name(), failure.get());
                }
                failed.put(rule.name(), failure.get());
                kind = RuleVerdict.worse(kind, OutcomeKind.FAILED);
            } else if (withheld.containsKey(rule.name())) {
                kind = RuleVerdict.worse(kind, OutcomeKind.INCONCLUSIVE);
            } else if (!detections.isEmpty()) {
                fired.add(new Fired(rule, detections));
                kind = RuleVerdict.worse(kind, OutcomeKind.DETECTED);
            } else {
                RuleVerdict verdict = RuleVerdict.of(rule, data);
                kind = RuleVerdict.worse(kind, verdict.kind());
                (rule.supplementary() ? missingBesides : missing).addAll(verdict.missing());
            }
        }
        if (kind == OutcomeKind.NOT_DETECTED) {
            missing.addAll(missingBesides);
        }
        boolean found = kind == OutcomeKind.DETECTED;
        boolean broken = kind == OutcomeKind.FAILED;
        return new Outcome(
                pitfall,
                data.subject(),
                kind,
                found ? Optional.of(Fired.severity(fired)) : Optional.empty(),
                Conditions.of(Conditions.telling(its, kind, fired, withheld), data, fired, withheld),
                found ? List.of() : List.copyOf(missing),
                found ? fired.stream().map(one -> one.rule().name()).toList() : List.copyOf(failed.keySet()),
                Evidence.of(fired.stream()
                        .flatMap(one -> one.detections().stream())
                        .flatMap(detection -> detection.because().stream())
                        .toList()),
                broken ? Optional.of(String.join("; ", new TreeSet<>(failed.values()))) : Optional.empty(),
                kind == OutcomeKind.INCONCLUSIVE ? nearest(its, withheld) : Optional.empty());
    }

    /** Of several rules that are withheld the one nearest to being named speaks for the pitfall. */
    private static Optional<Withheld> nearest(List<RuleShape> its, Map<String, Withheld> withheld) {
        return its.stream()
                .flatMap(rule -> Optional.ofNullable(withheld.get(rule.name())).stream())
                .min(Comparator.comparing(why -> why.chance() / why.needed()));
    }

    private Optional<String> failure(RuleShape rule, List<Detection> detections, Firings firings) {
        return Optional.ofNullable(firings.failures().get(rule.name())).or(() -> detections.stream()
                .map(Detection::pitfall)
                .filter(pitfall -> !pitfall.equals(rule.pitfall()))
                .findFirst()
                .map(other -> "it inserted a detection of " + shown(other) + " instead of '" + rule.pitfall() + "'"));
    }

    /** What the catalogue does not know came from the rule, which may have taken it from the data. */
    private String shown(String pitfall) {
        return pack.catalogue().pitfalls().stream().anyMatch(known -> known.id().equals(pitfall))
                ? "'" + pitfall + "'"
                : "an unknown pitfall";
    }
}
