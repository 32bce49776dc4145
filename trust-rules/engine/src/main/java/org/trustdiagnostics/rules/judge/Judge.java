package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

/** Judges subjects: runs the rules and gives every pitfall exactly one outcome a subject. Thread-safe. */
public final class Judge {
    private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

    private final RulePack pack;
    private final int firingLimit;
    private final double falseDiscoveryRate;
    private final RuleBook book;
    private final Map<String, Outcome> inTheDark = new ConcurrentHashMap<>();
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
        this.firingLimit = firingLimit;
        this.falseDiscoveryRate = falseDiscoveryRate;
        this.book = new RuleBook(pack.rules(), limits);
    }

    /**
     * Judges one subject as if it were the only one, so that nothing is withheld because there are many.
     *
     * @return one outcome a pitfall, sorted by pitfall
     */
    public List<Outcome> judge(Case data) {
        return outcomes(look(new Known(data, book)), Map.of());
    }

    /** What the rules said about one subject, before it is known what they said about the others. */
    private record Look(Known known, List<RuleEntry> allowed, Firings firings, Map<String, Double> chances) {}

    /** Judges all subjects, each by itself; then those again of whom something must be withheld because they are many. */
    public Judged judge(Summary summary) {
        Crossings all = new Crossings("");
        Map<String, Map<String, Double>> chances = new LinkedHashMap<>();
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (String subject : summary.subjects()) {
            Look look = look(subject, summary);
            all.add(look.allowed(), look.known(), look.chances());
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
            others.add(look.allowed(), look.known(), look.chances());
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
        return look(Known.of(summary, subject, book));
    }

    private Look look(Known known) {
        List<RuleEntry> allowed = allowed(known);
        Firings firings = fire(known, allowed);
        return new Look(known, allowed, firings, chances(known, firings));
    }

    /** Returns the chances of the rules that fired, by name; one that rests on no value that has an interval is not among them. */
    private Map<String, Double> chances(Known known, Firings firings) {
        if (firings.detections().isEmpty()) {
            return Map.of();
        }
        Map<String, Double> chances = new TreeMap<>();
        for (RuleEntry rule : book.rules()) {
            if (fired(rule, firings)) {
                known.chance(rule).ifPresent(chance -> chances.put(rule.name(), chance));
            }
        }
        return chances;
    }

    private static void addTold(Look look, List<Reading> readings) {
        for (Reading reading : look.known().data().readings().values()) {
            if (told(reading)) {
                readings.add(reading);
            }
        }
    }

    /**
     * Returns the outcome of a pitfall for a subject with everything that its rules looked at. All subjects are judged for it, because
     * what is withheld depends on all.
     *
     * @throws IllegalArgumentException where no rule detects the pitfall or the summary has no such subject
     */
    public Examined examine(Summary summary, String pitfall, String subject) {
        PitfallEntry its = Optional.ofNullable(book.pitfalls().get(pitfall))
                .orElseThrow(() -> new IllegalArgumentException("no rule detects pitfall '" + pitfall + "'"
                        + Nearest.hint(pitfall, book.pitfalls().keySet())));
        if (!summary.subjects().contains(subject)) {
            throw new IllegalArgumentException(
                    "no facts of subject '" + subject + "'" + Nearest.hint(subject, summary.subjects()));
        }
        Crossings all = new Crossings("");
        look(summary, all);
        Look look = look(subject, summary);
        Map<String, Withheld> withheld = new DiscoveryControl(all, falseDiscoveryRate).withheld(look.chances());
        return new Examined(
                outcome(its, look, withheld),
                its.rules().stream().map(rule -> examined(rule, look, withheld)).toList());
    }

    private Examined.Rule examined(RuleEntry rule, Look look, Map<String, Withheld> withheld) {
        Known known = look.known();
        Firings firings = look.firings();
        List<Detection> detections = firings.detections().getOrDefault(rule.name(), List.of());
        boolean allowed = rule.allowed(known);
        return new Examined.Rule(
                rule.shape(),
                allowed ? List.of() : known.lacks(rule),
                allowed ? known.seenBy(List.of(rule)) : List.of(),
                known.complete(rule),
                fired(rule, firings),
                allowed ? failure(rule, detections, firings) : Optional.empty(),
                Optional.ofNullable(withheld.get(rule.name())));
    }

    private boolean fired(RuleEntry rule, Firings firings) {
        List<Detection> detections = firings.detections().getOrDefault(rule.name(), List.of());
        return !detections.isEmpty() && failure(rule, detections, firings).isEmpty();
    }

    private List<Outcome> outcomes(Look look, Map<String, Withheld> withheld) {
        List<Outcome> outcomes = new ArrayList<>(book.pitfalls().size());
        for (PitfallEntry pitfall : book.pitfalls().values()) {
            outcomes.add(pitfall.inTheDark(look.known()) ? inTheDark(pitfall, look) : outcome(pitfall, look, withheld));
        }
        return outcomes;
    }

    /** Where nothing is known the outcome is the same for every subject. */
    private Outcome inTheDark(PitfallEntry pitfall, Look look) {
        return inTheDark
                .computeIfAbsent(pitfall.id(), id -> outcome(pitfall, look, Map.of()))
                .about(look.known().subject());
    }

    /** What is missing for a change or a trend goes without saying: it follows from what there is of the metric itself. */
    private static boolean told(Reading reading) {
        return reading.status() == Reading.Status.MEASURED
                || OverTime.named(reading.metric()).isEmpty();
    }

    private List<RuleEntry> allowed(Known known) {
        List<RuleEntry> allowed = new ArrayList<>();
        for (RuleEntry rule : book.rules()) {
            if (rule.allowed(known)) {
                allowed.add(rule);
            }
        }
        return allowed;
    }

    /** Runs the rules that may fire over what they look at; where none can, there is nothing to run. */
    private Firings fire(Known known, List<RuleEntry> allowed) {
        Set<String> names = new HashSet<>();
        List<RuleEntry> ready = new ArrayList<>();
        for (RuleEntry rule : allowed) {
            if (!known.ruledOut(rule)) {
                ready.add(rule);
                names.add(rule.name());
            }
        }
        return ready.isEmpty() ? Firings.NONE : pack.rules().fire(known.seenBy(ready), names::contains, firingLimit);
    }

    private Outcome outcome(PitfallEntry pitfall, Look look, Map<String, Withheld> withheld) {
        Known known = look.known();
        Firings firings = look.firings();
        OutcomeKind kind = OutcomeKind.NOT_DETECTED;
        List<Fired> fired = new ArrayList<>();
        Map<String, String> failed = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> missingBesides = new TreeSet<>();
        for (RuleEntry rule : pitfall.rules()) {
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
                RuleVerdict verdict = RuleVerdict.of(rule, known);
                kind = RuleVerdict.worse(kind, verdict.kind());
                (rule.shape().supplementary() ? missingBesides : missing).addAll(verdict.missing());
            }
        }
        if (kind == OutcomeKind.NOT_DETECTED) {
            missing.addAll(missingBesides);
        }
        boolean found = kind == OutcomeKind.DETECTED;
        boolean broken = kind == OutcomeKind.FAILED;
        return new Outcome(
                pitfall.id(),
                known.subject(),
                kind,
                found ? Optional.of(Fired.severity(fired)) : Optional.empty(),
                new Conditions(book, known, fired, withheld).of(pitfall, kind),
                found ? List.of() : List.copyOf(missing),
                found ? fired.stream().map(one -> one.rule().name()).toList() : List.copyOf(failed.keySet()),
                Evidence.of(fired.stream()
                        .flatMap(one -> one.detections().stream())
                        .flatMap(detection -> detection.because().stream())
                        .toList()),
                broken ? Optional.of(String.join("; ", new TreeSet<>(failed.values()))) : Optional.empty(),
                kind == OutcomeKind.INCONCLUSIVE ? nearest(pitfall.rules(), withheld) : Optional.empty());
    }

    /** Of several rules that are withheld the one nearest to being named speaks for the pitfall. */
    private static Optional<Withheld> nearest(List<RuleEntry> its, Map<String, Withheld> withheld) {
        return its.stream()
                .flatMap(rule -> Optional.ofNullable(withheld.get(rule.name())).stream())
                .min(Comparator.comparing(why -> why.chance() / why.needed()));
    }

    private Optional<String> failure(RuleEntry rule, List<Detection> detections, Firings firings) {
        return Optional.ofNullable(firings.failures().get(rule.name())).or(() -> detections.stream()
                .map(Detection::pitfall)
                .filter(pitfall -> !pitfall.equals(rule.shape().pitfall()))
                .findFirst()
                .map(other -> "it inserted a detection of " + shown(other) + " instead of '"
                        + rule.shape().pitfall() + "'"));
    }

    /** What the catalogue does not know came from the rule, which may have taken it from the data. */
    private String shown(String pitfall) {
        return pack.catalogue().pitfalls().stream().anyMatch(known -> known.id().equals(pitfall))
                ? "'" + pitfall + "'"
                : "an unknown pitfall";
    }
}
