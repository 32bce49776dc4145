package org.trustdiagnostics.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Limit.Origin;

final class LimitsTest {
    private final Limits limits = Limits.counting().plus(List.of(Given.keptShare()));

    /** The knowledge documents give one number to count by: social media within two hours. Everything else is ours. */
    @Test
    void only_the_two_hours_of_social_media_come_from_a_source() {
        assertThat(Limits.counting().all())
                .filteredOn(limit -> limit.origin() == Origin.SOURCE)
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.id()).isEqualTo("reply-within.social-media");
                    assertThat(limit.threshold()).isEqualTo(2);
                    assertThat(limit.measuredIn()).isEqualTo("hours");
                });
        assertThat(Limits.counting().all()).extracting(Limit::origin).doesNotContain(Origin.HOST);
    }

    @Test
    void a_channel_without_its_own_time_shares_the_common_one() {
        assertThat(limits.replyWithinHours("social-media")).isEqualTo(2);
        assertThat(limits.replyWithinHours("e-mail"))
                .isEqualTo(limits.threshold("reply-within.other"))
                .isEqualTo(48);
        assertThat(limits.with("reply-within.chat", 0.5).replyWithinHours("chat"))
                .isEqualTo(0.5);
        assertThat(limits.with("reply-within.chat", 0.5)
                        .find("reply-within.chat")
                        .orElseThrow()
                        .origin())
                .isEqualTo(Origin.HOST);
    }

    @Test
    void a_host_sets_a_threshold_without_changing_the_limits_it_came_from() {
        Limits stricter = limits.with("overpromising.kept-share", 0.99);
        assertThat(stricter.threshold("overpromising.kept-share")).isEqualTo(0.99);
        assertThat(limits.threshold("overpromising.kept-share")).isEqualTo(0.95);
        assertThat(stricter).isNotEqualTo(limits);
        assertThat(limits.with("promise.grace", 1)).isEqualTo(limits.with("promise.grace", 1));
    }

    @Test
    void an_unknown_id_leads_to_the_nearest_one() {
        String message = "unknown limit 'overpromising.kept-shares'; did you mean 'overpromising.kept-share'? Known: "
                + "false-mention.correct-within, feedback.act-within, feedback.reply-within, "
                + "internal-message.receive-within, internal-question.answer-within, overpromising.kept-share, "
                + "own-error.own-up-within, promise.grace, reply-within.other, reply-within.social-media, "
                + "survey.response-share";
        assertThatThrownBy(() -> limits.with("overpromising.kept-shares", 0.9)).hasMessage(message);
        assertThatThrownBy(() -> limits.threshold("overpromising.kept-shares")).hasMessage(message);
        assertThat(limits.find("overpromising.kept-shares")).isEmpty();
    }

    @Test
    void an_impossible_threshold_is_refused() {
        assertThatThrownBy(() -> limits.with("overpromising.kept-share", 95))
                .hasMessage("limit 'overpromising.kept-share' cannot be 95.0; it is measured in share, 0 to 1.");
        assertThat(limits.with("overpromising.kept-share", 1).threshold("overpromising.kept-share"))
                .isEqualTo(1);
        assertThat(limits.with("promise.grace", 0).threshold("promise.grace")).isZero();
        assertThatThrownBy(() -> limits.with("promise.grace", -1))
                .hasMessage("limit 'promise.grace' cannot be -1.0; it is measured in days, from 0 up.");
        assertThatThrownBy(() -> limits.with("promise.grace", Double.NaN))
                .hasMessage("limit promise.grace: threshold NaN must be a finite number");
    }

    @Test
    void points_and_changes_may_be_negative() {
        Limits both = limits.plus(List.of(
                Given.atLeast("a.points", "net-promoter-score", 0, "points"),
                Given.atLeast("a.change", "annual-growth", 0, "change"),
                Given.atLeast("a.fall", "complaint-rate.change", 0, "per-hundred"),
                Given.atMost("a.rate", "complaint-rate", 5, "per-hundred")));
        assertThat(both.with("a.points", -20).threshold("a.points")).isEqualTo(-20);
        assertThat(both.with("a.change", -0.1).threshold("a.change")).isEqualTo(-0.1);
        assertThat(both.with("a.fall", -2).threshold("a.fall")).isEqualTo(-2);
        assertThatThrownBy(() -> both.with("a.rate", -2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_may_be_defined_once() {
        assertThatThrownBy(() -> limits.plus(List.of(Given.keptShare())))
                .hasMessage("limit 'overpromising.kept-share' is defined twice; rename one of them.");
    }

    @Test
    void all_are_sorted_by_id() {
        assertThat(limits.all()).extracting(Limit::id).isSorted().hasSize(11);
    }

    @Test
    void a_limit_is_read_with_its_grades() {
        String json = "{\"limits\":[{\"id\":\"overpromising.kept-share\",\"metric\":\"promise-keeping-rate\","
                + "\"direction\":\"AT_LEAST\",\"threshold\":0.95,\"grades\":{\"MEDIUM\":0.9,\"HIGH\":0.8},"
                + "\"measuredIn\":\"share\",\"origin\":\"OURS\"}]}";
        assertThat(Limits.read(JsonText.parse("limits.json", json))).containsExactly(Given.keptShare());
        refused(json.replace("MEDIUM", "MILD"))
                .hasMessage("limits.json, limits[0], grades: 'MILD' is not allowed. Known: HIGH, LOW, MEDIUM");
        refused(json.replace("0.8}", "0.9}"))
                .hasMessage(
                        "limits.json, limits[0]: limit overpromising.kept-share: grades {MEDIUM=0.9, HIGH=0.9} must "
                                + "get lower from mild to severe");
        refused(json.replace("threshold", "treshold"))
                .hasMessage("limits.json, limits[0]: unknown field 'treshold'; did you mean 'threshold'? Known: "
                        + "direction, grades, id, measuredIn, metric, origin, threshold");
    }

    private static AbstractThrowableAssert<?, ?> refused(String json) {
        return assertThatThrownBy(() -> Limits.read(JsonText.parse("limits.json", json)))
                .isInstanceOf(InvalidInputException.class);
    }
}
