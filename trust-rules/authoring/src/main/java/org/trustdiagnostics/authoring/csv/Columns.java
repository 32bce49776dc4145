package org.trustdiagnostics.authoring.csv;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.input.Nearest;

/** The columns of a CSV file by the names in its first line; those that the mapping uses get a slot each. */
final class Columns {
    private final String csv;
    private final List<String> header;
    private final Problems problems;
    private final List<Integer> used = new ArrayList<>();

    Columns(String csv, List<String> header, Problems problems) {
        this.csv = csv;
        this.header = List.copyOf(header);
        this.problems = problems;
    }

    /** Returns the slot of a column; an unknown or ambiguous one is a problem and gets any. */
    int slot(String name, String where) {
        int column = header.indexOf(name);
        if (column < 0) {
            problems.add(where, "'" + name + "' is not a column of " + csv + Nearest.hint(name, header));
            return 0;
        }
        if (header.lastIndexOf(name) != column) {
            problems.add(where, "'" + name + "' names more than one column of " + csv + "; rename them.");
        }
        if (!used.contains(column)) {
            used.add(column);
        }
        return used.indexOf(column);
    }

    /** Returns the name of the column in a slot. */
    String name(int slot) {
        return header.get(used.get(slot));
    }

    /** Returns the columns in use, in the order of their slots. */
    List<Integer> used() {
        return List.copyOf(used);
    }

    int width() {
        return header.size();
    }
}
