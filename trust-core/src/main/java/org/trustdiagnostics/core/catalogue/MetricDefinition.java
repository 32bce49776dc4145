package org.trustdiagnostics.core.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.LocalText;
import org.trustdiagnostics.core.text.Messages;

/**
 * What is measured.
 *
 * @param id unique name, such as {@code promise-keeping-rate}
 * @param unit the unit of its values
 * @param better which values are better
 * @param audience whose trust it speaks of
 * @param text {@code name}, {@code description}, and for computed metrics {@code case} and {@code cases}
 * @param sources where the documents speak of it
 */
public record MetricDefinition(
        String id, Unit unit, Better better, Set<Audience> audience, LocalText text, List<Source> sources)
        implements Entry {

    /** Keeps copies. */
    public MetricDefinition {
        audience = Set.copyOf(audience);
        sources = List.copyOf(sources);
    }

    /** Which values are better. */
    public enum Better {
        /** High ones. */
        HIGHER,
        /** Low ones. */
        LOWER
    }

    /** Returns the definition of what is made of this metric's values over time; a share changes by percentage points. */
    public MetricDefinition over(OverTime what) {
        return new MetricDefinition(
                what.of(id),
                unit == Unit.SHARE ? Unit.POINTS : unit,
                better,
                audience,
                LocalText.of(language -> texts(what, Messages.in(language), language)),
                sources);
    }

    private Map<String, String> texts(OverTime what, Messages messages, Language language) {
        Map<String, String> texts = new HashMap<>();
        boolean counted = what == OverTime.CHANGE && text.find("case", language).isPresent();
        String key = "metric." + what + (counted ? ".counted" : "");
        texts.put("name", messages.say(key, name(language)));
        texts.put("description", messages.say(key + ".description"));
        texts.put("case", counted ? cases(1, language) : messages.say("metric." + what + ".case"));
        texts.put("cases", counted ? cases(2, language) : messages.say("metric." + what + ".cases"));
        return texts;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.METRIC;
    }

    /** Returns the name of so many counted cases, such as {@code due promises}. */
    public String cases(long count, Language language) {
        return text.find(count == 1 ? "case" : "cases", language).orElse("");
    }
}
