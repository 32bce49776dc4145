package org.trustdiagnostics.authoring.diff;

import java.util.Optional;
import org.trustdiagnostics.authoring.pack.RuleSource;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.limit.Limit;

/** Something that differs between two packs. */
public sealed interface Change {
    /** Returns how the second pack differs from the first. */
    Kind kind();

    /** Returns the id of the pitfall, limit or entry, or the name of the rule. */
    String id();

    /** Returns whether it can change an outcome. */
    boolean judges();

    /** How the second pack differs from the first. */
    enum Kind {
        /** Only the second pack has it. */
        ADDED,
        /** Only the first pack has it. */
        REMOVED,
        /** Both have it, and it means something else. */
        CHANGED,
        /** Both have it, and it means the same in other words. */
        REWORDED
    }

    /**
     * A pitfall that only one of the packs judges, with all its rules.
     *
     * @param kind what became of it
     * @param id the pitfall
     * @param reason why, where the second pack says so
     */
    record OfPitfall(Kind kind, String id, Optional<String> reason) implements Change {
        @Override
        public boolean judges() {
            return true;
        }
    }

    /**
     * A rule of a pitfall that both packs judge.
     *
     * @param kind what became of it
     * @param id the rule's name
     * @param pitfall the pitfall it detects
     * @param before how it is written in the first pack; empty where it is not there or its text is not known
     * @param after the same of the second pack
     * @param reason why, where the second pack says so
     */
    record OfRule(
            Kind kind,
            String id,
            String pitfall,
            Optional<RuleSource> before,
            Optional<RuleSource> after,
            Optional<String> reason)
            implements Change {
        @Override
        public boolean judges() {
            return kind != Kind.REWORDED;
        }
    }

    /**
     * A limit.
     *
     * @param kind what became of it
     * @param id the limit's id
     * @param before the limit in the first pack
     * @param after the limit in the second pack
     * @param reason why, where the second pack says so
     */
    record OfLimit(Kind kind, String id, Optional<Limit> before, Optional<Limit> after, Optional<String> reason)
            implements Change {
        /** A limit that judges may come or go only with a rule, which is a change of its own; one that counts stands alone. */
        @Override
        public boolean judges() {
            return kind == Kind.CHANGED || counts();
        }

        /** Returns whether it says how facts are counted, rather than what is too much. */
        public boolean counts() {
            return CountingLimits.holds(id);
        }
    }

    /**
     * Texts of the catalogue.
     *
     * @param kind what became of it
     * @param entry what the texts are about
     * @param id the id of the entry
     */
    record OfTexts(Kind kind, EntryKind entry, String id) implements Change {
        @Override
        public boolean judges() {
            return false;
        }
    }
}
