package org.trustdiagnostics.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;
import org.trustdiagnostics.core.limit.Severity;

/** Checks one file of limits against the rules and the catalogue. What cannot be read is told where it is read. */
final class LimitCheck {
    private final String text;
    private final Problems problems;
    private final KnownIds ids;
    private final Set<String> used;

    /** Takes the ids of the limits that some rule names. */
    LimitCheck(String text, Problems problems, KnownIds ids, Set<String> used) {
        this.text = text;
        this.problems = problems;
        this.ids = ids;
        this.used = used;
    }

    void check() {
        List<Limit> limits;
        try {
            limits = Limits.read(JsonText.parse(problems.path(), text).without("$schema"));
        } catch (InvalidInputException e) {
            return;
        }
        limits.forEach(this::one);
    }

    private void one(Limit limit) {
        Span id = JsonSpans.text(text, "id", limit.id()).orElse(new Span(0, 0));
        if (!used.contains(limit.id())) {
            problems.at(
                    id,
                    "no rule looks at limit '" + limit.id() + "'; write Limit( id == \"" + limit.id()
                            + "\" ) in one, or delete it.");
        }
        limit.metric().ifPresent(metric -> ids.metric(metric)
                .ifPresent(problem -> problems.at(
                        JsonSpans.text(text.substring(0, end(id)), "metric", metric)
                                .or(() -> JsonSpans.field(text, "metric", id.start()))
                                .orElse(id),
                        problem)));
        grades(limit, id);
    }

    /** Returns the end of the object in which an id stands. */
    private int end(Span id) {
        int brace = text.indexOf('}', id.end());
        return brace < 0 ? text.length() : brace;
    }

    private void grades(Limit limit, Span id) {
        Map<Severity, Double> grades = limit.grades();
        boolean least = limit.direction() == Limit.Direction.AT_LEAST;
        for (Map.Entry<Severity, Double> grade : grades.entrySet()) {
            boolean beyond = least ? grade.getValue() < limit.threshold() : grade.getValue() > limit.threshold();
            if (!beyond && grade.getKey() != Severity.LOW) {
                problems.at(
                        at(grade.getKey(), id),
                        "grade " + grade.getKey() + ", " + plain(grade.getValue())
                                + ", overlaps with what the threshold "
                                + plain(limit.threshold()) + " still allows; from mild to severe the values get "
                                + (least ? "lower, and all lie below it." : "higher, and all lie above it."));
            }
        }
        if (grades.containsKey(Severity.LOW)) {
            problems.at(
                    at(Severity.LOW, id),
                    "LOW begins at the threshold itself, so it has no grade of its own; delete it.");
        }
        if (grades.containsKey(Severity.HIGH) && !grades.containsKey(Severity.MEDIUM)) {
            problems.at(
                    at(Severity.HIGH, id),
                    "the grades leave a gap: LOW is followed by HIGH; say from which value on it is MEDIUM.");
        }
    }

    private Span at(Severity severity, Span id) {
        Optional<Span> found = JsonSpans.field(text, severity.name(), id.end());
        return found.orElse(id);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
