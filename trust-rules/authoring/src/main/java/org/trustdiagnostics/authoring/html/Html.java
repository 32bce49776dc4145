package org.trustdiagnostics.authoring.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Writes HTML in which every text is shown as it is: there is no way to pass markup in. Not thread-safe. */
public final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are names, each followed by its value. */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element with whatever is written within. */
    public Html in(String tag, Consumer<Html> content, String... attributes) {
        open(tag, attributes);
        content.accept(this);
        return close();
    }

    /** Writes an element that holds a text. */
    public Html say(String tag, String text, String... attributes) {
        return in(tag, html -> html.text(text), attributes);
    }

    /** Writes a text. */
    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Writes a link to an entry on the same page. */
    public Html link(String id, String text) {
        return say("a", text, "href", to(id));
    }

    /** Returns the address of an entry on the same page. */
    public static String to(String id) {
        return "#" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Begins a line of the source. */
    public Html line() {
        out.append('\n');
        return this;
    }

    /** Writes the library's own style or script, never a text of a pack. */
    Html own(String tag, String code) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(code)
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    /** Writes an element that has no end. */
    public Html single(String tag, String... attributes) {
        open(tag, attributes);
        open.pop();
        return this;
    }

    /** Writes the doctype, which is no element. */
    Html doctype() {
        out.append("<!doctype html>\n");
        return this;
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(shown(c) ? c : ' ');
            }
        });
        return safe.toString();
    }

    /** Control characters have no place in HTML; those that turn the direction of writing would make a text look like another. */
    private static boolean shown(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean half = c >= 0xD800 && c <= 0xDFFF;
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || turns || half);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
