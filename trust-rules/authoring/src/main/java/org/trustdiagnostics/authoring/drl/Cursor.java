package org.trustdiagnostics.authoring.drl;

import java.util.List;
import java.util.function.Predicate;

/** Walks over some tokens. */
final class Cursor {
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private final int from;
    private final int to;
    private int at;
    private int depth;

    Cursor(List<Token> tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.at = from;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < to ? tokens.get(at + ahead) : end();
    }

    private Token end() {
        Token last = tokens.get(Math.max(from, to - 1));
        int place = last.span().end();
        return new Token(Token.Kind.END, "", new Span(place, place), last.line());
    }

    Token next() {
        Token token = peek();
        if (at < to) {
            at++;
        }
        return token;
    }

    Token previous() {
        return tokens.get(Math.max(from, at - 1));
    }

    boolean done() {
        return at >= to;
    }

    boolean take(String symbolOrWord) {
        boolean there = peek().is(symbolOrWord);
        if (there) {
            next();
        }
        return there;
    }

    /** Returns whether the next token is the first on its line. */
    boolean onNewLine() {
        return at == from || peek().line() > previous().line();
    }

    /** Returns the place behind the last token. */
    Span behind() {
        int end = previous().span().end();
        return new Span(end, end);
    }

    void skipTo(Predicate<Token> wanted) {
        while (!done() && !wanted.test(peek())) {
            next();
        }
    }

    void skipLine() {
        int line = peek().line();
        skipTo(token -> token.line() > line);
    }

    /** Counts how deep the brackets are. */
    void deeper() {
        if (++depth > DEEPEST) {
            throw new DrlFault(
                    peek().span(), "brackets are nested more than " + DEEPEST + " deep; write a simpler condition.");
        }
    }

    void back() {
        depth--;
    }

    /** Starts to count anew, after a fault. */
    void atTop() {
        depth = 0;
    }
}
