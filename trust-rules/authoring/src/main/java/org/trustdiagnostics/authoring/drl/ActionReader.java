package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.authoring.drl.DrlRule.Detecting;

/** Reads what stands behind {@code then}: one detection and nothing else. */
final class ActionReader {
    private static final String FORM = "insert( Detection.of( \"pitfall\", $one, $other ) );";

    private final String text;
    private final Cursor cursor;

    ActionReader(String text, Cursor cursor) {
        this.text = text;
        this.cursor = cursor;
    }

    Detecting read() {
        Token start = cursor.peek();
        if (start.is("end") || cursor.done()) {
            throw new DrlFault(
                    cursor.done() ? cursor.behind() : start.span(), "the rule detects nothing; write " + FORM);
        }
        if (!start.is("insert")) {
            throw new DrlFault(statement(), "only a detection may follow 'then': " + FORM);
        }
        cursor.next();
        open("insert");
        expect("Detection");
        expect(".");
        expect("of");
        open("of");
        Token pitfall = cursor.peek();
        if (pitfall.kind() != Token.Kind.TEXT) {
            throw new DrlFault(pitfall.span(), "a detection begins with its pitfall in quotes: " + FORM);
        }
        cursor.next();
        List<Word> because = new ArrayList<>();
        while (cursor.take(",")) {
            because.add(variable());
        }
        close("of");
        close("insert");
        if (!cursor.take(";")) {
            throw new DrlFault(cursor.behind(), "';' is missing here.");
        }
        Detecting detecting = new Detecting(
                pitfall.word(),
                because,
                Span.between(start.span(), cursor.previous().span()));
        nothingElse();
        return detecting;
    }

    private void nothingElse() {
        Token token = cursor.peek();
        if (token.is("insert")) {
            throw new DrlFault(
                    statement(), "a rule detects once; write another rule, or name all it rests on in one detection.");
        }
        boolean misspeltEnd = token.kind() == Token.Kind.WORD && cursor.peek(1).kind() == Token.Kind.END;
        if (!token.is("end") && !cursor.done() && !misspeltEnd) {
            throw new DrlFault(statement(), "only a detection may follow 'then'; delete this.");
        }
    }

    private Word variable() {
        Token token = cursor.next();
        if (token.kind() != Token.Kind.VARIABLE) {
            throw new DrlFault(
                    token.span(),
                    "a detection rests on what the rule has named, such as $kept and $limit; '" + token.text()
                            + "' is no such name.");
        }
        if (cursor.peek().is(".")) {
            cursor.skipTo(next -> next.is(",") || next.is(")") || next.is("end"));
            throw new DrlFault(
                    Span.between(token.span(), cursor.previous().span()),
                    "a detection rests on whole readings, limits and records, not on parts of them; write "
                            + token.text() + ".");
        }
        return token.word();
    }

    private void open(String of) {
        if (!cursor.take("(")) {
            throw new DrlFault(cursor.behind(), "'(' is missing here, after '" + of + "': " + FORM);
        }
    }

    private void close(String of) {
        if (cursor.take(")")) {
            return;
        }
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.VARIABLE) {
            throw new DrlFault(token.span(), "a comma is missing before '" + token.text() + "'.");
        }
        throw new DrlFault(cursor.behind(), "')' is missing here, to close the bracket of '" + of + "': " + FORM);
    }

    private void expect(String word) {
        if (!cursor.take(word)) {
            throw new DrlFault(cursor.peek().span(), "'" + word + "' is expected here: " + FORM);
        }
    }

    /** Returns the rest of the line without blanks at its end. */
    private Span statement() {
        int start = cursor.peek().span().start();
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        return new Span(start, start + line.length());
    }
}
