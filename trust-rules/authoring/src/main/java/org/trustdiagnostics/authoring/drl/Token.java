package org.trustdiagnostics.authoring.drl;

/**
 * The smallest meaningful piece of DRL.
 *
 * @param kind what it is
 * @param text what it says; of a text in quotes what stands between them
 * @param span where it stands, quotes included
 * @param line its line, the first is 1
 */
record Token(Kind kind, String text, Span span, int line) {
    /** What a token is. */
    enum Kind {
        /** A name or keyword. */
        WORD,
        /** A name that begins with {@code $}. */
        VARIABLE,
        /** A text in quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An operator, bracket or separator. */
        SYMBOL,
        /** What follows the last one. */
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    Word word() {
        return new Word(text, span);
    }
}
