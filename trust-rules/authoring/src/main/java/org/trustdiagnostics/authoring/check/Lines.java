package org.trustdiagnostics.authoring.check;

import org.trustdiagnostics.authoring.pack.Place;

/** Finds the line and column of a character. */
final class Lines {
    private Lines() {}

    static Place place(String path, String text, int index) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Place(path, line, index - start + 1);
    }
}
