package org.trustdiagnostics.core.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the known name nearest to a misspelt one, for "did you mean". */
public final class Nearest {
    private static final int LISTED = 24;

    private Nearest() {}

    /**
     * Returns the known name with the smallest edit distance to {@code given}, unless more than a third of it would have to
     * change (at least two letters may); else the shortest name that begins with it, if it has at least four letters. Ties go
     * to the alphabetically first.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        int allowed = Math.max(2, given.length() / 3);
        TreeSet<String> sorted = new TreeSet<>(known);
        return sorted.stream()
                .filter(name -> distance(given, name) <= allowed)
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .or(() -> sorted.stream()
                        .filter(name -> given.length() >= 4 && name.regionMatches(true, 0, given, 0, given.length()))
                        .min(Comparator.comparingInt(String::length)));
    }

    /**
     * Returns {@code ; did you mean 'x'? Known: a, b, c}, the part of a message that helps with an unknown name; of many known
     * names it lists the nearest.
     */
    public static String hint(String given, Collection<String> known) {
        String all = known.stream()
                .sorted(Comparator.comparingInt((String name) -> known.size() > LISTED ? distance(given, name) : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(LISTED)
                .sorted()
                .collect(Collectors.joining(", ", "", known.size() > LISTED ? ", …" : ""));
        return to(given, known).map(name -> "; did you mean '" + name + "'?").orElse(".") + " Known: " + all;
    }

    /** Levenshtein distance, letters compared without case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
