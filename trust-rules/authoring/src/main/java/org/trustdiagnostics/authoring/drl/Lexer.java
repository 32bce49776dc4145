package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;

/** Cuts DRL into tokens; comments and blanks are passed over. */
final class Lexer {
    private static final List<String> SYMBOLS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "->", ":=", "::", "?.", "!.", "#", "(", ")", "{", "}", "[", "]");
    private static final int MOST_PROBLEMS = 100;
    private static final int LONGEST = 300;
    private static final String SINGLE = "<>=!&|+-*/%.,:;@?^~";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<DrlProblem> problems = new ArrayList<>();
    private int at;
    private int line = 1;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            next();
        }
        tokens.add(new Token(Token.Kind.END, "", new Span(at, at), line));
        return tokens;
    }

    List<DrlProblem> problems() {
        return problems;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            at++;
        } else if (Character.isWhitespace(c) || c == '\uFEFF') {
            at++;
        } else if (text.startsWith("//", at)) {
            at = endOfLine();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (Character.isDigit(c)) {
            number();
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else {
            symbol(c);
        }
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(at, at + 2, "the comment that begins here is never closed; close it with */.");
            at = text.length();
            return;
        }
        line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
        at = end + 2;
    }

    private void quoted(char quote) {
        int start = at;
        int end = text.indexOf(quote, at + 1);
        int stop = endOfLine();
        boolean closed = end >= 0 && end < stop;
        at = closed ? end + 1 : stop;
        String inner = text.substring(start + 1, closed ? end : stop);
        if (!closed) {
            problem(
                    start,
                    stop,
                    "the quote that begins here is not closed on its line; add the quote that is missing before or"
                            + " after this text.");
        } else if (quote == '\'') {
            problem(start, at, "texts stand in double quotes: \"" + inner + "\".");
        } else if (inner.indexOf('\\') >= 0) {
            problem(start, at, "a text may hold no backslash, since it could hide code; write the text without it.");
        }
        tokens.add(new Token(Token.Kind.TEXT, shortened(inner, start), new Span(start, at), line));
    }

    /** Nothing is said about a name that nobody can read, and looking for the nearest one would take long. */
    private String shortened(String said, int start) {
        if (said.length() <= LONGEST) {
            return said;
        }
        problem(start, start + LONGEST, "this is longer than " + LONGEST + " characters; shorten it.");
        return said.substring(0, LONGEST);
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        int stop = end < 0 ? text.length() : end;
        return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    private void number() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isPoint())) {
            at++;
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(start, at), new Span(start, at), line));
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '$'))) {
            problem(start, at, "names are written in the letters a to z, digits and _; this one holds others.");
        }
        boolean variable = word.startsWith("$");
        tokens.add(new Token(
                variable ? Token.Kind.VARIABLE : Token.Kind.WORD, shortened(word, start), new Span(start, at), line));
    }

    private void symbol(char c) {
        int start = at;
        String found = SYMBOLS.stream()
                .filter(symbol -> text.startsWith(symbol, start))
                .findFirst()
                .orElse(String.valueOf(c));
        at += found.length();
        if (found.length() == 1 && SYMBOLS.stream().noneMatch(found::equals) && SINGLE.indexOf(c) < 0) {
            problem(start, at, "the character " + shown(c) + " has no meaning here; delete it.");
            return;
        }
        tokens.add(new Token(Token.Kind.SYMBOL, found, new Span(start, at), line));
    }

    private static String shown(char c) {
        return c > 32 && c < 127 ? "'" + c + "'" : String.format("U+%04X", (int) c);
    }

    private void problem(int start, int end, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new DrlProblem(new Span(start, end), message));
        }
    }
}
