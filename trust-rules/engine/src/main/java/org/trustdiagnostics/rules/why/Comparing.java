package org.trustdiagnostics.rules.why;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Numbers;
import org.trustdiagnostics.rules.session.Attempt;
import org.trustdiagnostics.rules.session.RuleWalk;

/** Says what a condition compared, and how far it is from turning. */
final class Comparing {
    private final Wording wording;
    private final RuleWalk walk;
    private final Collection<?> facts;

    Comparing(Wording wording, RuleWalk walk, Collection<?> facts) {
        this.wording = wording;
        this.walk = walk;
        this.facts = facts;
    }

    /** Returns the values of a condition; nothing where it looks at a record about a person. */
    Optional<ConditionWhy.Values> values(Attempt attempt, Attempt.Tested tested) {
        if (tellsOfPerson(attempt, tested)) {
            return Optional.empty();
        }
        boolean holds = tested.result() == Attempt.Result.HELD;
        if (tested.thrown().isPresent()) {
            String sentence = "It threw " + tested.thrown().get() + ".";
            return Optional.of(new ConditionWhy.Values(holds, "", "", OptionalDouble.empty(), sentence));
        }
        Optional<Limit> limit = limit(tested);
        if (attempt.fact() instanceof Reading reading && limit.isPresent()) {
            return Optional.of(reading(reading, limit.get(), holds));
        }
        if (tested.operator().isPresent()
                && tested.actual().isPresent()
                && tested.required().isPresent()) {
            return plain(tested, holds);
        }
        if (limit.isPresent()) {
            return threshold(attempt, tested, limit.get(), holds);
        }
        return holds ? Optional.empty() : fields(attempt, tested);
    }

    /** A property that the rule named earlier may be one of a person's record; nobody knows of which record it was. */
    private static boolean tellsOfPerson(Attempt attempt, Attempt.Tested tested) {
        Collection<Object> arguments = tested.arguments().values();
        Collection<Object> before = attempt.bound().values();
        boolean property = arguments.stream().anyMatch(argument -> !before.contains(argument));
        return Wording.aboutPerson(attempt.fact())
                || (property ? before : arguments).stream().anyMatch(Wording::aboutPerson);
    }

    private static Optional<Limit> limit(Attempt.Tested tested) {
        return tested.arguments().values().stream()
                .filter(Limit.class::isInstance)
                .map(Limit.class::cast)
                .findFirst();
    }

    /** The bound of the interval that lies nearer to the limit decides. */
    private ConditionWhy.Values reading(Reading reading, Limit limit, boolean holds) {
        double bound = limit.decidingBound(reading.lower(), reading.upper());
        double distance = Math.abs(bound - limit.threshold());
        boolean below = limit.direction() == Limit.Direction.AT_LEAST;
        String required = (below ? "below " : "above ") + wording.explainer().value(limit.threshold(), limit);
        String which = reading.lower() == reading.upper() ? "value" : below ? "upper bound" : "lower bound";
        String actual = which + " " + wording.explainer().value(bound, limit);
        String decides = holds == limit.crossedBy(reading.lower(), reading.upper())
                ? " The " + which + " decides: " + wording.explainer().value(bound, limit)
                        + (holds ? " lies " : " must lie ") + required + ", by "
                : "";
        String sentence = wording.explainer().measured(reading, limit)
                + (decides.isEmpty()
                        ? ""
                        : holds
                                ? decides + wording.distance(distance, limit) + "."
                                : decides.substring(0, decides.length() - ", by ".length()) + ", "
                                        + wording.distance(distance, limit) + " away.");
        return new ConditionWhy.Values(holds, actual, required, OptionalDouble.of(distance), sentence);
    }

    private Optional<ConditionWhy.Values> plain(Attempt.Tested tested, boolean holds) {
        Object actual = tested.actual().orElseThrow();
        Object required = tested.required().orElseThrow();
        boolean obvious = holds && tested.operator().equals(Optional.of("=="));
        if (obvious) {
            return Optional.empty();
        }
        OptionalDouble distance = distance(actual, required);
        String sentence = "It is " + wording.value(actual) + ", "
                + (holds ? "held against " : "required is " + tested.operator().orElseThrow() + " ")
                + wording.value(required)
                + (distance.isPresent() && !holds
                        ? ", " + Numbers.decimal(distance.getAsDouble(), Wording.LANGUAGE) + " away"
                        : "")
                + ".";
        return Optional.of(new ConditionWhy.Values(
                holds,
                wording.value(actual),
                tested.operator().orElseThrow() + " " + wording.value(required),
                distance,
                sentence));
    }

    private static OptionalDouble distance(Object actual, Object required) {
        if (actual instanceof Number a && required instanceof Number b) {
            return OptionalDouble.of(Math.abs(a.doubleValue() - b.doubleValue()));
        }
        return actual instanceof LocalDate a && required instanceof LocalDate b
                ? OptionalDouble.of((double) Math.abs(ChronoUnit.DAYS.between(a, b)))
                : OptionalDouble.empty();
    }

    /** Moves the limit until the condition turns: there lies the value of the record, whatever it is called. */
    private Optional<ConditionWhy.Values> threshold(
            Attempt attempt, Attempt.Tested tested, Limit limit, boolean holds) {
        OptionalDouble turns = new TurningPoint(limit, moved -> holds(attempt, tested, limit, moved)).find();
        if (turns.isEmpty()) {
            return holds ? Optional.empty() : fields(attempt, tested);
        }
        String at = wording.explainer().value(turns.getAsDouble(), limit);
        String given = wording.explainer().value(limit.threshold(), limit);
        double distance = Math.abs(turns.getAsDouble() - limit.threshold());
        String sentence = "It would " + (holds ? "not hold" : "hold") + " with a limit of " + at + "; the limit is "
                + given + ", " + wording.distance(distance, limit) + " away.";
        return Optional.of(
                new ConditionWhy.Values(holds, "turns at " + at, given, OptionalDouble.of(distance), sentence));
    }

    private boolean holds(Attempt attempt, Attempt.Tested tested, Limit limit, double moved) {
        Limit other = limit.withThreshold(moved);
        List<Object> changed = new ArrayList<>();
        for (Object fact : facts) {
            changed.add(fact == limit ? other : fact);
        }
        return walk.attempts(changed, attempt.element()).stream()
                .filter(again -> again.fact() == attempt.fact() && sameBut(again.bound(), attempt.bound(), limit))
                .flatMap(again -> again.tested().stream())
                .anyMatch(again -> again.text().equals(tested.text()) && again.result() == Attempt.Result.HELD);
    }

    private static boolean sameBut(Map<String, Object> a, Map<String, Object> b, Limit limit) {
        return a.entrySet().stream()
                .allMatch(entry ->
                        (entry.getValue() instanceof Limit other && other.id().equals(limit.id()))
                                || entry.getValue() == b.get(entry.getKey()));
    }

    /** Shows the fields that the condition names, and the day it looks at. */
    private Optional<ConditionWhy.Values> fields(Attempt attempt, Attempt.Tested tested) {
        List<String> shown = new ArrayList<>();
        if (attempt.fact() instanceof RecordFact record) {
            Map<String, Object> values = FactKind.of(record.getClass()).values(record);
            FactKind.of(record.getClass()).fields().stream()
                    .filter(field -> Pattern.compile("\\b" + field.name() + "\\b")
                            .matcher(tested.text())
                            .find())
                    .forEach(field -> shown.add(field.name() + " is "
                            + Optional.ofNullable(values.get(field.name()))
                                    .map(wording::value)
                                    .orElse("absent")));
        }
        tested.arguments().forEach((name, value) -> {
            if (value instanceof ReportingPeriod period && tested.text().contains(name + ".to")) {
                shown.add(name + ".to is " + period.to());
            }
        });
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String actual = String.join(", ", shown);
        String sentence = Character.toUpperCase(actual.charAt(0)) + actual.substring(1) + ".";
        return Optional.of(new ConditionWhy.Values(false, actual, "", OptionalDouble.empty(), sentence));
    }
}
