package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, text or sign of DRL; comments and white space are none.
 *
 * @param kind what it is
 * @param start where it begins in the text
 * @param text how it stands there
 */
record Token(Kind kind, int start, String text) {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN
    }

    private static final Pattern ANY = Pattern.compile("""
            (?<blank>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)\
            |(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)\
            |(?<number>\\d[\\w.]*)\
            |(?<text>"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')\
            |(?<sign>==|!=|<=|>=|&&|\\|\\||(?s:.))""");

    /** Returns the tokens of a text in their order. */
    static List<Token> all(String drl) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = ANY.matcher(drl);
        while (matcher.find()) {
            if (matcher.group("blank") == null) {
                tokens.add(new Token(kind(matcher), matcher.start(), matcher.group()));
            }
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("word") != null) {
            return Kind.WORD;
        }
        if (matcher.group("number") != null) {
            return Kind.NUMBER;
        }
        return matcher.group("text") != null ? Kind.TEXT : Kind.SIGN;
    }

    int end() {
        return start + text.length();
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean opens() {
        return is("(") || is("[") || is("{");
    }

    boolean closes() {
        return is(")") || is("]") || is("}");
    }

    boolean variable() {
        return kind == Kind.WORD && text.startsWith("$");
    }
}
