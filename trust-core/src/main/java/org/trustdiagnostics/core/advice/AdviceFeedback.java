package org.trustdiagnostics.core.advice;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.Nearest;

/**
 * What a user did with a card, in the shape of HL7 CDS Hooks feedback.
 *
 * <pre>{@code
 * {"feedback":[{"card":"4e0a3a1e-…","outcome":"overridden",
 *   "overrideReason":{"reason":{"code":"already-handled"},"userComment":"project runs since May"},
 *   "outcomeTimestamp":"2026-07-02T10:15:00+02:00"}]}
 * }</pre>
 *
 * @param card the card's uuid
 * @param accepted whether the advice was accepted; otherwise it was put aside
 * @param acceptedStrategies the strategies of the accepted suggestions, at least one where accepted
 * @param overrideReason the code of the reason for putting the card aside
 * @param comment what the user wrote
 * @param at when the user decided
 */
public record AdviceFeedback(
        UUID card,
        boolean accepted,
        List<String> acceptedStrategies,
        Optional<String> overrideReason,
        Optional<String> comment,
        OffsetDateTime at) {

    /** Keeps a copy. */
    public AdviceFeedback {
        acceptedStrategies = List.copyOf(acceptedStrategies);
    }

    /**
     * Reads feedback on cards.
     *
     * @param json an object with the list {@code feedback}
     * @param cards the cards that were shown
     * @throws InvalidInputException where a card, suggestion or reason is none of those shown; it names the entry and the field
     */
    public static List<AdviceFeedback> read(String json, Collection<AdviceCard> cards) {
        JsonObject file = JsonText.parse("feedback", json);
        file.allowOnly(List.of("feedback"));
        if (!file.has("feedback")) {
            throw file.error("feedback", "is missing; give a list, empty where nothing was decided.");
        }
        List<AdviceFeedback> feedback = new ArrayList<>();
        for (JsonObject entry : file.objects("feedback")) {
            feedback.add(readOne(entry, cards));
        }
        return feedback;
    }

    private static AdviceFeedback readOne(JsonObject entry, Collection<AdviceCard> cards) {
        entry.allowOnly(List.of("card", "outcome", "acceptedSuggestions", "overrideReason", "outcomeTimestamp"));
        AdviceCard card = cards.stream()
                .filter(shown -> shown.uuid().toString().equals(entry.text("card")))
                .findFirst()
                .orElseThrow(() -> entry.error("card", "'" + entry.text("card") + "' is none of the cards shown."));
        String outcome = entry.text("outcome");
        if (!outcome.equals("accepted") && !outcome.equals("overridden")) {
            throw entry.error("outcome", "'" + outcome + "' is not allowed; give accepted or overridden.");
        }
        List<String> strategies = entry.objects("acceptedSuggestions").stream()
                .map(suggestion -> strategy(suggestion, card))
                .toList();
        if (outcome.equals("accepted") == strategies.isEmpty()) {
            throw entry.error(
                    "acceptedSuggestions",
                    "must name at least one suggestion where accepted, and none where overridden.");
        }
        Optional<JsonObject> override = entry.optionalObject("overrideReason");
        if (outcome.equals("accepted") && override.isPresent()) {
            throw entry.error("overrideReason", "is for cards that were put aside; leave it out where accepted.");
        }
        override.ifPresent(reason -> reason.allowOnly(List.of("reason", "userComment")));
        return new AdviceFeedback(
                card.uuid(),
                outcome.equals("accepted"),
                strategies,
                override.flatMap(reason -> reason.optionalObject("reason")).map(reason -> code(reason, card)),
                override.flatMap(reason -> reason.optionalText("userComment")),
                time(entry));
    }

    private static String strategy(JsonObject suggestion, AdviceCard card) {
        suggestion.allowOnly(List.of("id"));
        List<String> known =
                card.suggestions().stream().map(AdviceCard.Suggestion::strategy).toList();
        return oneOf(suggestion, "id", known);
    }

    /** A plug-in may hand the reason back as the card had it, with its text and coding system. */
    private static String code(JsonObject reason, AdviceCard card) {
        reason.allowOnly(List.of("code", "display", "system"));
        List<String> known = card.overrideReasons().stream()
                .map(AdviceCard.OverrideReason::code)
                .toList();
        return oneOf(reason, "code", known);
    }

    private static String oneOf(JsonObject json, String field, List<String> known) {
        String given = json.text(field);
        if (!known.contains(given)) {
            throw json.error(field, "'" + given + "' is not on the card" + Nearest.hint(given, known));
        }
        return given;
    }

    private static OffsetDateTime time(JsonObject entry) {
        String text = entry.text("outcomeTimestamp");
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw entry.error(
                    "outcomeTimestamp", "'" + text + "' is not a time with offset like \"2026-07-02T10:15:00+02:00\".");
        }
    }
}
