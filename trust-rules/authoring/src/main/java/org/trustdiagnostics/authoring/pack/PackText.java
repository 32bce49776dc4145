package org.trustdiagnostics.authoring.pack;

import java.util.Optional;

/** The text of one file of a pack. */
final class PackText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PackText() {}

    /** Returns the text as the rest of the library reads it: without the mark that some editors begin a file with, lines ended by a line feed. */
    static String plain(String text) {
        String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n");
    }

    /** Returns what makes a text unfit to be read by people and parsers alike, if anything. */
    static Optional<Problem> problem(String path, String text) {
        String plain = plain(text);
        if (plain.isBlank()) {
            return Optional.of(Problem.of(path, "is empty; fill it or remove it."));
        }
        for (int i = 0; i < plain.length(); i++) {
            if (unseen(plain.charAt(i))) {
                return Optional.of(new Problem(
                        Place.of(path, plain, i),
                        Optional.empty(),
                        Optional.empty(),
                        String.format(
                                "holds the character U+%04X, which nobody sees or which reorders what is seen; remove it.",
                                (int) plain.charAt(i))));
            }
        }
        return Optional.empty();
    }

    /** Controls other than tab and line ends, and the characters that make a text read otherwise than it runs. */
    private static boolean unseen(char c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r';
        boolean reordering = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return (Character.isISOControl(c) && !layout) || reordering || c == '\uFEFF' || c == '\u200B';
    }
}
