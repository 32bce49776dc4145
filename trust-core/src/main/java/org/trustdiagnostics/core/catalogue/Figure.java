package org.trustdiagnostics.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.text.LocalText;

/**
 * A number as a document prints it. Nobody has verified any of them; they are quoted with their attribution, never used to
 * judge.
 *
 * @param id unique name
 * @param parent the entry or table row in which it stands
 * @param value the number with the sign as printed; a reduction is told by {@code kind}
 * @param qualifier how exactly the document means it
 * @param kind {@code relative increase}, {@code reduction}, {@code share} …
 * @param unit {@code percent}, {@code months} …
 * @param metric the metric it is about; absent where it is about none
 * @param attributedTo whom the document names as its source; absent where it names nobody
 * @param year the year of that source, where the document gives it
 * @param text {@code measures}: what the number counts; absent where row and column of a table say so
 * @param source where it stands
 */
public record Figure(
        String id,
        String parent,
        double value,
        Qualifier qualifier,
        String kind,
        String unit,
        Optional<String> metric,
        Optional<String> attributedTo,
        Optional<Integer> year,
        Optional<LocalText> text,
        Source source) {

    /** How exactly a document means a number. */
    public enum Qualifier {
        /** Just so. */
        EXACT,
        /** Not more, perhaps less. */
        UP_TO,
        /** Somewhat more. */
        OVER,
        /** Somewhat less. */
        ALMOST,
        /** Less, by an unknown amount. */
        LESS_THAN,
        /** Not less, perhaps more. */
        AT_LEAST,
        /** At most so long. */
        WITHIN,
        /** The lower end of a range. */
        LOWEST,
        /** The upper end of a range. */
        HIGHEST,
        /** Once in each such unit. */
        PER,
        /** Not later than that year. */
        BY,
        /** In that year. */
        IN,
        /** The time before that year. */
        BEFORE,
        /** From that year on. */
        SINCE
    }

    private static final List<String> FIELDS = List.of(
            "id",
            "parent",
            "value",
            "qualifier",
            "kind",
            "unit",
            "metric",
            "attributedTo",
            "year",
            "verified",
            "document",
            "heading",
            "text");

    static Figure read(JsonObject json) {
        json.allowOnly(FIELDS);
        if (json.flag("verified", true)) {
            throw json.error("verified", "must be there and false: nobody has verified the documents' numbers.");
        }
        return new Figure(
                json.text("id"),
                json.text("parent"),
                json.number("value"),
                json.constant("qualifier", Qualifier.class),
                json.text("kind"),
                json.text("unit"),
                json.optionalText("metric"),
                json.optionalText("attributedTo"),
                year(json),
                json.optionalObject("text").map(LocalText::read),
                Source.read(json));
    }

    static Optional<Integer> year(JsonObject json) {
        return json.optionalNumber("year").stream().mapToObj(year -> (int) year).findFirst();
    }

    /** Returns false: nobody has verified the number. */
    public boolean verified() {
        return false;
    }
}
