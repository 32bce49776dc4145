package org.trustdiagnostics.core.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.finding;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.text.Language;

final class AdviceFeedbackTest {
    private static final List<AdviceCard> CARDS = new Adviser(
                    Catalogue.bundled(), Given.observation(), Language.EN, Set.of(), "bundled", "0.1.0")
            .cards(List.of(finding(detected("overpromising", SUBJECT, Severity.HIGH))));
    private static final String ACCEPTED =
            "{\"feedback\":[{\"card\":\"" + CARDS.get(0).uuid()
                    + "\",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"keep-every-promise\"}],"
                    + "\"outcomeTimestamp\":\"2026-07-02T10:15:00+02:00\"}]}";
    private static final String OVERRIDDEN =
            "{\"feedback\":[{\"card\":\"" + CARDS.get(0).uuid()
                    + "\",\"outcome\":\"overridden\",\"overrideReason\":{\"reason\":{\"code\":\"already-handled\"},"
                    + "\"userComment\":\"since May\"},\"outcomeTimestamp\":\"2026-07-02T10:15:00+02:00\"}]}";

    @Test
    void an_accepted_and_an_overridden_card_are_read() {
        OffsetDateTime at = OffsetDateTime.parse("2026-07-02T10:15:00+02:00");
        assertThat(AdviceFeedback.read(ACCEPTED, CARDS))
                .containsExactly(new AdviceFeedback(
                        CARDS.get(0).uuid(),
                        true,
                        List.of("keep-every-promise"),
                        Optional.empty(),
                        Optional.empty(),
                        at));
        assertThat(AdviceFeedback.read(OVERRIDDEN, CARDS))
                .containsExactly(new AdviceFeedback(
                        CARDS.get(0).uuid(),
                        false,
                        List.of(),
                        Optional.of("already-handled"),
                        Optional.of("since May"),
                        at));
        assertThat(AdviceFeedback.read("{\"feedback\":[]}", CARDS)).isEmpty();
    }

    @Test
    void what_is_not_on_the_card_is_refused() {
        refused(ACCEPTED.replace("keep-every-promise", "keep-each-promise"))
                .hasMessage(
                        "feedback, feedback[0], acceptedSuggestions[0], field 'id': 'keep-each-promise' is not on the "
                                + "card; did you mean 'keep-every-promise'? Known: deliver-dependable-quality, explain-the-offer-honestly, "
                                + "keep-every-promise");
        refused(OVERRIDDEN.replace("already-handled", "not-now"))
                .hasMessage(
                        "feedback, feedback[0], overrideReason, reason, field 'code': 'not-now' is not on the card. "
                                + "Known: accepted, already-handled, data-wrong, not-ours");
        refused(ACCEPTED.replace(CARDS.get(0).uuid().toString(), "no-such-card"))
                .hasMessage("feedback, feedback[0], field 'card': 'no-such-card' is none of the cards shown.");
    }

    @Test
    void outcome_and_suggestions_must_agree() {
        String message = "feedback, feedback[0], field 'acceptedSuggestions': must name at least one suggestion where "
                + "accepted, and none where overridden.";
        refused(ACCEPTED.replace("{\"id\":\"keep-every-promise\"}", "")).hasMessage(message);
        refused(ACCEPTED.replace("\"accepted\"", "\"overridden\"")).hasMessage(message);
        refused(ACCEPTED.replace("\"accepted\"", "\"ignored\""))
                .hasMessage("feedback, feedback[0], field 'outcome': 'ignored' is not allowed; give accepted or "
                        + "overridden.");
    }

    @Test
    void a_wrong_time_and_unknown_fields_are_refused() {
        refused(ACCEPTED.replace("+02:00", ""))
                .hasMessage("feedback, feedback[0], field 'outcomeTimestamp': '2026-07-02T10:15:00' is not a time with "
                        + "offset like \"2026-07-02T10:15:00+02:00\".");
        refused(ACCEPTED.replace("outcomeTimestamp", "outcomeTimestmp"))
                .hasMessage("feedback, feedback[0]: unknown field 'outcomeTimestmp'; did you mean 'outcomeTimestamp'? "
                        + "Known: acceptedSuggestions, card, outcome, outcomeTimestamp, overrideReason");
        refused("{}")
                .hasMessage("feedback, field 'feedback': is missing; give a list, empty where nothing was decided.");
        refused(ACCEPTED.replace("\"id\":\"keep-every-promise\"", "\"id\":\"keep-every-promise\",\"note\":\"x\""))
                .hasMessageStartingWith("feedback, feedback[0], acceptedSuggestions[0]: unknown field 'note'");
        refused(OVERRIDDEN.replace("userComment", "comment"))
                .hasMessageStartingWith("feedback, feedback[0], overrideReason: unknown field 'comment'");
        refused(ACCEPTED.replace("\"outcomeTimestamp\"", "\"overrideReason\":{},\"outcomeTimestamp\""))
                .hasMessage(
                        "feedback, feedback[0], field 'overrideReason': is for cards that were put aside; leave it out"
                                + " where accepted.");
        refused("{\"feedbacks\":[]}")
                .hasMessage("feedback: unknown field 'feedbacks'; did you mean 'feedback'? Known: feedback");
    }

    private static AbstractThrowableAssert<?, ?> refused(String json) {
        return assertThatThrownBy(() -> AdviceFeedback.read(json, CARDS)).isInstanceOf(InvalidInputException.class);
    }
}
