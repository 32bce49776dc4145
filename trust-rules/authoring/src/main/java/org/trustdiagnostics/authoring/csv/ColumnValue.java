package org.trustdiagnostics.authoring.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * The value of a cell: translated where the mapping translates, otherwise read as what the field holds.
 *
 * @param slot the cell
 * @param field the field it is for
 * @param values the translations by cell text, empty where there are none; empty text stands for a missing cell
 * @param otherwise the translation of every text that has none of its own
 * @param plusDays the days that are added to a date
 * @param dates how the file writes dates
 * @param errors makes the errors
 */
record ColumnValue(
        int slot,
        FactField field,
        Map<String, Object> values,
        Optional<Object> otherwise,
        int plusDays,
        Dates dates,
        RowErrors errors)
        implements ValueSource {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");

    @Override
    public Optional<Object> value(Row row) {
        String cell = row.cell(slot);
        if (!values.isEmpty()) {
            return translated(cell, row);
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(read(cell, row));
    }

    private Optional<Object> translated(String cell, Row row) {
        Object value = values.get(cell);
        if (value != null || cell.isEmpty()) {
            return Optional.ofNullable(value);
        }
        return Optional.of(otherwise.orElseThrow(() -> errors.cell(
                row,
                slot,
                "is not among the \"values\" of '" + field.name() + "' in " + errors.mapping()
                        + (field.personal() ? "" : Nearest.hint(cell, values.keySet()))
                        + "; add it there, or give \"otherwise\".")));
    }

    private Object read(String cell, Row row) {
        return switch (field.content()) {
            case TEXT -> cell;
            case CONSTANT -> constant(cell, row);
            case MOMENT -> moment(cell, row);
            case DAY -> moment(cell, row).date();
            case FLAG -> flag(cell, row);
            case WHOLE_NUMBER, NUMBER -> number(cell, row);
        };
    }

    private Moment moment(String cell, Row row) {
        Optional<Moment> moment = dates.parse(cell);
        if (moment.isEmpty()) {
            throw errors.cell(
                    row,
                    slot,
                    "does not match any of the date patterns " + dates.shown()
                            + "; correct the cell or add its pattern to \"dates\" in " + errors.mapping() + ".");
        }
        return dates.plusDays(moment.get(), plusDays);
    }

    private String constant(String cell, Row row) {
        if (!field.allowed().contains(cell)) {
            throw errors.cell(
                    row,
                    slot,
                    "is not allowed for '" + field.name() + "'" + Nearest.hint(cell, field.allowed()) + "; "
                            + translate(field.allowed().get(0)));
        }
        return cell;
    }

    private Boolean flag(String cell, Row row) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw errors.cell(row, slot, "is neither true nor false; " + translate("true"));
        };
    }

    private Double number(String cell, Row row) {
        boolean whole = field.content() == FactField.Content.WHOLE_NUMBER;
        if (!NUMBER.matcher(cell).matches() || (whole && cell.contains("."))) {
            throw notNumber(row, whole);
        }
        return Double.valueOf(cell);
    }

    private InvalidInputException notNumber(Row row, boolean whole) {
        return errors.cell(
                row,
                slot,
                "is not a " + (whole ? "whole number like 12" : "number like 12 or 0.5") + "; correct the cell, or "
                        + translate("12"));
    }

    private String translate(String example) {
        boolean quoted = field.content() == FactField.Content.CONSTANT;
        return "translate it with \"values\": {\"…\": " + (quoted ? "\"" + example + "\"" : example) + "} in "
                + errors.mapping() + ".";
    }

    @Override
    public List<Integer> slots() {
        return List.of(slot);
    }
}
