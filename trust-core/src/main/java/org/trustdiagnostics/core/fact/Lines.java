package org.trustdiagnostics.core.fact;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The lines of a text, read where they stand in the buffer and not copied; they end as those of a {@link java.io.BufferedReader} do.
 * Holds one line and what was read beyond it. Not thread-safe.
 */
final class Lines implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private char[] text = new char[BUFFER];
    private int filled;
    private int start;
    private int end;
    private int next;
    private boolean afterReturn;

    Lines(Reader reader) {
        this.reader = reader;
    }

    /** Goes to the next line; returns whether there is one. */
    boolean next() throws IOException {
        if (next > text.length / 2) {
            System.arraycopy(text, next, text, 0, filled - next);
            filled -= next;
            next = 0;
        }
        start = next;
        if (afterReturn && (start < filled || fill()) && text[start] == '\n') {
            start++;
        }
        afterReturn = false;
        for (int at = start; at < filled || fill(); at++) {
            if (text[at] == '\n' || text[at] == '\r') {
                afterReturn = text[at] == '\r';
                end = at;
                next = at + 1;
                return true;
            }
        }
        end = filled;
        next = filled;
        return end > start;
    }

    /** Reads on behind what is there; returns whether there was more. */
    private boolean fill() throws IOException {
        if (filled == text.length) {
            text = Arrays.copyOf(text, Math.addExact(filled, filled));
        }
        int read;
        do {
            read = reader.read(text, filled, text.length - filled);
        } while (read == 0);
        filled += Math.max(0, read);
        return read > 0;
    }

    /** Returns the characters among which the line stands, from {@link #start} up to and without {@link #end}. */
    char[] text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Leaves a character out where the line starts with it. */
    void leaveOut(char mark) {
        if (start < end && text[start] == mark) {
            start++;
        }
    }

    /** Returns whether the line holds nothing but white space. */
    boolean isBlank() {
        for (int at = start; at < end; at++) {
            if (!Character.isWhitespace(text[at])) {
                return false;
            }
        }
        return true;
    }

    /** Returns a copy of the line. */
    String line() {
        return new String(text, start, end - start);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
