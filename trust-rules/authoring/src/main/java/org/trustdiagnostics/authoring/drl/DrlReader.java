package org.trustdiagnostics.authoring.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.input.Nearest;

/**
 * Reads DRL. What it does not know it refuses, so that a construct is allowed only where somebody has thought about it; Drools'
 * own parsers then have to see the same. A problem in one rule hides none in another.
 */
public final class DrlReader {
    private static final int LONGEST = 200_000;
    private static final int MOST_RULES = 500;
    private static final Set<String> AT_TOP = Set.of("package", "import", "rule");

    private final String text;
    private final List<DrlProblem> problems = new ArrayList<>();
    private final List<Word> imports = new ArrayList<>();
    private final List<DrlRule> rules = new ArrayList<>();
    private Optional<Word> packageName = Optional.empty();

    private DrlReader(String text) {
        this.text = text;
    }

    /** Reads one file; never fails. */
    public static DrlFile read(String text) {
        DrlReader reader = new DrlReader(text);
        if (text.length() > LONGEST) {
            reader.problem(
                    new Span(0, 0),
                    "the file has " + text.length() + " characters, more than the " + LONGEST
                            + " that rules may have; split it by pitfall.");
        } else {
            reader.file();
        }
        return new DrlFile(reader.packageName, reader.imports, reader.rules, reader.problems);
    }

    private void file() {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = lexer.tokens();
        List<Integer> starts = ruleStarts(tokens);
        if (starts.size() > MOST_RULES) {
            problem(
                    new Span(0, 0),
                    "the file has " + starts.size() + " rules, more than the " + MOST_RULES
                            + " it may have; split it by pitfall.");
            return;
        }
        int end = tokens.size() - 1;
        top(new Cursor(tokens, 0, starts.isEmpty() ? end : starts.get(0)), true);
        for (int i = 0; i < starts.size(); i++) {
            Cursor cursor = new Cursor(tokens, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end);
            rule(cursor, lexer.problems());
        }
        if (starts.isEmpty() && problems.isEmpty() && lexer.problems().isEmpty()) {
            problem(new Span(0, 0), "the file holds no rule.");
        }
        problems.addAll(lexer.problems());
        if (lexer.problems().isEmpty()) {
            escaped();
        }
    }

    private void escaped() {
        int escape = text.indexOf("\\u");
        if (escape >= 0) {
            problem(
                    new Span(escape, Math.min(text.length(), escape + 6)),
                    "a character written by its number could hide code, also in a comment; write the character itself.");
        }
    }

    /** What cannot even be cut into words makes the rest of its rule hard to read, so nothing else is said of that rule's form. */
    private void rule(Cursor cursor, List<DrlProblem> ofWords) {
        List<DrlProblem> its = new ArrayList<>();
        DrlRule rule = new RuleReader(text, cursor, its).read();
        boolean illegible = ofWords.stream()
                .anyMatch(one -> one.span().start() >= rule.span().start()
                        && one.span().start() <= rule.span().end());
        if (illegible) {
            rules.add(new DrlRule(rule.name(), rule.annotations(), rule.when(), rule.then(), rule.span(), false));
        } else {
            rules.add(rule);
            problems.addAll(its);
            if (rule.whole()) {
                top(cursor, false);
            }
        }
    }

    private static List<Integer> ruleStarts(List<Token> tokens) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean first = i == 0 || tokens.get(i - 1).line() < tokens.get(i).line();
            Token following = tokens.get(i + 1);
            if (tokens.get(i).is("rule")
                    && (following.kind() == Token.Kind.TEXT || (first && following.kind() != Token.Kind.SYMBOL))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private void top(Cursor cursor, boolean beforeRules) {
        while (!cursor.done()) {
            try {
                if (beforeRules && cursor.peek().is("package")) {
                    packageName();
                    packageName = Optional.of(name(cursor, "package"));
                } else if (beforeRules && cursor.peek().is("import")) {
                    imports.add(imported(cursor));
                } else {
                    throw new DrlFault(cursor.peek().span(), unknown(cursor.peek(), beforeRules));
                }
            } catch (DrlFault fault) {
                problems.add(fault.problem());
                cursor.skipLine();
                cursor.skipTo(token -> AT_TOP.contains(token.text())
                        || Refused.inFile(token.text()).isPresent());
            }
        }
    }

    private void packageName() {
        if (packageName.isPresent()) {
            throw new DrlFault(packageName.get().span(), "the file names two packages; keep one.");
        }
    }

    private static String unknown(Token token, boolean beforeRules) {
        String said = token.text();
        return Refused.inFile(said)
                .orElseGet(() -> !beforeRules && AT_TOP.contains(said)
                        ? "'" + said + "' stands before the first rule."
                        : "'" + said + "' is not expected here, outside of a rule" + Nearest.hint(said, AT_TOP));
    }

    private static Word imported(Cursor cursor) {
        Token what = cursor.peek(1);
        if (what.is("static") || what.is("function") || what.is("accumulate") || what.is("acc")) {
            throw new DrlFault(
                    what.span(), "'import " + what.text() + "' is not allowed in a rule pack; import types only.");
        }
        return name(cursor, "import");
    }

    private static Word name(Cursor cursor, String keyword) {
        Token start = cursor.next();
        Token first = cursor.peek();
        StringBuilder name = new StringBuilder();
        do {
            Token part = cursor.peek();
            if (part.is("*")) {
                cursor.next();
                throw new DrlFault(
                        Span.between(first.span(), part.span()),
                        "wildcard imports are not allowed in a rule pack; import each type by its name.");
            }
            if (part.kind() != Token.Kind.WORD || cursor.onNewLine()) {
                throw new DrlFault(
                        start.span(), "a name is expected after '" + keyword + "', such as org.example.rules.");
            }
            name.append(name.isEmpty() ? "" : ".").append(cursor.next().text());
        } while (cursor.take("."));
        Word word = new Word(
                name.toString(), Span.between(first.span(), cursor.previous().span()));
        cursor.take(";");
        return word;
    }

    private void problem(Span span, String message) {
        problems.add(new DrlProblem(span, message));
    }
}
