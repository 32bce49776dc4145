package org.trustdiagnostics.authoring.html;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.trustdiagnostics.authoring.pack.Resource;

/**
 * The frame of a page: it loads nothing, and runs no script but its own, which is known by its hash. All pages look of one family.
 * Immutable.
 *
 * @param title what the window is called
 * @param style what this page needs besides the look of all pages
 * @param script the script, or empty
 */
public record HtmlPage(String title, String style, String script) {
    /** Puts the look of all pages before that of this one. */
    public HtmlPage {
        requireNonNull(title, "title");
        requireNonNull(script, "script");
        style = Resource.text(HtmlPage.class, "page.css") + style;
    }

    /** Returns the page, which ends with a line break. */
    public String with(Consumer<Html> body) {
        Html html = new Html();
        html.doctype().open("html", "lang", "en").line();
        head(html);
        html.open("body");
        body.accept(html);
        if (!script.isEmpty()) {
            html.line().own("script", script);
        }
        return html.close().close() + "\n";
    }

    private void head(Html html) {
        html.open("head").line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.single("meta", "name", "color-scheme", "content", "light dark").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .line();
        html.say("title", title).line();
        html.own("style", style).close().line();
    }

    private String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-" + sha256(style) + "'"
                + (script.isEmpty() ? "" : "; script-src 'sha256-" + sha256(script) + "'");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
