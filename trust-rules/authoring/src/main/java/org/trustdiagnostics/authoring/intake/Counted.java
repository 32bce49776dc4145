package org.trustdiagnostics.authoring.intake;

/** Writes numbers of things in English, the same on every machine. */
public final class Counted {
    private static final int GROUP = 3;

    private Counted() {}

    /** Returns {@code 1 row} or {@code 12,345 rows}; {@code count} is not negative. */
    public static String of(long count, String thing) {
        return of(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Returns {@code 12,345}; {@code count} is not negative. Not by a formatter, which would load all locale data first. */
    public static String of(long count) {
        StringBuilder text = new StringBuilder().append(count);
        for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
