package org.trustdiagnostics.authoring.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Moment;

/**
 * A date pattern of digits and separators only, such as {@code MM/dd/yyyy hh:mm:ss a}, read letter by letter: many times faster
 * than a {@link java.time.format.DateTimeFormatter}, and tested to agree with it.
 * Not thread-safe.
 */
final class DigitPattern implements DatePattern {
    private static final String LETTERS = "yMdHmsha";
    private static final int YEAR = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int HOUR = 3;
    private static final int MINUTE = 4;
    private static final int SECOND = 5;
    private static final int HOUR_OF_TWELVE = 6;
    private static final int HALF = 7;
    private static final int LITERAL = 8;
    private static final int NOON = 12;

    private final String text;
    private final Token[] tokens;
    private final boolean halves;
    private final boolean timed;
    private final int[] read = new int[HOUR_OF_TWELVE];

    private DigitPattern(String text, List<Token> tokens, int[] count) {
        this.text = text;
        this.tokens = tokens.toArray(Token[]::new);
        this.halves = count[HALF] > 0;
        this.timed = halves || count[HOUR] > 0;
    }

    private record Token(int field, int width, char literal) {
        /** Whether digits can end where the next token begins only if that is no digit. */
        boolean isDigits() {
            return field < HALF;
        }
    }

    /** Returns the compiled pattern, or empty where it has something that only a formatter knows. */
    static Optional<DigitPattern> of(String pattern) {
        List<Token> tokens = new ArrayList<>();
        boolean quoted = false;
        int end;
        for (int i = 0; i < pattern.length(); i = end) {
            char letter = pattern.charAt(i);
            end = i + 1;
            if (letter == '\'') {
                quoted = !quoted;
            } else if (quoted || !Character.isLetter(letter)) {
                tokens.add(new Token(LITERAL, 1, letter));
            } else {
                while (end < pattern.length() && pattern.charAt(end) == letter) {
                    end++;
                }
                tokens.add(new Token(LETTERS.indexOf(letter), end - i, letter));
            }
        }
        int[] count = new int[LITERAL + 1];
        return pattern.contains("''") || quoted || !simple(tokens, count)
                ? Optional.empty()
                : Optional.of(new DigitPattern(pattern, tokens, count));
    }

    private static boolean simple(List<Token> tokens, int[] count) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean known =
                    switch (token.literal) {
                        case 'y' -> token.width == 4;
                        case 'M', 'd', 'H', 'h', 'm', 's' -> token.width <= 2;
                        case 'a' -> token.width == 1;
                        default -> false;
                    };
            boolean plain = "[]{}#".indexOf(token.literal) < 0 && !Character.isDigit(token.literal);
            boolean touches = i > 0 && token.isDigits() && tokens.get(i - 1).isDigits();
            if (touches || !(token.field == LITERAL ? plain : known)) {
                return false;
            }
            count[token.field]++;
        }
        for (int field = 0; field < LITERAL; field++) {
            if (count[field] > 1) {
                return false;
            }
        }
        boolean day = count[YEAR] + count[MONTH] + count[DAY] == 3;
        int hours = count[HOUR] + count[HOUR_OF_TWELVE];
        boolean time = count[HOUR_OF_TWELVE] == count[HALF] && hours <= 1 && count[MINUTE] <= hours;
        return day && time && count[SECOND] <= count[MINUTE];
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean needsZone() {
        return timed;
    }

    @Override
    public Optional<Moment> parse(String cell, LocalTimes local) {
        if (!matches(cell)) {
            return Optional.empty();
        }
        Optional<LocalDate> day = local.day(read[YEAR], read[MONTH], read[DAY]);
        Optional<LocalTime> time =
                timed ? Optional.of(LocalTime.of(read[HOUR], read[MINUTE], read[SECOND])) : Optional.empty();
        return day.map(date -> DatePattern.moment(date, time, local));
    }

    /** Reads a text into the fields; whether the day exists is not checked. */
    private boolean matches(String cell) {
        read[HOUR] = 0;
        read[MINUTE] = 0;
        read[SECOND] = 0;
        int afternoon = 0;
        int at = 0;
        for (Token token : tokens) {
            if (token.field == LITERAL) {
                if (at >= cell.length() || cell.charAt(at) != token.literal) {
                    return false;
                }
                at++;
            } else if (token.field == HALF) {
                afternoon = half(cell, at);
                if (afternoon < 0) {
                    return false;
                }
                at += 2;
            } else {
                int digits = digits(cell, at, token.width);
                if (digits == 0) {
                    return false;
                }
                read[token.field == HOUR_OF_TWELVE ? HOUR : token.field] = number(cell, at, digits);
                at += digits;
            }
        }
        return at == cell.length() && inRange(afternoon);
    }

    private boolean inRange(int afternoon) {
        if (halves) {
            if (read[HOUR] < 1 || read[HOUR] > NOON) {
                return false;
            }
            read[HOUR] = read[HOUR] % NOON + afternoon;
        }
        return read[HOUR] < 24 && read[MINUTE] < 60 && read[SECOND] < 60;
    }

    /** Returns how many digits stand there: exactly the width, or for one letter one or two; 0 where it does not fit. */
    private static int digits(String text, int at, int width) {
        int count = 0;
        int most = Math.max(2, width);
        while (count < most && at + count < text.length() && isDigit(text.charAt(at + count))) {
            count++;
        }
        return width == 1 || count == width ? count : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static int half(String text, int at) {
        if (at + 2 > text.length() || Character.toUpperCase(text.charAt(at + 1)) != 'M') {
            return -1;
        }
        return switch (Character.toUpperCase(text.charAt(at))) {
            case 'A' -> 0;
            case 'P' -> NOON;
            default -> -1;
        };
    }
}
