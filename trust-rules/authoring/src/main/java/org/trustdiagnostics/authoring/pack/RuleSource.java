package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.drl.DrlToken;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * A rule as its author wrote it.
 *
 * @param name the rule's name
 * @param place where it begins
 * @param text the text from {@code rule} to {@code end}
 * @param code what of it the engine sees, without comments and layout, after the imports and other definitions that it uses: two rules
 *     of the same code judge the same
 */
public record RuleSource(String name, Place place, String text, String code) {
    /** Returns the rules of a pack by name; of a rule that a pack overrides, the pack's own. */
    public static Map<String, RuleSource> of(RulePack pack) {
        Map<String, RuleSource> all = new TreeMap<>();
        pack.files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                boolean own = path.startsWith(PackFiles.RULES);
                for (RuleSource rule : of(path, text)) {
                    all.merge(rule.name, rule, (one, other) -> own ? other : one);
                }
            }
        });
        return all;
    }

    /**
     * Returns the rules of a file, in its order.
     *
     * @param path the file, within its pack
     */
    public static List<RuleSource> of(String path, String drl) {
        return new Splitter(path).split(DrlToken.of(drl));
    }

    private static final class Splitter {
        private final String path;
        private final List<List<DrlToken>> rules = new ArrayList<>();
        private final List<Integer> lines = new ArrayList<>();
        private final List<DrlToken> outside = new ArrayList<>();
        private int depth;
        private int line = 1;
        private boolean inRule;

        Splitter(String path) {
            this.path = path;
        }

        List<RuleSource> split(List<DrlToken> tokens) {
            tokens.forEach(this::take);
            List<RuleSource> sources = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                sources.add(source(rules.get(i), lines.get(i)));
            }
            return sources;
        }

        private void take(DrlToken token) {
            if (!inRule && isKeyword(token, "rule")) {
                inRule = true;
                depth = 0;
                rules.add(new ArrayList<>());
                lines.add(line);
            }
            (inRule ? rules.get(rules.size() - 1) : outside).add(token);
            if (token.kind() == DrlToken.Kind.SIGN) {
                depth += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
            }
            inRule = inRule && !(isKeyword(token, "end") && depth == 0);
            line += (int) token.text().chars().filter(c -> c == '\n').count();
        }

        private RuleSource source(List<DrlToken> rule, int first) {
            String name = rule.stream()
                    .skip(1)
                    .filter(DrlToken::meant)
                    .findFirst()
                    .map(token -> unquoted(token.text()))
                    .orElse("");
            Set<String> words = rule.stream().map(DrlToken::text).collect(Collectors.toSet());
            return new RuleSource(
                    name,
                    new Place(path, first, 1),
                    rule.stream().map(DrlToken::text).collect(Collectors.joining()),
                    usedOutside(words) + "\n" + code(rule));
        }

        /** Every definition outside rules counts, but of imports only those of names that the rule uses, in whatever order. */
        private String usedOutside(Set<String> words) {
            Set<String> imports = new TreeSet<>();
            List<String> others = new ArrayList<>();
            for (List<DrlToken> statement : statements()) {
                String last = statement.get(statement.size() - 1).text();
                if (!isKeyword(statement.get(0), "import")) {
                    others.add(code(statement));
                } else if (last.equals("*") || words.contains(last)) {
                    imports.add(code(statement));
                }
            }
            others.removeIf(statement -> statement.startsWith("package "));
            return String.join("\n", imports) + String.join("\n", others);
        }

        private List<List<DrlToken>> statements() {
            List<List<DrlToken>> statements = new ArrayList<>();
            boolean begins = true;
            for (DrlToken token : outside.stream().filter(DrlToken::meant).toList()) {
                boolean semicolon = token.text().equals(";");
                if ((begins && !semicolon) || isKeyword(token, "import")) {
                    statements.add(new ArrayList<>());
                }
                begins = semicolon;
                if (!semicolon) {
                    statements.get(statements.size() - 1).add(token);
                }
            }
            return statements;
        }

        private static String code(Collection<DrlToken> tokens) {
            return tokens.stream().filter(DrlToken::meant).map(DrlToken::text).collect(Collectors.joining(" "));
        }

        private static boolean isKeyword(DrlToken token, String word) {
            return token.kind() == DrlToken.Kind.KEYWORD && token.text().equals(word);
        }

        private static String unquoted(String text) {
            return text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"))
                    ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
                    : text;
        }
    }
}
