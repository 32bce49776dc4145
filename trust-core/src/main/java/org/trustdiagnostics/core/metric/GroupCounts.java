package org.trustdiagnostics.core.metric;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/** Favourable answers of staff by instrument and group; its size grows with groups, not with answers. Not thread-safe. */
final class GroupCounts {
    private static final Set<String> INSTRUMENTS = Set.of("trust", "safety", "engagement");

    private final Map<String, Map<String, Group>> byInstrument = new TreeMap<>();

    /** Answers of one group, and how many of them are favourable. */
    record Group(long answers, long favourable) {
        private Group plus(Group other) {
            return new Group(answers + other.answers, favourable + other.favourable);
        }
    }

    void add(SurveyAnswer answer) {
        if (answer.audience() == Audience.EMPLOYEE
                && answer.group().isPresent()
                && INSTRUMENTS.contains(answer.instrument())) {
            add(answer.instrument(), answer.group().get(), new Group(1, FavourableAnswers.favourable(answer) ? 1 : 0));
        }
    }

    void merge(GroupCounts other) {
        other.byInstrument.forEach(
                (instrument, groups) -> groups.forEach((name, group) -> add(instrument, name, group)));
    }

    private void add(String instrument, String name, Group group) {
        byInstrument.computeIfAbsent(instrument, key -> new TreeMap<>()).merge(name, group, Group::plus);
    }

    Map<String, Map<String, Group>> byInstrument() {
        return byInstrument;
    }
}
