package org.trustdiagnostics.core.catalogue;

import java.util.Optional;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * What a source document says a strategy did to a metric. Nobody has verified any of these numbers; they are quoted with
 * their attribution, never used to judge.
 *
 * @param id the figure's id
 * @param strategy the strategy's id
 * @param metric the metric's id
 * @param value the number as printed
 * @param unit its unit, mostly {@code percent}
 * @param kind {@code relative increase}, {@code reduction} …
 * @param attributedTo whom the document names as its source, or {@code not stated}
 * @param year the year of that source, where the document gives it
 * @param source where it stands
 */
public record ReportedEffect(
        String id,
        String strategy,
        String metric,
        double value,
        String unit,
        String kind,
        String attributedTo,
        Optional<Integer> year,
        Source source) {

    static ReportedEffect read(JsonObject json) {
        if (json.flag("verified", false)) {
            throw json.error("verified", "must be false: nobody has verified the documents' numbers.");
        }
        return new ReportedEffect(
                json.text("id"),
                json.text("strategy"),
                json.text("metric"),
                json.number("value"),
                json.text("unit"),
                json.text("kind"),
                json.text("attributedTo"),
                json.optionalNumber("year").stream()
                        .mapToObj(year -> (int) year)
                        .findFirst(),
                new Source(json.text("document"), json.text("heading")));
    }

    /** Returns false: nobody has verified the number. */
    public boolean verified() {
        return false;
    }
}
