package org.trustdiagnostics.authoring.pack;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file of a pack.
 *
 * @param file path within the pack, with forward slashes
 * @param line first line is 1; 0 where the file as a whole is meant
 * @param column first character is 1; 0 where the line as a whole is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    /** Checks that there is a file. */
    public Place {
        requireNonNull(file, "file");
    }

    /** Returns the place of a whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** Returns the place of a character of a file, counted from 0. */
    public static Place of(String file, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        long before =
                text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Place(file, (int) before + 1, index - lineStart + 1);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** Returns {@code file:line:column} as editors and terminals understand it, shorter where line or column are not known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }
}
