package org.trustdiagnostics.core.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.Given;

/** Facts of any kind of which a test names only the fields that matter to it. */
public final class GivenFact {
    private GivenFact() {}

    /**
     * Returns a fact of a kind; what is required and not named gets a default (the first constant, 1, false, 1 June 2026), what
     * may be absent and is not named is absent.
     *
     * @param fields such as {@code "openedAt=2026-02-01"}; nothing after the sign leaves the field out
     */
    public static <F extends Fact> F fact(Class<F> type, String... fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields) {
            int sign = field.indexOf('=');
            named.put(field.substring(0, sign), field.substring(sign + 1));
        }
        List<Optional<Object>> values = new ArrayList<>();
        for (FactField field : FactKind.of(type).fields()) {
            String text = named.remove(field.name());
            values.add(
                    text != null
                            ? Optional.of(text).filter(t -> !t.isEmpty()).map(t -> value(field, t))
                            : Optional.of(field).filter(FactField::required).map(GivenFact::usual));
        }
        if (!named.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + named.keySet());
        }
        return type.cast(FactKind.of(type).make(() -> "given", values));
    }

    private static Object value(FactField field, String text) {
        return switch (field.content()) {
            case TEXT, CONSTANT, MOMENT, DAY -> text;
            case FLAG -> Boolean.parseBoolean(text);
            case WHOLE_NUMBER, NUMBER -> Double.parseDouble(text);
        };
    }

    private static String text(String field) {
        return switch (field) {
            case "subject" -> Given.SUBJECT;
            case "strategy" -> "keep-every-promise";
            default -> field + "-1";
        };
    }

    private static Object usual(FactField field) {
        return switch (field.content()) {
            case TEXT -> text(field.name());
            case CONSTANT -> field.allowed().get(0);
            case MOMENT, DAY -> "2026-06-01";
            case FLAG -> false;
            case WHOLE_NUMBER, NUMBER -> 1;
        };
    }
}
