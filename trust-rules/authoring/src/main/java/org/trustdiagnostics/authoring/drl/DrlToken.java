package org.trustdiagnostics.authoring.drl;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of a rule file, as a reader sees it. The pieces of a file put together are the file, comments and layout included, and nothing
 * is refused, so that any text can be shown and compared. {@link DrlReader} has tokens of its own: those leave out what the engine does
 * not read, and say what is wrong.
 *
 * @param kind what it is
 * @param text the text as it stands there
 */
public record DrlToken(Kind kind, String text) {
    private static final Set<String> KEYWORDS = Set.of(
            "package",
            "import",
            "rule",
            "when",
            "then",
            "end",
            "not",
            "exists",
            "and",
            "or",
            "forall",
            "accumulate",
            "from",
            "in",
            "contains",
            "matches",
            "memberOf",
            "eval",
            "query",
            "declare",
            "function",
            "global",
            "salience",
            "insert",
            "null",
            "true",
            "false");

    /** What a piece of a rule file is. */
    public enum Kind {
        /** A remark for people. */
        COMMENT,
        /** A text in quotes. */
        STRING,
        /** A number. */
        NUMBER,
        /** A word of the language. */
        KEYWORD,
        /** An annotation, such as {@code @pitfall}. */
        ANNOTATION,
        /** A name bound to something matched, such as {@code $limit}. */
        VARIABLE,
        /** Any other name. */
        NAME,
        /** Blanks and line ends. */
        SPACE,
        /** One bracket, operator or other sign. */
        SIGN
    }

    /** Checks that there is a text. */
    public DrlToken {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** Takes a text apart. */
    public static List<DrlToken> of(String drl) {
        List<DrlToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < drl.length()) {
            DrlToken token = next(drl, at);
            tokens.add(token);
            at += token.text.length();
        }
        return tokens;
    }

    /** Returns whether it means something to the engine. */
    public boolean meant() {
        return kind != Kind.COMMENT && kind != Kind.SPACE;
    }

    private static DrlToken next(String drl, int at) {
        char first = drl.charAt(at);
        if (drl.startsWith("//", at)) {
            return upTo(drl, at, drl.indexOf('\n', at), Kind.COMMENT);
        }
        if (drl.startsWith("/*", at)) {
            int close = drl.indexOf("*/", at + 2);
            return upTo(drl, at, close < 0 ? -1 : close + 2, Kind.COMMENT);
        }
        if (first == '"' || first == '\'') {
            return upTo(drl, at, endOfString(drl, at), Kind.STRING);
        }
        if (Character.isWhitespace(first)) {
            return upTo(drl, at, endOfRun(drl, at, false), Kind.SPACE);
        }
        if (isName(first) || (first == '@' && at + 1 < drl.length() && isName(drl.charAt(at + 1)))) {
            return word(drl.substring(at, endOfRun(drl, at + 1, true)));
        }
        return new DrlToken(Kind.SIGN, String.valueOf(first));
    }

    private static DrlToken word(String text) {
        char first = text.charAt(0);
        if (first == '@' || first == '$') {
            return new DrlToken(first == '@' ? Kind.ANNOTATION : Kind.VARIABLE, text);
        }
        if (Character.isDigit(first)) {
            return new DrlToken(Kind.NUMBER, text);
        }
        return new DrlToken(KEYWORDS.contains(text) ? Kind.KEYWORD : Kind.NAME, text);
    }

    private static DrlToken upTo(String drl, int at, int end, Kind kind) {
        return new DrlToken(kind, drl.substring(at, end < 0 ? drl.length() : end));
    }

    private static int endOfString(String drl, int at) {
        for (int i = at + 1; i < drl.length(); i++) {
            char c = drl.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n') {
                return i;
            } else if (c == drl.charAt(at)) {
                return i + 1;
            }
        }
        return drl.length();
    }

    private static int endOfRun(String drl, int at, boolean name) {
        int end = at;
        while (end < drl.length() && (name ? isName(drl.charAt(end)) : Character.isWhitespace(drl.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
