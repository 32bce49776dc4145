package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trustdiagnostics.authoring.pack.Place;

/**
 * A rule as its author wrote it, with the places of what can be changed in it. Only for rules that compile: what is no rule is not
 * told, but passed over.
 *
 * @param path the file
 * @param drl the text of the whole file
 * @param head the package and the imports
 * @param name the text that names it
 * @param attributes what stands between name and {@code when}
 * @param when what stands between {@code when} and {@code then}, one token at least
 * @param then what stands between {@code then} and {@code end}
 * @param whole from {@code rule} to {@code end}
 * @param patterns the patterns of {@code when}
 */
record RuleText(
        String path,
        String drl,
        List<String> head,
        Token name,
        List<Token> attributes,
        List<Token> when,
        List<Token> then,
        Span whole,
        List<PatternText> patterns) {

    /** Reads the rules of a file. */
    static List<RuleText> all(String path, String drl) {
        List<Token> tokens = Token.all(drl);
        List<RuleText> rules = new ArrayList<>();
        int at = next(tokens, 0, "rule");
        List<String> head = head(drl, tokens.subList(0, at));
        while (at < tokens.size()) {
            int when = next(tokens, at, "when");
            int then = next(tokens, when, "then");
            int end = next(tokens, then, "end");
            if (end == tokens.size()) {
                break;
            }
            List<Token> conditions = tokens.subList(when + 1, then);
            rules.add(new RuleText(
                    path,
                    drl,
                    head,
                    tokens.get(at + 1),
                    tokens.subList(at + 2, when),
                    conditions,
                    tokens.subList(then + 1, end),
                    new Span(tokens.subList(at, end + 1)),
                    patterns(conditions)));
            at = next(tokens, end, "rule");
        }
        return rules;
    }

    private static int next(List<Token> tokens, int from, String word) {
        return IntStream.range(from, tokens.size())
                .filter(i -> tokens.get(i).is(word))
                .findFirst()
                .orElse(tokens.size());
    }

    /** Each statement begins with a word that begins nothing else there. */
    private static List<String> head(String drl, List<Token> tokens) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("package") || tokens.get(i).is("import")) {
                int end = i + 2;
                while (end + 1 < tokens.size() && tokens.get(end).is(".")) {
                    end += 2;
                }
                statements.add(new Span(tokens.subList(i, Math.min(end, tokens.size()))).in(drl));
            }
        }
        return statements;
    }

    private static List<PatternText> patterns(List<Token> tokens) {
        List<PatternText> patterns = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int open = typeEnd(tokens, i);
            if (open > 0) {
                int close = closing(tokens, open);
                patterns.add(pattern(patterns.size() + 1, tokens, i, open, close, depth));
                i = close;
            } else if (tokens.get(i).opens()) {
                depth++;
            } else if (tokens.get(i).closes()) {
                depth--;
            }
        }
        return patterns;
    }

    /** Returns where the bracket of a pattern opens whose type begins at a place; 0 where none does. */
    private static int typeEnd(List<Token> tokens, int from) {
        int at = from;
        while (at + 2 < tokens.size()
                && tokens.get(at).kind() == Token.Kind.WORD
                && tokens.get(at + 1).is(".")) {
            at += 2;
        }
        boolean type = tokens.get(at).kind() == Token.Kind.WORD
                && Character.isUpperCase(tokens.get(at).text().charAt(0))
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is("(");
        return type ? at + 1 : 0;
    }

    private static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private static PatternText pattern(int number, List<Token> tokens, int type, int open, int close, int depth) {
        int start = type;
        if (start > 1 && tokens.get(start - 1).is(":")) {
            start -= 2;
        }
        Optional<Token> prefix = Optional.empty();
        if (start > 0
                && (tokens.get(start - 1).is("not") || tokens.get(start - 1).is("exists"))) {
            start--;
            prefix = Optional.of(tokens.get(start));
        }
        boolean joined = (start > 0 && joins(tokens.get(start - 1)))
                || (close + 1 < tokens.size() && joins(tokens.get(close + 1)));
        return new PatternText(
                number,
                new Span(tokens.subList(start, close + 1)),
                prefix,
                String.join(
                        "", tokens.subList(type, open).stream().map(Token::text).toList()),
                conditions(tokens.subList(open + 1, close)),
                depth == 0 && !joined);
    }

    private static boolean joins(Token token) {
        return token.is("and") || token.is("or") || token.is("&&") || token.is("||");
    }

    private static List<Span> conditions(List<Token> tokens) {
        List<Span> conditions = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
            if (depth == 0 && tokens.get(i).is(",")) {
                conditions.add(new Span(tokens.subList(start, i)));
                start = i + 1;
            }
        }
        if (start < tokens.size()) {
            conditions.add(new Span(tokens.subList(start, tokens.size())));
        }
        return conditions;
    }

    /** Returns the name without its quotes. */
    String called() {
        return name.text().replaceAll("^[\"']|[\"']$", "");
    }

    /** Returns where a character of the file stands. */
    Place place(int offset) {
        int lineStart = drl.lastIndexOf('\n', offset - 1) + 1;
        int line = (int) drl.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
        return new Place(path, line, offset - lineStart + 1);
    }

    /** Returns the text of the rule alone, changed. */
    String with(List<Edit> edits) {
        StringBuilder text = new StringBuilder(drl.substring(0, whole.end()));
        edits.stream().sorted().forEach(edit -> text.replace(edit.start(), edit.end(), edit.becomes()));
        return text.substring(whole.start());
    }
}
