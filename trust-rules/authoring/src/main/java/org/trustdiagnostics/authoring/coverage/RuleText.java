package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlReader;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.drl.Word;
import org.trustdiagnostics.authoring.pack.Place;

/**
 * A rule as its author wrote it.
 *
 * @param path the file
 * @param drl the text of the whole file
 * @param imports the types that the file imports
 * @param rule what stands in the rule
 * @param patterns its patterns in the order of the text
 */
record RuleText(String path, String drl, List<String> imports, DrlRule rule, List<PatternText> patterns) {

    /** Reads the rules of a file that compiles. */
    static List<RuleText> all(String path, String drl) {
        DrlFile file = DrlReader.read(drl);
        List<String> imports = file.imports().stream().map(Word::text).toList();
        return file.rules().stream()
                .map(rule -> new RuleText(path, drl, imports, rule, patterns(rule.when())))
                .toList();
    }

    private static List<PatternText> patterns(List<Element> elements) {
        List<PatternText> patterns = new ArrayList<>();
        elements.forEach(element -> add(element, true, patterns));
        return patterns;
    }

    private static void add(Element element, boolean top, List<PatternText> into) {
        if (element instanceof Pattern pattern) {
            into.add(new PatternText(into.size() + 1, pattern, Optional.empty(), pattern.span(), top));
        } else if (element instanceof Existence existence
                && existence.inner().size() == 1
                && existence.inner().get(0) instanceof Pattern pattern) {
            into.add(new PatternText(into.size() + 1, pattern, Optional.of(existence), existence.span(), top));
        } else if (element instanceof Existence group) {
            group.inner().forEach(inner -> add(inner, false, into));
        } else if (element instanceof Either either) {
            either.branches().forEach(branch -> branch.forEach(inner -> add(inner, false, into)));
        }
    }

    /** Returns the rule's name. */
    String called() {
        return rule.name().text();
    }

    /** Returns a part of the rule on one line. */
    String text(Span span) {
        return drl.substring(span.start(), span.end()).replaceAll("\\s+", " ");
    }

    /** Returns where a character of the file stands. */
    Place place(int offset) {
        return Place.of(path, drl, offset);
    }

    /** Returns the text of the rule alone, changed. */
    String with(List<Edit> edits) {
        StringBuilder text = new StringBuilder(drl.substring(0, rule.span().end()));
        edits.stream().sorted().forEach(edit -> text.replace(edit.start(), edit.end(), edit.becomes()));
        return text.substring(rule.span().start());
    }
}
