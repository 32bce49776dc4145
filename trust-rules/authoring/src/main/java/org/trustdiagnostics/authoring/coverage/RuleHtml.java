package org.trustdiagnostics.authoring.coverage;

import java.util.Map;
import java.util.TreeMap;
import org.trustdiagnostics.authoring.drl.Span;
import org.trustdiagnostics.authoring.html.Html;

/** Writes a rule with each condition coloured by how it came out. */
final class RuleHtml {
    private final RuleText rule;
    private final Map<Integer, Mark> marks = new TreeMap<>();

    private record Mark(int end, Tried tried) {}

    private RuleHtml(RuleText rule) {
        this.rule = rule;
    }

    static void write(Html html, RuleText rule, RuleCoverage coverage) {
        RuleHtml shown = new RuleHtml(rule);
        coverage.tried().forEach(shown::mark);
        shown.write(html);
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

    private void write(Html html) {
        html.open("pre", "tabindex", "0", "role", "region", "aria-label", "Rule " + rule.called())
                .open("code");
        int at = rule.rule().span().start();
        for (Map.Entry<Integer, Mark> mark : marks.entrySet()) {
            html.text(rule.drl().substring(at, mark.getKey()));
            at = mark.getValue().end();
            marked(html, mark.getValue().tried(), rule.drl().substring(mark.getKey(), at));
        }
        html.text(rule.drl().substring(at, rule.rule().span().end()));
        html.close().close().line();
    }

    private static void marked(Html html, Tried tried, String text) {
        String title = tried.given()
                ? "true " + tried.held() + " times; says what the rule looks at"
                : "true " + tried.held() + " times, false " + tried.failed() + " times";
        html.say("span", text, "class", look(tried), "title", title);
        tried.gap().ifPresent(gap -> html.say("small", " ← " + gap));
    }

    private static String look(Tried tried) {
        if (tried.covered()) {
            return tried.given() ? "given" : "both";
        }
        return tried.held() + tried.failed() > 0 ? "half" : "none";
    }
}
