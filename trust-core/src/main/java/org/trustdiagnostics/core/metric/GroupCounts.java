package org.trustdiagnostics.core.metric;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.BinaryReader;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.survey.Instrument;

/** Favourable answers of staff by instrument and group; its size grows with groups, not with answers. Not thread-safe. */
final class GroupCounts {
    private final Map<String, Asked> byInstrument = new TreeMap<>();

    /** Answers of one group, and how many of them are favourable. */
    record Group(long answers, long favourable) {}

    /** A group while its answers are counted. */
    private static final class Counted {
        private long answers;
        private long favourable;

        private void add(long moreAnswers, long moreFavourable) {
            answers += moreAnswers;
            favourable += moreFavourable;
        }

        private Group group() {
            return new Group(answers, favourable);
        }
    }

    /** The answers to one instrument: by group, and those that name none. */
    static final class Asked {
        private final String instrument;
        private final Map<String, Counted> named = new HashMap<>();
        private long unnamed;

        private Asked(String instrument) {
            this.instrument = instrument;
        }

        String instrument() {
            return instrument;
        }

        private Counted named(String name) {
            Counted group = named.get(name);
            return group == null ? named.computeIfAbsent(name, first -> new Counted()) : group;
        }

        /** Returns the groups of at least so many answers, sorted by name. */
        List<Group> groupsOf(long answers) {
            return new TreeMap<>(named)
                    .values().stream()
                            .map(Counted::group)
                            .filter(group -> group.answers() >= answers)
                            .toList();
        }

        /** Returns how many answers there are. */
        long answers() {
            return unnamed + sizes().sum();
        }

        /** Returns how many answers stand in groups of fewer than so many, those that name no group being one as well. */
        long inGroupsBelow(long answers) {
            return sizes().filter(size -> size < answers).sum() + (unnamed < answers ? unnamed : 0);
        }

        private LongStream sizes() {
            return named.values().stream().mapToLong(group -> group.answers);
        }

        private void add(Asked other) {
            other.named.forEach((name, group) -> named(name).add(group.answers, group.favourable));
            unnamed += other.unnamed;
        }
    }

    void add(SurveyAnswer answer) {
        Optional<Instrument> instrument = Instrument.find(answer.instrument());
        if (answer.audience() != Audience.EMPLOYEE
                || instrument.isEmpty()
                || !instrument.get().tells(SurveyGroupGap.ID)) {
            return;
        }
        Asked asked = asked(answer.instrument());
        if (answer.group().isPresent()) {
            boolean favourable = instrument.get().side(answer) == Instrument.Side.FAVOURABLE;
            asked.named(answer.group().get()).add(1, favourable ? 1 : 0);
        } else {
            asked.unnamed++;
        }
    }

    private Asked asked(String instrument) {
        Asked asked = byInstrument.get(instrument);
        return asked == null ? byInstrument.computeIfAbsent(instrument, Asked::new) : asked;
    }

    void merge(GroupCounts other) {
        other.byInstrument.forEach((instrument, asked) -> asked(instrument).add(asked));
    }

    void write(BinaryWriter out) {
        out.whole(byInstrument.size());
        byInstrument.values().forEach(asked -> {
            out.text(asked.instrument);
            out.whole(asked.unnamed);
            out.whole(asked.named.size());
            new TreeMap<>(asked.named).forEach((name, group) -> {
                out.text(name);
                out.whole(group.answers);
                out.whole(group.favourable);
            });
        });
    }

    static GroupCounts read(BinaryReader in) {
        GroupCounts counts = new GroupCounts();
        for (int instruments = in.count(); instruments > 0; instruments--) {
            Asked asked = counts.asked(in.text());
            asked.unnamed = in.whole();
            for (int groups = in.count(); groups > 0; groups--) {
                asked.named(in.text()).add(in.whole(), in.whole());
            }
        }
        return counts;
    }

    /** Returns what was answered, one entry an instrument. */
    Collection<Asked> asked() {
        return byInstrument.values();
    }
}
