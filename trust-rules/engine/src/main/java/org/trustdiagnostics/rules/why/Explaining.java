package org.trustdiagnostics.rules.why;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.text.Numbers;
import org.trustdiagnostics.core.verdict.Withheld;
import org.trustdiagnostics.rules.judge.Examined;
import org.trustdiagnostics.rules.pack.RulePack;
import org.trustdiagnostics.rules.session.Attempt;
import org.trustdiagnostics.rules.session.RuleElement;
import org.trustdiagnostics.rules.session.RuleWalk;
import org.trustdiagnostics.rules.session.Walked;

/** Puts into words what the rules of a pitfall did with the facts of a subject. Immutable and thread-safe. */
public final class Explaining {
    private static final int COMPARED = 50;

    private final RulePack pack;
    private final Observation observation;
    private final Wording wording;

    /** Creates an explanation maker for the rules of a pack and what was seen by an observation. */
    public Explaining(RulePack pack, Observation observation) {
        this.pack = pack;
        this.observation = observation;
        this.wording = new Wording(pack.catalogue(), observation);
    }

    /** Explains an outcome. */
    public Explanation explain(Examined examined) {
        return new Explanation(
                examined.outcome(),
                wording.explainer().name(examined.outcome()),
                wording.explainer().reasons(examined.outcome()),
                examined.rules().stream().map(this::rule).toList());
    }

    private RuleWhy rule(Examined.Rule rule) {
        String name = rule.shape().name();
        if (!rule.lacks().isEmpty()) {
            List<String> because = rule.lacks().stream().map(this::lack).toList();
            return new RuleWhy(name, RuleWhy.Status.NOT_RUN, because, List.of(), List.of());
        }
        RuleWalk walk = pack.rules().walk(name);
        Walked walked = walk.walk(rule.facts());
        List<Change> changes = rule.failure().isPresent() || walked.verdict() == Walked.Verdict.UNKNOWN
                ? List.of()
                : new Changes(pack, observation, wording, rule, walk).find();
        return new RuleWhy(name, status(rule), because(rule, walked), elements(rule, walk, walked), changes);
    }

    private static RuleWhy.Status status(Examined.Rule rule) {
        if (rule.failure().isPresent()) {
            return RuleWhy.Status.FAILED;
        }
        if (rule.withheld().isPresent()) {
            return RuleWhy.Status.WITHHELD;
        }
        return rule.fired() ? RuleWhy.Status.FIRED : RuleWhy.Status.NOT_FIRED;
    }

    private String lack(Examined.Lack lack) {
        if (!lack.metric()) {
            return "The data hold no " + lack.what() + " and do not say that there is none.";
        }
        String metric = wording.catalogue().metric(lack.what()).name(Wording.LANGUAGE);
        return switch (lack.status()) {
            case SUPPRESSED -> metric + " is hidden, so that nothing is told of too few people.";
            case TOO_FEW -> wording.tooFew(lack.what(), lack.sample());
            case MISSING, MEASURED -> metric + " has no value; it needs " + Metrics.needs(lack.what()) + ".";
        };
    }

    private static List<String> because(Examined.Rule rule, Walked walked) {
        List<String> because = new ArrayList<>();
        rule.failure().ifPresent(why -> because.add("It " + why.replaceFirst("^it ", "") + "."));
        rule.withheld().ifPresent(why -> because.add(withheld(why)));
        if (walked.verdict() == Walked.Verdict.UNKNOWN) {
            because.add("It cannot be explained to the end: " + walked.problem().orElse("") + ".");
        } else if (rule.failure().isEmpty() && rule.fired() != (walked.verdict() == Walked.Verdict.MATCHED)) {
            because.add(
                    "What follows was found without the engine and differs from what the engine found; this is a bug, "
                            + "please report it.");
        }
        if (rule.fired() && walked.matchCount() > 1) {
            because.add("It matches " + walked.matchCount() + " times.");
        }
        return because;
    }

    private static String withheld(Withheld why) {
        return "Among " + why.subjects() + " subjects it names what chance alone brings about in at most "
                + Numbers.decimal(100 * why.needed(), 3, Wording.LANGUAGE) + "% of cases; here that is "
                + Numbers.decimal(100 * why.chance(), 3, Wording.LANGUAGE) + "%.";
    }

    private List<ElementWhy> elements(Examined.Rule rule, RuleWalk walk, Walked walked) {
        Comparing comparing = new Comparing(wording, walk, rule.facts());
        return walk.elements().stream()
                .map(element -> element(element, rule, walk, walked, comparing))
                .toList();
    }

    private ElementWhy element(
            RuleElement element, Examined.Rule rule, RuleWalk walk, Walked walked, Comparing comparing) {
        Walked.Tally tally = walked.tallies().get(element.number());
        ElementWhy.Result result = result(element, tally);
        int depth = depth(element, walk.elements());
        if (element.kind() != RuleElement.Kind.PATTERN) {
            String text = element.unexplained().orElse(element.kind().name().toLowerCase(Locale.ROOT));
            List<String> often = tally.arrived() > 1 && element.kind() != RuleElement.Kind.OTHER
                    ? List.of("for " + Math.min(tally.passed(), tally.arrived()) + " of " + tally.arrived()
                            + " combinations")
                    : List.of();
            return new ElementWhy(depth, text, result, 0, often, List.of());
        }
        List<Attempt> attempts =
                result == ElementWhy.Result.NOT_REACHED ? List.of() : walk.attempts(rule.facts(), element.number());
        Optional<Attempt> shown = nearest(attempts, comparing);
        return new ElementWhy(
                depth,
                element.variable().map(name -> name + " : ").orElse("")
                        + element.type().getSimpleName(),
                result,
                tally.facts(),
                matched(element, walked, attempts, shown, tally),
                conditions(tally, element, shown, comparing));
    }

    private static ElementWhy.Result result(RuleElement element, Walked.Tally tally) {
        if (tally.arrived() == 0) {
            return ElementWhy.Result.NOT_REACHED;
        }
        if (element.kind() == RuleElement.Kind.OTHER) {
            return ElementWhy.Result.UNEXPLAINED;
        }
        return tally.passed() > 0 ? ElementWhy.Result.HOLDS : ElementWhy.Result.FAILS;
    }

    private static int depth(RuleElement element, List<RuleElement> all) {
        return element.parent().map(parent -> 1 + depth(all.get(parent), all)).orElse(0);
    }

    private List<String> matched(
            RuleElement element, Walked walked, List<Attempt> attempts, Optional<Attempt> nearest, Walked.Tally tally) {
        List<Object> inMatches = walked.matches().stream()
                .map(match -> match.get(element.number()))
                .filter(Objects::nonNull)
                .toList();
        if (!inMatches.isEmpty()) {
            return wording.facts(inMatches);
        }
        List<Object> met =
                attempts.stream().filter(Attempt::matches).map(Attempt::fact).toList();
        if (!met.isEmpty()) {
            return wording.facts(met);
        }
        if (tally.arrived() == 0) {
            return List.of();
        }
        if (nearest.isEmpty()) {
            return List.of("there are no " + Wording.noun(2, element.type()));
        }
        List<String> name = wording.facts(List.of(nearest.get().fact()));
        if (tally.facts() == 1) {
            return name;
        }
        String none = "none of " + Wording.counted(tally.facts(), element.type());
        return List.of(Wording.aboutPerson(nearest.get().fact()) ? none : none + ", nearest " + String.join("", name));
    }

    private static List<ConditionWhy> conditions(
            Walked.Tally tally, RuleElement element, Optional<Attempt> shown, Comparing comparing) {
        List<ConditionWhy> conditions = new ArrayList<>();
        for (int i = 0; i < element.conditions().size(); i++) {
            int place = i;
            long held = tally.held().get(i);
            conditions.add(new ConditionWhy(
                    element.conditions().get(i),
                    held,
                    held + tally.failed().get(i),
                    shown.flatMap(attempt ->
                            comparing.values(attempt, attempt.tested().get(place)))));
        }
        return conditions;
    }

    /** The fact that meets the most conditions; among those the one that is nearest to meeting the first it does not. */
    private static Optional<Attempt> nearest(List<Attempt> attempts, Comparing comparing) {
        long most = attempts.stream().mapToLong(Attempt::held).max().orElse(0);
        return attempts.stream()
                .filter(attempt -> attempt.held() == most)
                .limit(COMPARED)
                .min(Comparator.comparingDouble(attempt -> distance(attempt, comparing)));
    }

    private static double distance(Attempt attempt, Comparing comparing) {
        return attempt.firstFailed()
                .flatMap(tested -> comparing.values(attempt, tested))
                .map(values -> values.distance().orElse(Double.MAX_VALUE))
                .orElse(Double.MAX_VALUE);
    }
}
