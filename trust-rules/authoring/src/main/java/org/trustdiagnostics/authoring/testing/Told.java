package org.trustdiagnostics.authoring.testing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;

/** What a report says, for the messages of failed assertions: a few outcomes with their sentences, and the names it knows. */
final class Told {
    private static final int SHOWN = 5;

    private final Report report;

    Told(Report report) {
        this.report = report;
    }

    Set<String> pitfalls() {
        return names(report.outcomes(), Outcome::pitfall);
    }

    Set<String> subjects() {
        return names(report.outcomes(), Outcome::subject);
    }

    Set<String> metrics() {
        return names(report.readings(), Reading::metric);
    }

    List<Outcome> of(String pitfall) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.pitfall().equals(pitfall))
                .toList();
    }

    /** Returns outcomes, worst first, each on a line with its sentences below; of many the first few. */
    String list(List<Outcome> outcomes) {
        return outcomes.stream()
                        .sorted(Outcome.WORST_FIRST)
                        .limit(SHOWN)
                        .map(this::one)
                        .collect(Collectors.joining())
                + more(outcomes.size());
    }

    static String more(int size) {
        return size > SHOWN ? "\n  and " + (size - SHOWN) + " more" : "";
    }

    static int shown() {
        return SHOWN;
    }

    String one(Outcome outcome) {
        String severity =
                outcome.severity().map(degree -> ", severity " + degree).orElse("");
        return "\n  " + outcome.pitfall() + " for " + outcome.subject() + ": " + outcome.kind() + severity
                + report.explain(outcome, Locale.ENGLISH)
                        .lines()
                        .skip(1)
                        .map(line -> "\n    " + line)
                        .collect(Collectors.joining());
    }

    private static <T> Set<String> names(Collection<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
