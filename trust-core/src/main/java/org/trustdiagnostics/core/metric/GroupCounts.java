package org.trustdiagnostics.core.metric;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.survey.Instrument;

/** Favourable answers of staff by instrument and group; its size grows with groups, not with answers. Not thread-safe. */
final class GroupCounts {
    private final Map<String, Asked> byInstrument = new TreeMap<>();

    /** Answers of one group, and how many of them are favourable. */
    record Group(long answers, long favourable) {
        private Group plus(Group other) {
            return new Group(answers + other.answers, favourable + other.favourable);
        }
    }

    /** The answers to one instrument: by group, and those that name none. */
    static final class Asked {
        private final String instrument;
        private final Map<String, Group> named = new TreeMap<>();
        private long unnamed;

        private Asked(String instrument) {
            this.instrument = instrument;
        }

        String instrument() {
            return instrument;
        }

        /** Returns the groups of at least so many answers. */
        List<Group> groupsOf(long answers) {
            return named.values().stream()
                    .filter(group -> group.answers() >= answers)
                    .toList();
        }

        /** Returns how many answers there are. */
        long answers() {
            return unnamed + answers(named.values());
        }

        /** Returns how many answers stand in groups of fewer than so many, those that name no group being one as well. */
        long inGroupsBelow(long answers) {
            return named.values().stream()
                            .mapToLong(Group::answers)
                            .filter(size -> size < answers)
                            .sum()
                    + (unnamed < answers ? unnamed : 0);
        }

        private static long answers(Collection<Group> groups) {
            return groups.stream().mapToLong(Group::answers).sum();
        }

        private void add(Asked other) {
            other.named.forEach((name, group) -> named.merge(name, group, Group::plus));
            unnamed += other.unnamed;
        }
    }

    void add(SurveyAnswer answer) {
        Optional<Instrument> instrument =
                Instrument.find(answer.instrument()).filter(known -> known.tells(SurveyGroupGap.ID));
        if (answer.audience() != Audience.EMPLOYEE || instrument.isEmpty()) {
            return;
        }
        Asked asked = byInstrument.computeIfAbsent(answer.instrument(), Asked::new);
        if (answer.group().isPresent()) {
            Group one = new Group(1, instrument.get().side(answer) == Instrument.Side.FAVOURABLE ? 1 : 0);
            asked.named.merge(answer.group().get(), one, Group::plus);
        } else {
            asked.unnamed++;
        }
    }

    void merge(GroupCounts other) {
        other.byInstrument.forEach((instrument, asked) ->
                byInstrument.computeIfAbsent(instrument, Asked::new).add(asked));
    }

    void write(BinaryWriter out) {
        out.whole(byInstrument.size());
        byInstrument.values().forEach(asked -> {
            out.text(asked.instrument);
            out.whole(asked.unnamed);
            out.whole(asked.named.size());
            asked.named.forEach((name, group) -> {
                out.text(name);
                out.whole(group.answers());
                out.whole(group.favourable());
            });
        });
    }

    static GroupCounts read(BinaryReader in) {
        GroupCounts counts = new GroupCounts();
        for (int instruments = in.count(); instruments > 0; instruments--) {
            Asked asked = counts.byInstrument.computeIfAbsent(in.text(), Asked::new);
            asked.unnamed = in.whole();
            for (int groups = in.count(); groups > 0; groups--) {
                asked.named.put(in.text(), new Group(in.whole(), in.whole()));
            }
        }
        return counts;
    }

    /** Returns what was answered, one entry an instrument. */
    Collection<Asked> asked() {
        return byInstrument.values();
    }
}
