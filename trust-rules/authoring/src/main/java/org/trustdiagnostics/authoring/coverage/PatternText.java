package org.trustdiagnostics.authoring.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pattern as it stands in a rule.
 *
 * @param number its place among the patterns of the rule, from 1
 * @param whole all of it, with what stands before it
 * @param prefix {@code not} or {@code exists}, where one stands before this pattern alone
 * @param type the kind of fact, as named in the rule
 * @param conditions what stands between commas
 * @param removable whether the rule is still one without it: no {@code and}, {@code or} or group holds it
 */
record PatternText(
        int number, Span whole, Optional<Token> prefix, String type, List<Span> conditions, boolean removable) {

    /** Returns how people call it: {@code pattern 3 (not Incentive)}. */
    String called() {
        return "pattern " + number + " ("
                + prefix.map(token -> token.text() + " ").orElse("") + type + ")";
    }

    /** Returns the condition that reads like a text, whatever the white space. */
    Optional<Span> condition(String text, String drl) {
        String wanted = text.replaceAll("\\s", "");
        return conditions.stream()
                .filter(span -> span.in(drl).replaceAll("\\s", "").equals(wanted))
                .findFirst();
    }

    /** Returns the names that a part of a pattern gives to facts or values. */
    static Set<String> namesGiven(Span span) {
        List<Token> tokens = span.tokens();
        return java.util.stream.IntStream.range(0, tokens.size() - 1)
                .filter(i -> tokens.get(i).variable() && tokens.get(i + 1).is(":"))
                .mapToObj(i -> tokens.get(i).text())
                .collect(Collectors.toSet());
    }
}
