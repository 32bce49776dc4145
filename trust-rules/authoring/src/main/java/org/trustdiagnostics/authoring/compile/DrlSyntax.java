package org.trustdiagnostics.authoring.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Tells what Drools' own parsers see in a text, in one line a part, so that it can be held against what others see: what two readers
 * understand differently could hide code from the one that checks.
 */
public final class DrlSyntax {
    /** The parsers of Drools. */
    public enum Parser {
        /** The one that has been there for long. */
        DRL6,
        /** The new one. */
        DRL10
    }

    /**
     * What a parser sees.
     *
     * @param errors what it cannot read
     * @param head package, imports, and whatever else stands outside of rules
     * @param rules the rules, in the order of the text
     */
    public record Seen(List<String> errors, String head, List<String> rules) {
        /** Keeps copies. */
        public Seen {
            errors = List.copyOf(errors);
            rules = List.copyOf(rules);
        }
    }

    private DrlSyntax() {}

    /** Returns what a parser sees. */
    public static Seen read(Parser parser, String text) {
        DrlParser drools = new DrlParser(LanguageLevelOption.valueOf(parser.name()));
        try {
            PackageDescr file = drools.parse(false, text);
            List<String> errors =
                    drools.getErrors().stream().map(DroolsError::getMessage).toList();
            return file == null || !errors.isEmpty()
                    ? new Seen(errors, "", List.of())
                    : new Seen(
                            List.of(),
                            head(file),
                            file.getRules().stream().map(DrlSyntax::rule).toList());
        } catch (DroolsParserException e) {
            return new Seen(List.of(String.valueOf(e.getMessage())), "", List.of());
        }
    }

    private static String head(PackageDescr file) {
        List<String> parts = new ArrayList<>();
        parts.add("package " + file.getName());
        for (ImportDescr one : file.getImports()) {
            parts.add("import " + one.getTarget());
        }
        Stream.of(
                        file.getFunctionImports(),
                        file.getAccumulateImports(),
                        file.getGlobals(),
                        file.getAttributes(),
                        file.getFunctions(),
                        file.getTypeDeclarations(),
                        file.getEnumDeclarations(),
                        file.getEntryPointDeclarations(),
                        file.getWindowDeclarations())
                .flatMap(Collection::stream)
                .forEach(other -> parts.add(other.getClass().getSimpleName()));
        return String.join("; ", parts);
    }

    private static String rule(RuleDescr rule) {
        String annotations = rule.getAnnotations().stream()
                .map(AnnotationDescr::getName)
                .sorted()
                .collect(Collectors.joining(" "));
        return "rule " + rule.getName() + " (" + annotations + ") "
                + rule.getAttributes().keySet()
                + (rule.isRule() && !rule.hasParent() ? " " : " query ") + joined(rule.getLhs()) + " => "
                + plain(String.valueOf(rule.getConsequence()))
                + rule.getNamedConsequences().keySet();
    }

    private static String joined(BaseDescr descr) {
        return flat(descr).map(DrlSyntax::one).collect(Collectors.joining(", "));
    }

    private static Stream<BaseDescr> flat(BaseDescr descr) {
        return descr instanceof AndDescr and ? and.getDescrs().stream().flatMap(DrlSyntax::flat) : Stream.of(descr);
    }

    private static String one(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (descr instanceof NotDescr not) {
            return "not(" + joined(not.getDescrs()) + ")";
        }
        if (descr instanceof ExistsDescr exists) {
            return "exists(" + joined(exists.getDescrs()) + ")";
        }
        if (descr instanceof OrDescr or) {
            return "or(" + or.getDescrs().stream().map(DrlSyntax::joined).collect(Collectors.joining(" | ")) + ")";
        }
        return descr.getClass().getSimpleName();
    }

    private static String joined(List<?> descrs) {
        return descrs.stream().map(descr -> joined((BaseDescr) descr)).collect(Collectors.joining(", "));
    }

    private static String pattern(PatternDescr pattern) {
        String constraints = pattern.getConstraint().getDescrs().stream()
                .map(descr -> plain(descr.getText() == null ? descr.toString() : descr.getText()))
                .collect(Collectors.joining(","));
        boolean more = pattern.getSource() != null
                || !pattern.getBehaviors().isEmpty()
                || pattern.isQuery()
                || pattern.isUnification();
        String name = pattern.getIdentifier();
        return (name == null || name.isEmpty() ? "" : name + " : ") + pattern.getObjectType() + "(" + constraints + ")"
                + (more ? " and more" : "");
    }

    /** Returns a text without comments and without the blanks outside of quotes. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (!quoted && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i);
                i = end < 0 ? text.length() : end + 1;
            } else if (quoted || !Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
