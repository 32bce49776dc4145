package org.trustdiagnostics.authoring.pack;

/** Finds the line and column of a character. */
public final class Places {
    private Places() {}

    /** Returns the place of a character of a file, counted from 0. */
    public static Place at(String path, String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Place(path, line, index - lineStart + 1);
    }
}
