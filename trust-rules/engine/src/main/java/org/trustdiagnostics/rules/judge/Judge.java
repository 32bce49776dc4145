package org.trustdiagnostics.rules.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.verdict.Detection;
import org.trustdiagnostics.core.verdict.Outcome;
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

    /** Judges all subjects, each by itself; then those again of whom something must be withheld because they are many. */
    public Judged judge(Summary summary) {
        Crossings all = new Crossings("");
        Map<String, Map<String, Double>> chances = new LinkedHashMap<>();
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        List<Reading> readings = new ArrayList<>();
        for (String subject : summary.subjects()) {
            Look look = look(subject, summary);
            Map<String, Double> own = look.chances();
            all.add(look.allowed(), look.known(), own);
            chances.put(subject, own);
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
        DiscoveryControl control = all.control(falseDiscoveryRate);
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
        Map<RuleEntry, List<Detection>> plain = new HashMap<>();
        Map<String, String> stopped = new HashMap<>();
        Firings firings = fire(known, left(known, allowed, plain, stopped)).and(stopped);
        if (firings.changed()) {
            // Rules that feed each other must meet in one session.
            plain.clear();
            firings = fire(known, allowed);
        }
        Look look = Look.of(known, allowed, plain, firings, pack.catalogue());
        look.failures().forEach((rule, failure) -> {
            if (warned.add(rule.name())) {
                LOG.warn("rule \"{}\" failed: {}; said once, each outcome tells", rule.name(), failure);
            }
        });
        return look;
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
                new Judgement(its, look, withheld).outcome(),
                its.rules().stream().map(rule -> examined(rule, look, withheld)).toList());
    }

    private Examined.Rule examined(RuleEntry rule, Look look, Map<String, Withheld> withheld) {
        Known known = look.known();
        boolean allowed = rule.allowed(known);
        return new Examined.Rule(
                rule.shape(),
                allowed ? List.of() : known.lacks(rule),
                allowed ? known.seenBy(List.of(rule)) : List.of(),
                known.complete(rule),
                look.detections().containsKey(rule),
                Optional.ofNullable(look.failures().get(rule)),
                Optional.ofNullable(withheld.get(rule.name())));
    }

    private List<Outcome> outcomes(Look look, Map<String, Withheld> withheld) {
        List<Outcome> outcomes = new ArrayList<>(book.pitfalls().size());
        for (PitfallEntry pitfall : book.pitfalls().values()) {
            outcomes.add(
                    pitfall.inTheDark(look.known())
                            ? inTheDark(pitfall, look)
                            : new Judgement(pitfall, look, withheld).outcome());
        }
        return outcomes;
    }

    /** Where nothing is known the outcome is the same for every subject. */
    private Outcome inTheDark(PitfallEntry pitfall, Look look) {
        return inTheDark
                .computeIfAbsent(pitfall.id(), id -> new Judgement(pitfall, look, Map.of()).outcome())
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

    /** Runs rules without a session, and returns those that only the engine can run. */
    private List<RuleEntry> left(
            Known known,
            List<RuleEntry> rules,
            Map<RuleEntry, List<Detection>> detections,
            Map<String, String> stopped) {
        List<RuleEntry> left = new ArrayList<>();
        for (RuleEntry rule : rules) {
            Optional<List<Detection>> its = rule.detections(known);
            if (its.isEmpty()) {
                left.add(rule);
            } else if (its.get().size() > firingLimit) {
                stopped.put(rule.name(), Firings.tooOften(firingLimit));
            } else if (!its.get().isEmpty()) {
                detections.put(rule, its.get());
            }
        }
        return left;
    }

    /** Puts rules to the engine with what they look at; where there are none, there is nothing to put. */
    private Firings fire(Known known, List<RuleEntry> rules) {
        if (rules.isEmpty()) {
            return Firings.NONE;
        }
        Set<String> names = new HashSet<>();
        rules.forEach(rule -> names.add(rule.name()));
        return pack.rules().fire(known.seenBy(rules), names::contains, firingLimit);
    }
}
