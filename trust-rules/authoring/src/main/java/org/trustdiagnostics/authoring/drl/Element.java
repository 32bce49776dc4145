package org.trustdiagnostics.authoring.drl;

import java.util.List;
import java.util.Optional;

/** A condition of a rule. */
public sealed interface Element {
    /** Returns where it stands. */
    Span span();

    /**
     * Something of a type for which all constraints hold.
     *
     * @param variable the name given to what matches
     * @param type the name of the type, as written
     * @param constraints what must hold
     * @param span the whole of it
     */
    record Pattern(Optional<Word> variable, Word type, List<Constraint> constraints, Span span) implements Element {
        /** Keeps a copy. */
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * That something is there, or is not.
     *
     * @param absent whether it must not be there
     * @param inner what
     * @param span the whole of it
     */
    record Existence(boolean absent, List<Element> inner, Span span) implements Element {
        /** Keeps a copy. */
        public Existence {
            inner = List.copyOf(inner);
        }
    }

    /**
     * Alternatives, of which one must hold.
     *
     * @param branches each a list of conditions that must hold together
     * @param span the whole of it
     */
    record Either(List<List<Element>> branches, Span span) implements Element {
        /** Keeps copies. */
        public Either {
            branches = branches.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One constraint of a pattern.
     *
     * @param variable the name given to the value
     * @param expression what must hold, or the value that is named
     * @param span the whole of it
     */
    record Constraint(Optional<Word> variable, Expression expression, Span span) {}
}
