package org.trustdiagnostics.authoring.drl;

import java.util.List;
import java.util.Optional;

/**
 * One rule.
 *
 * @param name its name
 * @param annotations what stands behind {@code @}
 * @param when its conditions
 * @param then what it inserts; empty where that could not be read
 * @param span from {@code rule} to its last word
 * @param whole whether all of it could be read; where not, what is absent says nothing
 */
public record DrlRule(
        Word name,
        List<Annotation> annotations,
        List<Element> when,
        Optional<Detecting> then,
        Span span,
        boolean whole) {
    /** Keeps copies. */
    public DrlRule {
        annotations = List.copyOf(annotations);
        when = List.copyOf(when);
    }

    /** Returns the value of an annotation, if it is there. */
    public Optional<Word> annotation(String wanted) {
        return annotations.stream()
                .filter(one -> one.name().text().equals(wanted))
                .map(Annotation::value)
                .findFirst();
    }

    /**
     * Something said about a rule.
     *
     * @param name without {@code @}
     * @param value what stands in brackets
     */
    public record Annotation(Word name, Word value) {}

    /**
     * What a rule inserts.
     *
     * @param pitfall the pitfall it detects
     * @param because the variables it rests on
     * @param span the whole of it
     */
    public record Detecting(Word pitfall, List<Word> because, Span span) {
        /** Keeps a copy. */
        public Detecting {
            because = List.copyOf(because);
        }
    }
}
