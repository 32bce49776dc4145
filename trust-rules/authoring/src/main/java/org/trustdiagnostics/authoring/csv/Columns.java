package org.trustdiagnostics.authoring.csv;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The columns of a CSV file by the names in its first line; those that the mapping uses get a slot each. A file about persons
 * may lack that line, and then its first row tells of one: messages show none of it.
 */
final class Columns {
    private final String csv;
    private final List<String> header;
    private final Problems problems;
    private final boolean personal;
    private final List<Integer> used = new ArrayList<>();

    Columns(String csv, List<String> header, Problems problems, boolean personal) {
        this.csv = csv;
        this.header = List.copyOf(header);
        this.problems = problems;
        this.personal = personal;
    }

    /** Returns the slot of a column; an unknown or ambiguous one is a problem and gets any. */
    int slot(String name, String where) {
        int column = header.indexOf(name);
        if (column < 0) {
            String hint = personal ? "; its first line must name the columns." : Nearest.hint(name, header);
            problems.add(where, "'" + name + "' is not a column of " + csv + hint);
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
