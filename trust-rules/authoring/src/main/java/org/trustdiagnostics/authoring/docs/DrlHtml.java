package org.trustdiagnostics.authoring.docs;

import java.util.Locale;
import org.trustdiagnostics.authoring.drl.DrlToken;
import org.trustdiagnostics.authoring.html.Html;

/** Shows a rule with its words in colours. */
final class DrlHtml {
    private DrlHtml() {}

    static void write(Html html, String rule) {
        html.open("pre", "tabindex", "0").open("code");
        for (DrlToken token : DrlToken.of(rule)) {
            switch (token.kind()) {
                case NAME, SPACE, SIGN -> html.text(token.text());
                default ->
                    html.say(
                            "span",
                            token.text(),
                            "class",
                            "t-" + token.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        html.close().close();
    }
}
