package org.trustdiagnostics.authoring.coverage;

/**
 * A change of a text; the last in the text comes first, so that the places of the others stay.
 *
 * @param start where the changed part begins
 * @param end where it ends
 * @param becomes what stands there afterwards
 */
record Edit(int start, int end, String becomes) implements Comparable<Edit> {
    static Edit of(Token token, String becomes) {
        return new Edit(token.start(), token.end(), becomes);
    }

    @Override
    public int compareTo(Edit other) {
        return Integer.compare(other.start, start);
    }
}
