package org.trustdiagnostics.core.text;

/** Keeps what a host calls its things from being read as layout. */
public final class Markdown {
    private Markdown() {}

    /** Returns a text as one line of Markdown that shows exactly that text: no markup, no HTML, no link. */
    public static String escaped(String plain) {
        return oneLine(plain).replaceAll("([\\\\`*_<>\\[\\]#|~&])", "\\\\$1");
    }

    /** Returns a text with every line end and control character, such as those that steer a terminal, as a space. */
    public static String oneLine(String plain) {
        return plain.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    }
}
