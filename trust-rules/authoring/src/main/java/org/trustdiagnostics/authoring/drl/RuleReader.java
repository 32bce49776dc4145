package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trustdiagnostics.authoring.drl.DrlRule.Annotation;
import org.trustdiagnostics.authoring.drl.DrlRule.Detecting;
import org.trustdiagnostics.core.input.Nearest;

/** Reads one rule; at most one problem in its conditions and one in its action, so that none is told twice. */
final class RuleReader {
    private static final List<String> ANNOTATIONS = List.of("pitfall", "severity", "since", "supplementary");
    private static final Set<String> KEYWORDS = Set.of("when", "then", "end");

    private final String text;
    private final Cursor cursor;
    private final List<DrlProblem> problems;
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Element> when = new ArrayList<>();
    private Optional<Detecting> then = Optional.empty();
    private boolean whole = true;

    RuleReader(String text, Cursor cursor, List<DrlProblem> problems) {
        this.text = text;
        this.cursor = cursor;
        this.problems = problems;
    }

    DrlRule read() {
        Token start = cursor.next();
        Word name = name(start);
        head();
        attempt(this::conditions, token -> token.is("then") || token.is("end"));
        if (cursor.take("then")) {
            attempt(() -> then = Optional.of(new ActionReader(text, cursor).read()), token -> token.is("end"));
            attempt(this::end, token -> true);
        }
        return new DrlRule(
                name,
                annotations,
                when,
                then,
                Span.between(start.span(), cursor.previous().span()),
                whole);
    }

    private void attempt(Runnable part, Predicate<Token> readOnAt) {
        try {
            part.run();
        } catch (DrlFault fault) {
            report(fault.problem());
            cursor.atTop();
            cursor.skipTo(readOnAt);
        }
    }

    private void report(DrlProblem problem) {
        problems.add(problem);
        whole = false;
    }

    private Word name(Token rule) {
        Token token = cursor.peek();
        if (token.kind() == Token.Kind.TEXT) {
            return cursor.next().word();
        }
        Span before = cursor.peek().span();
        cursor.skipTo(next -> next.line() > rule.line() || next.is("@") || next.is("when"));
        Span given = new Span(before.start(), cursor.previous().span().end());
        if (cursor.previous().equals(rule)) {
            report(new DrlProblem(rule.span(), "the rule has no name; write rule \"pitfall: what it says\"."));
            return new Word("", rule.span());
        }
        report(new DrlProblem(given, "the name of a rule stands in quotes: rule \"" + cut(given) + "\"."));
        return new Word(cut(given), given);
    }

    private String cut(Span span) {
        return text.substring(span.start(), span.end());
    }

    private void head() {
        while (!cursor.done()) {
            Token token = cursor.peek();
            if (cursor.take("when")) {
                return;
            }
            if (token.is("@")) {
                attempt(this::annotation, next -> next.is("@") || next.is("when") || next.is("then"));
            } else if (hyphenated().flatMap(Refused::inHead).isPresent()) {
                refused();
            } else if (misspelt(token, "when") && !token.is("then")) {
                cursor.next();
                report(new DrlProblem(token.span(), "unknown word '" + token.text() + "'; did you mean 'when'?"));
                return;
            } else {
                report(new DrlProblem(
                        token.span(), "'when' is missing before this; conditions stand between 'when' and 'then'."));
                return;
            }
        }
        if (whole) {
            report(new DrlProblem(cursor.behind(), "the rule ends here, without 'when', 'then' and 'end'."));
        }
    }

    private void refused() {
        Token first = cursor.peek();
        String word = hyphenated().orElse("");
        Span span = new Span(first.span().start(), first.span().start() + word.length());
        report(new DrlProblem(span, Refused.inHead(word).orElseThrow()));
        cursor.next();
        cursor.skipTo(next -> next.is("@")
                || next.is("when")
                || next.is("then")
                || (next.line() > first.line() && Refused.inHead(next.text()).isPresent()));
    }

    /** Returns the word that comes next, with what hangs on it by hyphens. */
    private Optional<String> hyphenated() {
        if (cursor.peek().kind() != Token.Kind.WORD) {
            return Optional.empty();
        }
        StringBuilder word = new StringBuilder(cursor.peek().text());
        for (int i = 1; cursor.peek(i).is("-") && cursor.peek(i + 1).kind() == Token.Kind.WORD; i += 2) {
            word.append('-').append(cursor.peek(i + 1).text());
        }
        return Optional.of(word.toString());
    }

    private static boolean misspelt(Token token, String keyword) {
        return token.kind() == Token.Kind.WORD
                && !KEYWORDS.contains(token.text())
                && Nearest.to(token.text(), List.of(keyword)).isPresent();
    }

    private void annotation() {
        cursor.next();
        Token name = cursor.peek();
        if (!ANNOTATIONS.contains(name.text())) {
            throw new DrlFault(
                    name.span(), "unknown annotation '@" + name.text() + "'" + Nearest.hint(name.text(), ANNOTATIONS));
        }
        cursor.next();
        if (!cursor.take("(")) {
            throw new DrlFault(
                    name.span(), "'@" + name.text() + "' needs a value in brackets: @" + example(name.text()) + ".");
        }
        Token value = cursor.next();
        boolean flag = name.is("supplementary");
        if (flag ? !value.is("true") : value.kind() != Token.Kind.TEXT) {
            throw new DrlFault(value.span(), "'@" + name.text() + "' is written @" + example(name.text()) + ".");
        }
        if (!cursor.take(")")) {
            throw new DrlFault(
                    cursor.behind(),
                    "')' is missing here; '@" + name.text() + "' is written @" + example(name.text()) + ".");
        }
        annotations.add(new Annotation(name.word(), value.word()));
    }

    private static String example(String annotation) {
        return switch (annotation) {
            case "supplementary" -> "supplementary( true )";
            case "severity" -> "severity( \"MEDIUM\" )";
            case "since" -> "since( \"1.0\" )";
            default -> "pitfall( \"overpromising\" )";
        };
    }

    private void conditions() {
        Conditions conditions = new Conditions(cursor);
        while (!cursor.peek().is("then") || cursor.peek(1).is("(")) {
            Token token = cursor.peek();
            boolean bare = !cursor.peek(1).is("(")
                    && !cursor.peek(1).is(".")
                    && !cursor.peek(1).is(":");
            if (token.is("insert") || token.is("end") || cursor.done()) {
                throw new DrlFault(
                        cursor.done() ? cursor.behind() : token.span(),
                        "'then' is missing here; a rule is written rule … when … then … end.");
            }
            if (bare && misspelt(token, "then")) {
                throw new DrlFault(token.span(), "unknown word '" + token.text() + "'; did you mean 'then'?");
            }
            if (token.is("or")) {
                throw new DrlFault(token.span(), "alternatives stand in brackets: ( A( … ) or B( … ) ).");
            }
            if (!token.is("and") || when.isEmpty()) {
                when.add(conditions.element());
            } else {
                cursor.next();
                when.add(conditions.element());
            }
        }
    }

    private void end() {
        Token token = cursor.peek();
        if (cursor.take("end")) {
            return;
        }
        if (misspelt(token, "end")) {
            cursor.next();
            throw new DrlFault(token.span(), "unknown word '" + token.text() + "'; did you mean 'end'?");
        }
        if (whole) {
            throw new DrlFault(cursor.behind(), "'end' is missing here, to close the rule.");
        }
    }
}
