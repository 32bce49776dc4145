package org.trustdiagnostics.authoring.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts kept one behind the other in few large arrays: millions of strings would have to be copied and traced by the garbage
 * collector. Not thread-safe.
 */
final class KeptTexts {
    private static final int CHUNK = 1 << 16;
    /** Before each text its length, which two characters hold. */
    private static final int LENGTH = 2;

    private final List<char[]> chunks = new ArrayList<>();
    private char[] last = {};
    private int used;

    /** Keeps a text and returns where. */
    long add(String text) {
        int needed = LENGTH + text.length();
        if (needed > last.length - used) {
            last = new char[Math.max(CHUNK, needed)];
            chunks.add(last);
            used = 0;
        }
        long at = (chunks.size() - 1L) << Integer.SIZE | used;
        last[used] = (char) (text.length() >>> Character.SIZE);
        last[used + 1] = (char) text.length();
        text.getChars(0, text.length(), last, used + LENGTH);
        used += needed;
        return at;
    }

    /** Returns whether a text is the one kept there. */
    boolean isAt(long at, String text) {
        char[] chunk = chunks.get((int) (at >>> Integer.SIZE));
        int begin = (int) at;
        if ((chunk[begin] << Character.SIZE | chunk[begin + 1]) != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (chunk[begin + LENGTH + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
