package org.trustdiagnostics.authoring.pack;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.rules.pack.RulePack;

/** What the id of a pack or a pitfall looks like: it names files and stands in reports. */
final class IdSyntax {
    /** No file system has trouble with it, and it fits a line. */
    private static final int LONGEST = 60;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private IdSyntax() {}

    /** Returns what is wrong with the id of a pack or a pitfall, if anything. */
    static Optional<String> problem(String id) {
        if (!ID.matcher(id).matches() || id.length() > LONGEST) {
            return Optional.of("'" + shown(id)
                    + "' must be small letters a to z, digits and single hyphens between them, begin with a"
                    + " letter and have at most " + LONGEST + " characters"
                    + (ID.matcher(like(id)).matches()
                            ? ", such as '" + like(id) + "'."
                            : ", such as 'slow-solutions'."));
        }
        return id.equals(RulePack.bundled().id().id())
                ? Optional.of("'" + id + "' is the name of the rules that come with the library; choose another.")
                : Optional.empty();
    }

    /**
     * Returns the id if it can be one.
     *
     * @throws InvalidInputException where it cannot; it says what could
     */
    static String require(String what, String id) {
        problem(id).ifPresent(problem -> {
            throw new InvalidInputException("", what + " " + problem);
        });
        return id;
    }

    /** Returns the id that is nearest to a name, or nothing of which an id could be made. */
    static String like(String name) {
        String plain = Normalizer.normalize(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
    }

    private static String shown(String id) {
        return Shown.of(id);
    }
}
