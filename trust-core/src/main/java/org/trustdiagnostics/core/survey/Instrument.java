package org.trustdiagnostics.core.survey;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.Nearest;

/**
 * A survey that the library measures: whom it asks, on which scales, which answers are favourable, and what they tell. The
 * instruments are data, {@code instruments.json} beside this class. Answers to any other instrument may be handed over and tell
 * nothing. Immutable and thread-safe.
 *
 * <p>An answer that an instrument cannot have is an error and never put into a bucket: one of somebody it does not ask, on a scale
 * it does not have, or to an item it does not have. That a score is a whole number on its scale is checked when the answer is made.
 *
 * <p>The items of {@code safety} are in the library's own words and have not been validated. Each is reversed or not by its id,
 * never by its position; a host hands over what was answered, and the library turns a reversed item round ({@code min + max −
 * score}). Where an instrument lists no items, any item is taken, and the host turns round what is worded the other way.
 *
 * <p>A case is an answer, not a person, and the interval takes answers for independent. Who may not be singled out is counted in
 * people all the same: where a subject has answers to several items of an instrument, or several {@code surveyRound}s name it, each
 * person may have given as many, so the minimum group asks for that many times more answers. (With a ledger the rounds are not
 * counted: its blocks are of few days.)
 *
 * <p>How far the items of {@code safety} go together, Cronbach's alpha, is told where answers name the form they were given on
 * ({@code sheet}). A host need not say so: answers that can be put together can be traced more easily. Of a form's id only a hash is
 * kept, to join its answers, and nothing shows it. How many of those asked stayed silent is told where a {@code surveyRound} names
 * the instrument; a {@code feedback-response-rate} of all rounds stands beside the readings of a subject in any case.
 *
 * @param id the id by which answers name it
 * @param asks whom it asks; everybody where empty
 * @param method how answers become a value
 * @param scales the scales it may be answered on, its own first
 * @param metrics the metrics that its answers tell
 * @param items its questions; any where empty
 */
public record Instrument(
        String id,
        Optional<Audience> asks,
        Method method,
        List<Scale> scales,
        List<String> metrics,
        List<InstrumentItem> items) {
    /** What {@link #parts} counts to: a scale of up to eleven answers divides it evenly. */
    public static final int PARTS = 2520;

    private static final class Bundled {
        private static final Map<String, Instrument> BY_ID = InstrumentReader.bundled();
    }

    /** How answers become a value. */
    public enum Method {
        /** Percentage of favourable answers minus percentage of unfavourable ones; those between count as answers. */
        NET_PROMOTER,
        /** Share of favourable answers. */
        TOP_BOXES
    }

    /** What an answer says, reversed items turned round. */
    public enum Side {
        /** Good. */
        FAVOURABLE,
        /** Neither. */
        BETWEEN,
        /** Bad. */
        UNFAVOURABLE
    }

    /**
     * A scale of whole numbers, higher being better.
     *
     * @param min the lowest possible answer
     * @param max the highest possible answer
     * @param favourableFrom the lowest favourable answer
     * @param unfavourableTo the highest unfavourable answer; for {@link Method#TOP_BOXES} the one below the lowest favourable
     */
    public record Scale(int min, int max, int favourableFrom, int unfavourableTo) {
        /** Checks that every answer falls on one side, or between the two. */
        public Scale {
            if (min > unfavourableTo || unfavourableTo >= favourableFrom || favourableFrom > max) {
                throw new IllegalArgumentException("scale " + min + " to " + max + " cannot be unfavourable to "
                        + unfavourableTo + " and favourable from " + favourableFrom
                        + "; give min ≤ unfavourableTo < favourableFrom ≤ max.");
            }
        }

        private boolean isOf(SurveyAnswer answer) {
            return min == answer.scaleMin() && max == answer.scaleMax();
        }

        private Side side(int score) {
            return score >= favourableFrom
                    ? Side.FAVOURABLE
                    : score <= unfavourableTo ? Side.UNFAVOURABLE : Side.BETWEEN;
        }
    }

    /** Checks that nothing is null and that there is a scale. */
    public Instrument {
        requireNonNull(id, "id");
        requireNonNull(asks, "asks");
        requireNonNull(method, "method");
        scales = List.copyOf(scales);
        metrics = List.copyOf(metrics);
        items = List.copyOf(items);
        if (scales.isEmpty()) {
            throw new IllegalArgumentException("instrument '" + id + "' has no scale; give at least one.");
        }
    }

    /** Returns all instruments that the library measures. */
    public static List<Instrument> all() {
        return List.copyOf(Bundled.BY_ID.values());
    }

    /** Returns the instrument with an id, if the library measures it. */
    public static Optional<Instrument> find(String id) {
        return Optional.ofNullable(Bundled.BY_ID.get(id));
    }

    /**
     * Returns the instrument with an id.
     *
     * @throws InvalidInputException where there is none, with the nearest one
     */
    public static Instrument of(String id) {
        return find(id).orElseThrow(() -> new InvalidInputException(
                "", "there is no instrument '" + id + "'" + Nearest.hint(id, Bundled.BY_ID.keySet())));
    }

    /** Returns whether an answer is one to this instrument. */
    public boolean isOf(SurveyAnswer answer) {
        return id.equals(answer.instrument());
    }

    /**
     * Checks that a round of the survey asked whom the instrument asks.
     *
     * @throws InvalidInputException where it asked others
     */
    public void requireAsks(Audience asked) {
        asks.filter(who -> who != asked).ifPresent(who -> {
            throw new InvalidInputException(
                    "",
                    "instrument '" + id + "' asks " + who + ", but the round asked " + asked
                            + "; correct one of the two.");
        });
    }

    /** Returns whether answers tell a metric. */
    public boolean tells(String metric) {
        return metrics.contains(metric);
    }

    /**
     * Returns what an answer to this instrument says.
     *
     * @throws InvalidInputException where the instrument cannot have such an answer
     */
    public Side side(SurveyAnswer answer) {
        Scale scale = scale(answer);
        return scale.side(turned(answer, scale));
    }

    /**
     * Returns how far up its scale an answer lies, reversed items turned round: 0 at the worst, {@link #PARTS} at the best.
     *
     * @throws InvalidInputException where the instrument cannot have such an answer
     */
    public int parts(SurveyAnswer answer) {
        Scale scale = scale(answer);
        return (int) Math.round((double) PARTS * (turned(answer, scale) - scale.min()) / (scale.max() - scale.min()));
    }

    /** Returns the place of an item among the instrument's, from 0; -1 where it is none of them. */
    public int indexOf(String item) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).id().equals(item)) {
                return at;
            }
        }
        return -1;
    }

    private Scale scale(SurveyAnswer answer) {
        if (asks.isPresent() && asks.get() != answer.audience()) {
            throw refused(
                    "asks " + asks.get() + ", but the answer is of " + answer.audience() + "; correct the audience",
                    answer);
        }
        for (Scale known : scales) {
            if (known.isOf(answer)) {
                return known;
            }
        }
        throw refused(
                "has the " + names() + ", but the answer has " + answer.scaleMin() + " to " + answer.scaleMax()
                        + "; convert the scores",
                answer);
    }

    private int turned(SurveyAnswer answer, Scale scale) {
        return reversed(answer) ? scale.min() + scale.max() - answer.score() : answer.score();
    }

    private boolean reversed(SurveyAnswer answer) {
        if (items.isEmpty()) {
            return false;
        }
        int at = indexOf(answer.item());
        if (at < 0) {
            List<String> known = items.stream().map(InstrumentItem::id).toList();
            throw refused(
                    "has no item '" + answer.item() + "'" + Nearest.hint(answer.item(), known) + "; correct the item",
                    answer);
        }
        return items.get(at).reversed();
    }

    private static InvalidInputException refused(String why, SurveyAnswer answer) {
        return new InvalidInputException(
                "", "instrument '" + answer.instrument() + "' " + why + " or give the instrument another name.");
    }

    private String names() {
        List<String> all =
                scales.stream().map(scale -> scale.min() + " to " + scale.max()).toList();
        int last = all.size() - 1;
        return last == 0
                ? "scale " + all.get(0)
                : "scales " + String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }
}
