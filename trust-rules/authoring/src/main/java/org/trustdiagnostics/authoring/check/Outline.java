package org.trustdiagnostics.authoring.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.compile.DrlSyntax;
import org.trustdiagnostics.authoring.drl.DrlFile;
import org.trustdiagnostics.authoring.drl.DrlRule;
import org.trustdiagnostics.authoring.drl.Element;
import org.trustdiagnostics.authoring.drl.Element.Either;
import org.trustdiagnostics.authoring.drl.Element.Existence;
import org.trustdiagnostics.authoring.drl.Element.Pattern;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.drl.Word;

/** Holds what this library sees in a file against what Drools' parsers see: only what all understand alike was really checked. */
final class Outline {
    private static final int REMEMBERED = 200;

    /** Texts that all readers understood alike, so that a pack of which one file changed is looked at quickly. */
    private static final Set<String> ALIKE = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private final DrlFile file;
    private final String text;
    private final Problems problems;

    Outline(DrlFile file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    void check() {
        synchronized (ALIKE) {
            if (ALIKE.contains(text)) {
                return;
            }
        }
        int before = problems.count();
        compare();
        if (problems.count() == before) {
            synchronized (ALIKE) {
                ALIKE.add(text);
            }
        }
    }

    private void compare() {
        for (DrlSyntax.Parser parser : DrlSyntax.Parser.values()) {
            DrlSyntax.Seen seen = DrlSyntax.read(parser, text);
            problems.outside();
            if (!seen.errors().isEmpty()) {
                problems.ofFile("parser " + parser + " of Drools cannot read the file: "
                        + seen.errors().get(0));
            } else if (!seen.head().equals(head())
                    || seen.rules().size() != file.rules().size()) {
                problems.ofFile(
                        "parser " + parser
                                + " of Drools sees something else in this file than stands there plainly; write it more simply.");
            } else {
                rules(parser, seen);
            }
        }
    }

    private void rules(DrlSyntax.Parser parser, DrlSyntax.Seen seen) {
        for (int i = 0; i < file.rules().size(); i++) {
            DrlRule rule = file.rules().get(i);
            if (!seen.rules().get(i).equals(rule(rule))) {
                problems.in(rule);
                problems.at(
                        rule.name().span(),
                        "parser " + parser
                                + " of Drools sees something else in this rule than stands there plainly; write it more"
                                + " simply.");
            }
        }
    }

    private String head() {
        List<String> parts = new ArrayList<>();
        parts.add("package " + file.packageName().map(Word::text).orElse(""));
        file.imports().forEach(name -> parts.add("import " + name.text()));
        return String.join("; ", parts);
    }

    private String rule(DrlRule rule) {
        String annotations = rule.annotations().stream()
                .map(annotation -> annotation.name().text())
                .sorted()
                .collect(Collectors.joining(" "));
        return "rule " + rule.name().text() + " (" + annotations + ") [] " + joined(rule.when()) + " => "
                + rule.then().map(then -> cut(then.span())).orElse("") + "[]";
    }

    private String joined(List<Element> elements) {
        return elements.stream().map(this::one).collect(Collectors.joining(", "));
    }

    private String one(Element element) {
        if (element instanceof Pattern pattern) {
            String constraints = pattern.constraints().stream()
                    .map(constraint -> cut(constraint.span()))
                    .collect(Collectors.joining(","));
            return pattern.variable().map(name -> name.text() + " : ").orElse("")
                    + pattern.type().text() + "(" + constraints + ")";
        }
        if (element instanceof Existence existence) {
            return (existence.absent() ? "not(" : "exists(") + joined(existence.inner()) + ")";
        }
        Either either = (Either) element;
        String branches = either.branches().stream().map(this::joined).collect(Collectors.joining(" | "));
        return either.branches().size() == 1 ? branches : "or(" + branches + ")";
    }

    private String cut(Span span) {
        return DrlSyntax.plain(text.substring(span.start(), span.end()));
    }
}
