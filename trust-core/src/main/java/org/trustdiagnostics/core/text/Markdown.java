package org.trustdiagnostics.core.text;

/** Keeps what a host calls its things from being read as layout. */
public final class Markdown {
    private static final String MARKUP = "\\`*_<>[]#|~&";

    private Markdown() {}

    /** Returns a text as one line of Markdown that shows exactly that text: no markup, no HTML, no link. */
    public static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length());
        String line = oneLine(plain);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Returns a text with every line end and control character, such as those that steer a terminal, as a space. */
    public static String oneLine(String plain) {
        StringBuilder line = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
        }
        return line.toString();
    }
}
