package org.trustdiagnostics.authoring.pack;

import java.util.Optional;

/** Finds a word in quotes in a file of a pack, so that a problem can point at it. */
final class Words {
    private Words() {}

    /** Returns a problem at the first place where a JSON file holds a text, or of the whole file where it does not. */
    static Problem problem(PackFiles files, String file, String word, String message) {
        String text = files.text(file).orElse("");
        int index = text.indexOf("\"" + word + "\"");
        return index < 0
                ? Problem.of(file, message)
                : new Problem(Place.of(file, text, index), Optional.empty(), Optional.of("\"" + word + "\""), message);
    }
}
