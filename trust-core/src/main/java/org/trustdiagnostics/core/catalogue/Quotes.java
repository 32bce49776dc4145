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

    /** Returns what a number says happened to a metric: {@code Complaints: 40 % less (PwC 2024)}. */
    public String effect(String metric, Figure figure) {
        return metric + ": " + number(figure) + " (" + attribution(figure) + ")";
    }

    /** Returns a number with unit, direction and how exactly it is meant: {@code up to 50 % more}. */
    public String number(Figure figure) {
        String value = Numbers.decimal(Math.abs(figure.value()), language);
        String unit = "figure." + figure.unit().replace(' ', '-');
        if (!messages.has(unit)) {
            unit += figure.value() == 1 ? ".one" : ".other";
        }
        String kind = "figure.kind." + figure.kind().replace(' ', '-');
        String number = messages.say(unit, value);
        return messages.say(
                "qualifier." + figure.qualifier(), messages.has(kind) ? messages.say(kind, number) : number);
    }

    /** Returns whom the document names as the source of a number. */
    public String attribution(Figure figure) {
        return figure.attributedTo().map(this::attribution).orElseGet(() -> messages.say("effect.unstated"));
    }

    /** Returns the name of a source, or in the language what the document says instead of a name. */
    public String attribution(String attributedTo) {
        String key = "attributed."
                + attributedTo
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("-$", "");
        return messages.has(key) ? messages.say(key) : attributedTo;
    }
}
