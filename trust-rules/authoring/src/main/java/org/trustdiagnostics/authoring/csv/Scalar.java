package org.trustdiagnostics.authoring.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.trustdiagnostics.core.fact.FactField;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/** Values written into the mapping itself, checked when it is read. */
final class Scalar {
    private Scalar() {}

    /**
     * Returns a JSON value as what a field holds.
     *
     * @throws InvalidInputException where it cannot be
     */
    static Object read(Object given, FactField field, String where) {
        boolean fits =
                switch (field.content()) {
                    case TEXT -> given instanceof String text && !text.isBlank();
                    case CONSTANT, MOMENT, DAY -> given instanceof String;
                    case FLAG -> given instanceof Boolean;
                    case NUMBER -> given instanceof Double;
                    case WHOLE_NUMBER -> given instanceof Double number && number == Math.rint(number);
                };
        if (!fits) {
            throw unfit(field, where);
        }
        if (field.content() == FactField.Content.CONSTANT && !field.allowed().contains(given)) {
            throw new InvalidInputException(
                    where,
                    "'" + given + "' is not allowed for '" + field.name() + "'"
                            + Nearest.hint(String.valueOf(given), field.allowed()));
        }
        try {
            return switch (field.content()) {
                case MOMENT -> Moment.parse((String) given);
                case DAY -> LocalDate.parse((String) given);
                default -> given;
            };
        } catch (DateTimeException e) {
            throw unfit(field, where);
        }
    }

    private static InvalidInputException unfit(FactField field, String where) {
        return new InvalidInputException(
                where,
                "must be " + field.content().expected() + ", because that is what '" + field.name() + "' holds.");
    }
}
