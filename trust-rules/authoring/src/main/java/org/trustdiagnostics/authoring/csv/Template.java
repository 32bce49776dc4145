package org.trustdiagnostics.authoring.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with cells in it, such as {@code queue:{QUEUE}}; <code>{#}</code> is the line of the row, for files without ids. A row
 * in which one of the cells is missing has no such text.
 */
final class Template {
    /** Stands for the line of the row. */
    static final String LINE = "#";

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final int LINE_SLOT = -1;

    private final List<String> literals = new ArrayList<>();
    private final List<Integer> slots = new ArrayList<>();

    private Template() {}

    /** Reads a template; {@code slot} finds the slot of a column. */
    static Template of(String text, ToIntFunction<String> slot) {
        Template template = new Template();
        Matcher matcher = PLACE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            template.literals.add(text.substring(from, matcher.start()));
            String column = matcher.group(1);
            template.slots.add(column.equals(LINE) ? LINE_SLOT : slot.applyAsInt(column));
            from = matcher.end();
        }
        template.literals.add(text.substring(from));
        return template;
    }

    /** Returns the slots of its cells. */
    List<Integer> slots() {
        return slots.stream().filter(slot -> slot != LINE_SLOT).toList();
    }

    /** Returns the text for a row, or empty where a cell is missing. */
    Optional<String> fill(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < slots.size(); i++) {
            int slot = slots.get(i);
            text.append(literals.get(i));
            if (slot == LINE_SLOT) {
                text.append(row.line());
            } else if (row.lacks(slot)) {
                return Optional.empty();
            } else {
                text.append(row.cell(slot));
            }
        }
        return Optional.of(text.append(literals.get(slots.size())).toString());
    }
}
