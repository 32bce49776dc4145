package org.trustdiagnostics.authoring.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.core.input.InvalidInputException;

/** A pack as named on the command line: its folder or zip file, or the word {@code bundled}. */
final class PackPlace {
    static final String BUNDLED = "bundled";
    static final String DESCRIPTION = "The folder or zip file of the pack, or the word bundled.";

    private PackPlace() {}

    /**
     * Reads and checks a pack.
     *
     * @throws IOException where it cannot be read
     */
    static CheckedPack checked(String place) throws IOException {
        if (place.equals(BUNDLED)) {
            return CheckedPack.bundled();
        }
        return CheckedPack.read(existing(place));
    }

    static Path existing(String place) {
        Path path = Path.of(place);
        if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
            throw new InvalidInputException(
                    "",
                    "there is no folder or file " + place
                            + "; give the folder or zip file of a pack, or the word bundled for the rules that come with the"
                            + " library.");
        }
        return path;
    }
}
