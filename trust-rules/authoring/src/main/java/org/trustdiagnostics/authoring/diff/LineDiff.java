package org.trustdiagnostics.authoring.diff;

import java.util.ArrayList;
import java.util.List;

/** The lines that differ between two texts: {@code - old} and {@code + new}, in order; common lines are left out. */
final class LineDiff {
    private static final long MOST_COMPARISONS = 1_000_000;

    private LineDiff() {}

    static List<String> of(String before, String after) {
        List<String> one = before.lines().toList();
        List<String> two = after.lines().toList();
        int head = 0;
        while (head < Math.min(one.size(), two.size()) && one.get(head).equals(two.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(one.size(), two.size()) - head
                && one.get(one.size() - 1 - tail).equals(two.get(two.size() - 1 - tail))) {
            tail++;
        }
        return between(one.subList(head, one.size() - tail), two.subList(head, two.size() - tail));
    }

    private static List<String> between(List<String> one, List<String> two) {
        boolean small = (long) one.size() * two.size() <= MOST_COMPARISONS;
        int[][] common = small ? common(one, two) : new int[0][];
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < two.size()) {
            boolean same =
                    small && i < one.size() && j < two.size() && one.get(i).equals(two.get(j));
            boolean gone = i < one.size() && (j == two.size() || !small || common[i + 1][j] >= common[i][j + 1]);
            if (same) {
                i++;
                j++;
            } else if (gone) {
                lines.add("- " + one.get(i++));
            } else {
                lines.add("+ " + two.get(j++));
            }
        }
        return lines;
    }

    /** Returns for every pair of places how many lines what follows has in common. */
    private static int[][] common(List<String> one, List<String> two) {
        int[][] common = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(two.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
