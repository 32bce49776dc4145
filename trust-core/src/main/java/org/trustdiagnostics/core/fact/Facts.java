package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A dataset in memory: facts, and what holds for all of them. Immutable.
 *
 * <pre>{@code
 * Facts facts = Facts.builder()
 *     .asOf(LocalDate.of(2026, 6, 30))
 *     .add(Promise.due("team:ops", "p-1", LocalDate.of(2026, 6, 1)))
 *     .covers(Responsibility.class)
 *     .build();
 * }</pre>
 */
public final class Facts {
    private final DatasetHeader header;
    private final List<Fact> list;

    private Facts(DatasetHeader header, List<Fact> list) {
        this.header = header;
        this.list = List.copyOf(list);
    }

    /** Starts a dataset. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads an NDJSON file in UTF-8.
     *
     * @throws IOException where the file cannot be read
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a line is wrong; it names file, line and field
     */
    public static Facts read(Path file) throws IOException {
        try (FactReader reader = FactReader.open(file)) {
            return readAll(reader);
        }
    }

    /**
     * Reads the remaining facts of a reader.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a line is wrong
     */
    public static Facts readAll(FactReader reader) {
        List<Fact> facts = new ArrayList<>();
        for (Optional<Fact> fact = reader.next(); fact.isPresent(); fact = reader.next()) {
            facts.add(fact.get());
        }
        return new Facts(reader.header(), facts);
    }

    /** Returns what holds for the whole dataset. */
    public DatasetHeader header() {
        return header;
    }

    /** Returns the facts in the order given. */
    public List<Fact> list() {
        return list;
    }

    /** Collects facts; not thread-safe. */
    public static final class Builder {
        private final List<Fact> list = new ArrayList<>();
        private final Set<FactKind> covers = new LinkedHashSet<>();
        private final Set<Trait> profile = EnumSet.noneOf(Trait.class);
        private Parts parts = Parts.none();
        private Optional<LocalDate> asOf = Optional.empty();
        private Optional<ZoneId> timeZone = Optional.empty();

        private Builder() {}

        /** Sets the day as of which to judge; nothing dated later is seen. */
        public Builder asOf(LocalDate day) {
            asOf = Optional.of(requireNonNull(day, "day"));
            return this;
        }

        /** Sets the zone in which a time falls on a day; without it each time's own offset counts. */
        public Builder timeZone(ZoneId zone) {
            timeZone = Optional.of(requireNonNull(zone, "zone"));
            return this;
        }

        /** Says that the dataset holds all facts of a kind that there are, for every subject, even where there are none. */
        public Builder covers(Class<? extends Fact> kind) {
            covers.add(FactKind.of(kind));
            return this;
        }

        /** Says what the organisation is; advice that holds only for some organisations is then given to it. */
        public Builder profile(Trait... traits) {
            profile.addAll(List.of(traits));
            return this;
        }

        /**
         * Says that subjects are parts of another one and do not overlap, so that a small one is not found by subtraction.
         *
         * @throws IllegalArgumentException where one of them is a part of another whole, or of itself
         */
        public Builder parts(String whole, String... its) {
            parts = parts.plus(whole, List.of(its));
            return this;
        }

        /** Adds a fact. */
        public Builder add(Fact fact) {
            list.add(requireNonNull(fact, "fact"));
            return this;
        }

        /** Adds several facts. */
        public Builder addAll(Collection<? extends Fact> facts) {
            facts.forEach(this::add);
            return this;
        }

        /** Returns the dataset. */
        public Facts build() {
            return new Facts(new DatasetHeader(asOf, covers, timeZone, profile, parts), list);
        }
    }
}
