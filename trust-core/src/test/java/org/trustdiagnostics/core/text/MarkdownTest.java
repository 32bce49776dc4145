package org.trustdiagnostics.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownTest {
    @Test
    void markup_html_links_and_entities_are_shown_and_not_followed() {
        assertThat(Markdown.escaped("*a* _b_ `c` <img src=x> [d](javascript:e) #f g|h ~i~ &lt; \\j"))
                .isEqualTo("\\*a\\* \\_b\\_ \\`c\\` \\<img src=x\\> \\[d\\](javascript:e) \\#f g\\|h \\~i\\~ \\&lt; "
                        + "\\\\j");
    }

    @Test
    void no_text_starts_a_new_line_or_steers_a_terminal() {
        assertThat(Markdown.escaped("a\n# b\r\nc\u2028d")).isEqualTo("a \\# b  c d");
        assertThat(Markdown.oneLine("a\u001b[31m\tb\u0085c")).isEqualTo("a [31m b c");
    }

    @Test
    void plain_words_stay_as_they_are() {
        assertThat(Markdown.escaped("queue:PWDx, 95 % – ærlig")).isEqualTo("queue:PWDx, 95 % – ærlig");
    }
}
