package org.trustdiagnostics.authoring.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;

/** A minimum group as given on the command line: of all, or of one instrument. */
record MinimumGroupOption(Optional<String> instrument, int people) {
    private static final Pattern FORM = Pattern.compile("(?:([^=]+)=)?(\\d{1,9})");

    /**
     * Reads {@code PEOPLE} or {@code INSTRUMENT=PEOPLE}.
     *
     * @throws InvalidInputException where it is something else
     */
    static MinimumGroupOption parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            return new MinimumGroupOption(Optional.ofNullable(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
        throw new InvalidInputException(
                "--minimum-group", "'" + text + "' must be PEOPLE or INSTRUMENT=PEOPLE, such as 8 or safety=10.");
    }

    /**
     * Sets it.
     *
     * @throws IllegalArgumentException where the instrument is unknown or the group too small
     */
    void setIn(TrustDiagnosticsBuilder builder) {
        instrument.ifPresentOrElse(id -> builder.minimumGroup(id, people), () -> builder.minimumGroup(people));
    }
}
