package org.trustdiagnostics.authoring.coverage;

import java.util.List;

/**
 * Neighbouring tokens of a text.
 *
 * @param tokens at least one
 */
record Span(List<Token> tokens) {
    Span {
        tokens = List.copyOf(tokens);
    }

    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    /** Returns the text on one line. */
    String in(String drl) {
        return drl.substring(start(), end()).replaceAll("\\s+", " ");
    }
}
