package org.trustdiagnostics.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.GivenOutcome.detected;
import static org.trustdiagnostics.core.GivenOutcome.undetected;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** A host chooses its ids, and someone may choose them for the host. */
final class HostileIdsTest {
    private static final String ID = "[a](http://x) <script> *b* `c`\n# {0} \u001b[31m";
    private final Report report = GivenReport.of(List.of(
            detected("overpromising", ID, Severity.HIGH),
            undetected(OutcomeKind.INCONCLUSIVE, ID + "2"),
            undetected(OutcomeKind.SUPPRESSED, ID + "3")));

    @Test
    void markdown_shows_them_and_follows_none() {
        assertThat(report.toMarkdown(Locale.ENGLISH))
                .contains(
                        "### Promising more than is delivered · \\[a\\](http://x) \\<script\\> \\*b\\* \\`c\\` \\# {0}  "
                                + "\\[31m (high)\n")
                .doesNotContain("<script>", "[a](", "\n# {0}", "\u001b");
        assertThat(report.toMarkdown(Locale.ENGLISH).lines().filter(line -> line.startsWith("# ")))
                .containsExactly("# Trust diagnosis as of 2026-06-30");
    }

    @Test
    void text_shows_them_in_one_line_without_steering_the_terminal() {
        assertThat(report.toText(Locale.ENGLISH))
                .contains("HIGH  Promising more than is delivered · [a](http://x) <script> *b* `c` # {0}  [31m\n")
                .doesNotContain("\u001b");
    }

    @Test
    void json_keeps_them_as_they_are() {
        assertThat(JsonText.parse("report.json", report.toJson(Locale.ENGLISH)).objects("outcomes"))
                .extracting(outcome -> outcome.text("subject"))
                .containsExactly(ID, ID + "2", ID + "3");
    }
}
