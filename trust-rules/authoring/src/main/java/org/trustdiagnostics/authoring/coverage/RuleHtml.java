package org.trustdiagnostics.authoring.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.drl.Span;

/** Writes a rule with each condition coloured by how it came out. */
final class RuleHtml {
    private final RuleText rule;
    private final Map<Integer, Mark> marks = new TreeMap<>();

    private record Mark(int end, Tried tried) {}

    private RuleHtml(RuleText rule) {
        this.rule = rule;
    }

    static String of(RuleText rule, RuleCoverage coverage) {
        RuleHtml html = new RuleHtml(rule);
        coverage.tried().forEach(html::mark);
        return html.text();
    }

    private void mark(Tried tried) {
        if (tried.kind() == Tried.Kind.RULE) {
            mark(rule.rule().name().span(), tried);
        } else if (tried.pattern() > 0 && tried.pattern() <= rule.patterns().size()) {
            PatternText pattern = rule.patterns().get(tried.pattern() - 1);
            if (tried.kind() == Tried.Kind.CONDITION) {
                pattern.condition(tried.text(), rule.drl()).ifPresent(span -> mark(span, tried));
            } else {
                mark(pattern.head(), tried);
            }
        }
    }

    private void mark(Span span, Tried tried) {
        marks.put(span.start(), new Mark(span.end(), tried));
    }

    private String text() {
        StringBuilder html = new StringBuilder("<pre tabindex=\"0\" role=\"region\" aria-label=\"Rule "
                + CoverageHtml.escaped(rule.called()) + "\"><code>");
        int at = rule.rule().span().start();
        for (Map.Entry<Integer, Mark> mark : marks.entrySet()) {
            html.append(CoverageHtml.escaped(rule.drl().substring(at, mark.getKey())));
            at = mark.getValue().end();
            html.append(marked(mark.getValue().tried(), rule.drl().substring(mark.getKey(), at)));
        }
        html.append(
                CoverageHtml.escaped(rule.drl().substring(at, rule.rule().span().end())));
        return html.append("</code></pre>\n").toString();
    }

    private static String marked(Tried tried, String text) {
        String title = tried.given()
                ? "true " + tried.held() + " times; says what the rule looks at"
                : "true " + tried.held() + " times, false " + tried.failed() + " times";
        String never = tried.gap()
                .map(gap -> "<small> ← " + CoverageHtml.escaped(gap) + "</small>")
                .orElse("");
        return "<span class=\"" + look(tried) + "\" title=\"" + title + "\">" + CoverageHtml.escaped(text) + "</span>"
                + never;
    }

    private static String look(Tried tried) {
        if (tried.covered()) {
            return tried.given() ? "given" : "both";
        }
        return tried.held() + tried.failed() > 0 ? "half" : "none";
    }
}
