package org.trustdiagnostics.rules.pack;

import java.util.Locale;
import org.trustdiagnostics.core.catalogue.Pitfall;

/** Where in a pack a pitfall's rules, cases and limits lie: {@code <audience>/<pitfall>}. */
public final class PackFolder {
    private PackFolder() {}

    /** Returns the folder of a pitfall; one that concerns every audience lies under {@code everyone}. */
    public static String of(Pitfall pitfall) {
        String audience = pitfall.audience().size() == 1
                ? pitfall.audience().iterator().next().name().toLowerCase(Locale.ROOT)
                : "everyone";
        return audience + "/" + pitfall.id();
    }
}
