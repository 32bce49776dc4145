package org.trustdiagnostics.rules.pack;

import java.util.Locale;
import org.trustdiagnostics.core.catalogue.Pitfall;

/**
 * Where in a pack a pitfall's rules, limits and cases lie: {@code rules/<audience>/<pitfall>}.
 *
 * @param path the folder; under {@code everyone} where the pitfall concerns every audience
 * @param pitfall the pitfall's id, after which the files are named
 */
public record PackFolder(String path, String pitfall) {
    /** The folder of all rules. */
    public static final String ROOT = "rules/";

    /** Returns the folder of a pitfall. */
    public static PackFolder of(Pitfall pitfall) {
        String audience = pitfall.audience().size() == 1
                ? pitfall.audience().iterator().next().name().toLowerCase(Locale.ROOT)
                : "everyone";
        return new PackFolder(ROOT + audience + "/" + pitfall.id(), pitfall.id());
    }

    /** Returns the path of the rules. */
    public String rules() {
        return path + "/" + pitfall + ".drl";
    }

    /** Returns the path of the limits; there need be no such file. */
    public String limits() {
        return path + "/" + pitfall + ".limits.json";
    }

    /** Returns the path of the cases. */
    public String cases() {
        return path + "/" + pitfall + ".cases.json";
    }
}
