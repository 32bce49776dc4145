package org.trustdiagnostics.authoring.cli;

import org.trustdiagnostics.core.input.InvalidInputException;

/** A limit as given on the command line. */
record LimitOption(String id, double threshold) {
    /**
     * Reads {@code ID=VALUE}.
     *
     * @throws InvalidInputException where it is something else
     */
    static LimitOption parse(String text) {
        int equals = text.indexOf('=');
        if (equals > 0 && text.substring(equals + 1).matches("-?\\d+(\\.\\d+)?")) {
            return new LimitOption(text.substring(0, equals), Double.parseDouble(text.substring(equals + 1)));
        }
        throw new InvalidInputException(
                "--limit", "'" + text + "' must be ID=NUMBER, such as overpromising.kept-share=0.90.");
    }
}
