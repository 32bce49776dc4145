package org.trustdiagnostics.authoring.drl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What DRL knows and packs may not use, with what to write instead. Whatever else is unknown is refused too, in plainer words. */
final class Refused {
    /** Operators of DRL that rules may not use. */
    static final Set<String> OPERATORS = Set.of(
            "matches",
            "soundslike",
            "str",
            "memberOf",
            "isA",
            "excludes",
            "before",
            "after",
            "meets",
            "metby",
            "overlaps",
            "overlappedby",
            "during",
            "includes",
            "starts",
            "startedby",
            "finishes",
            "finishedby",
            "coincides",
            "instanceof");

    private static final String ORDER = "every rule stands for itself, in no order; leave it out.";
    private static final String TIME = "rules judge the facts as they are given, and no clock; leave it out.";

    private static final Map<String, String> IN_HEAD = Map.ofEntries(
            Map.entry("salience", ORDER),
            Map.entry("no-loop", ORDER),
            Map.entry("lock-on-active", ORDER),
            Map.entry("agenda-group", ORDER),
            Map.entry("activation-group", ORDER),
            Map.entry("ruleflow-group", ORDER),
            Map.entry("auto-focus", ORDER),
            Map.entry("timer", TIME),
            Map.entry("duration", TIME),
            Map.entry("calendars", TIME),
            Map.entry("date-effective", TIME),
            Map.entry("date-expires", TIME),
            Map.entry("enabled", "switch a pitfall off in pack.json, with a reason."),
            Map.entry("dialect", "there is one language of rules; leave it out."),
            Map.entry("extends", "write all conditions in the rule itself."),
            Map.entry("refract", ORDER),
            Map.entry("direct", ORDER));

    private static final Map<String, String> IN_FILE = Map.ofEntries(
            Map.entry("global", "numbers belong in a limit, texts in the catalogue."),
            Map.entry("function", "numbers are counted in metrics; compare a Reading with a Limit."),
            Map.entry("declare", "match readings, limits and records as they are."),
            Map.entry("query", "write its conditions in the rule itself."),
            Map.entry("dialect", "there is one language of rules; leave it out."),
            Map.entry("unit", "leave it out."),
            Map.entry("template", "write each rule out."),
            Map.entry("expander", "write the rule in DRL."),
            Map.entry("window", TIME),
            Map.entry("salience", ORDER),
            Map.entry("no-loop", ORDER),
            Map.entry("agenda-group", ORDER),
            Map.entry("eval", "write the condition in a pattern."));

    private static final Map<String, String> IN_CONDITIONS = Map.of(
            "eval", "write the condition as a constraint of a pattern.",
            "from", "match the facts themselves; what must be counted is a metric.",
            "accumulate", "what must be counted is a metric; compare its Reading with a Limit.",
            "acc", "what must be counted is a metric; compare its Reading with a Limit.",
            "collect", "what must be counted is a metric; compare its Reading with a Limit.",
            "groupby", "what must be counted is a metric; compare its Reading with a Limit.",
            "forall", "say that none is otherwise: not Fact( … ).",
            "over", TIME,
            "if", "write a second rule.",
            "do", "write a second rule.");

    private Refused() {}

    static Optional<String> inHead(String word) {
        return remedy(IN_HEAD, word);
    }

    static Optional<String> inFile(String word) {
        return remedy(IN_FILE, word);
    }

    static Optional<String> inConditions(String word) {
        return remedy(IN_CONDITIONS, word);
    }

    private static Optional<String> remedy(Map<String, String> known, String word) {
        return Optional.ofNullable(known.get(word))
                .map(what -> "'" + word + "' is not allowed in a rule pack; " + what);
    }
}
