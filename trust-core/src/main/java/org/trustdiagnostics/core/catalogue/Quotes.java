package org.trustdiagnostics.core.catalogue;

import java.util.Locale;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;

/** Quotes numbers of the documents in one language, always with the document's own source. Immutable. */
public final class Quotes {
    private final Language language;
    private final Messages messages;

    /** Creates quotes in a language. */
    public Quotes(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * Returns what a number says: {@code Complaints per 100 customers: 40% less (PwC 2024)}.
     *
     * @param metric what the number is about, where it has no words of its own for that
     */
    public String effect(String metric, Figure figure) {
        String what =
                figure.text().flatMap(text -> text.find("measures", language)).orElse(metric);
        return what + ": " + number(figure) + " (" + attribution(figure) + ")";
    }

    /** Returns a number with unit, direction and how exactly it is meant: {@code up to 50% more}. */
    public String number(Figure figure) {
        String kind = "figure.kind." + figure.kind().replace(' ', '-');
        String amount = amount(figure);
        return qualified(figure, messages.has(kind) ? messages.say(kind, amount) : amount);
    }

    /** Returns a number as a level, without saying that something rose or fell: {@code 21 %}. */
    public String level(Figure figure) {
        return qualified(figure, amount(figure));
    }

    private String qualified(Figure figure, String amount) {
        return messages.say("qualifier." + figure.qualifier(), amount);
    }

    private String amount(Figure figure) {
        String unit = "figure." + figure.unit().replace(' ', '-');
        if (!messages.has(unit)) {
            unit += figure.value() == 1 ? ".one" : ".other";
        }
        return messages.say(unit, Numbers.decimal(Math.abs(figure.value()), language));
    }

    /** Returns whom the document names as the source of a number. */
    public String attribution(Figure figure) {
        return figure.attributedTo().map(this::attribution).orElseGet(() -> messages.say("effect.unstated"));
    }

    /** Returns the name of a source, or in the language what the document says instead of a name. */
    public String attribution(String attributedTo) {
        String key = "attributed." + hyphenated(attributedTo.toLowerCase(Locale.ROOT));
        return messages.has(key) ? messages.say(key) : attributedTo;
    }

    /** Returns letters and digits with one hyphen for whatever stands between them. */
    private static String hyphenated(String text) {
        StringBuilder hyphenated = new StringBuilder();
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (kept) {
                hyphenated.append(between && hyphenated.length() > 0 ? "-" : "").append(c);
            }
            between = !kept;
        }
        return hyphenated.toString();
    }
}
