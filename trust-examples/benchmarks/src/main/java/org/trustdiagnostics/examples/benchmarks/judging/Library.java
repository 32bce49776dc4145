package org.trustdiagnostics.examples.benchmarks.judging;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.rules.judge.Case;
import org.trustdiagnostics.rules.judge.Judge;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * This library's judging from readings: an outcome for every pitfall with its conditions, found or not, of which the others give
 * nothing. How likely chance alone explains a finding is not worked out here, but in {@link WholeDiagnosis}.
 */
final class Library implements Contestant {
    private final Judge judge;
    private final Case data;

    Library(RulePack pack, Subject subject) {
        this.judge = new Judge(pack, pack.limits(), 10_000, 1);
        Map<String, Reading> readings =
                subject.readings().stream().collect(Collectors.toMap(Reading::metric, Function.identity()));
        Set<Class<? extends RecordFact>> complete = subject.facts().header().covers().stream()
                .<Class<? extends RecordFact>>map(kind -> kind.type().asSubclass(RecordFact.class))
                .collect(Collectors.toSet());
        this.data = new Case(
                Subject.NAME,
                subject.observation(),
                readings,
                subject.records(),
                complete,
                (reading, limit) -> OptionalDouble.empty());
    }

    @Override
    public List<Outcome> judge() {
        return judge.judge(data);
    }

    @Override
    public Set<String> found() {
        return Found.among(judge());
    }
}
