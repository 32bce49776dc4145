package org.trustdiagnostics.authoring.drl;

/**
 * A stretch of a text.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Span(int start, int end) {
    /** Returns the stretch from the start of one to the end of another. */
    public static Span between(Span first, Span last) {
        return new Span(first.start, last.end);
    }
}
