package org.trustdiagnostics.core.limit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.input.Constants;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;

/**
 * The limits in force, by id: those that say how to count ({@link #counting()}) and those that a rule pack judges by.
 * Immutable.
 */
public final class Limits {
    /** Id of the days after its due day on which a promise still counts as kept on time. */
    public static final String PROMISE_GRACE = "promise.grace";
    /** Id of the days within which feedback must get a reply. */
    public static final String FEEDBACK_REPLY = "feedback.reply-within";
    /** Id of the days within which critical feedback must lead to an action that is told back. */
    public static final String FEEDBACK_ACTION = "feedback.act-within";
    /** Id of the hours within which a false mention must be corrected. */
    public static final String FALSE_MENTION = "false-mention.correct-within";
    /** Id of the days within which an announcement must reach a unit. */
    public static final String INTERNAL_RECEIPT = "internal-message.receive-within";
    /** Id of the days within which an internal question must be answered. */
    public static final String INTERNAL_ANSWER = "internal-question.answer-within";
    /** Id of the days within which an own error must be admitted or made good. */
    public static final String OWN_ERROR = "own-error.own-up-within";

    /** Id of the share of those asked below which a reading of a survey carries a warning. */
    public static final String SURVEY_RESPONSE = "survey.response-share";

    private static final Set<String> MAY_BE_NEGATIVE = Set.of("points", "change", "index", "score", "EUR");
    private static final String REPLY_WITHIN = "reply-within.";
    private static final String OTHER_CHANNELS = REPLY_WITHIN + "other";

    /** Sorted by id, and hashed: thresholds are asked for at every event. */
    private final Map<String, Limit> byId;

    private final Map<String, Double> hoursByChannel = new HashMap<>();

    private Limits(SortedMap<String, Limit> sorted) {
        this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
        sorted.values().stream()
                .filter(limit -> limit.id().startsWith(REPLY_WITHIN))
                .forEach(limit -> hoursByChannel.put(limit.id().substring(REPLY_WITHIN.length()), limit.threshold()));
    }

    /** Returns the limits that say how to count, such as the hours within which a channel must answer. */
    public static Limits counting() {
        return new Limits(new TreeMap<>()).plus(read(JsonText.resource(Limits.class, "counting-limits.json")));
    }

    /** Reads the list under {@code limits}. */
    public static List<Limit> read(JsonObject file) {
        file.allowOnly(List.of("limits"));
        List<Limit> limits = new ArrayList<>();
        for (JsonObject json : file.objects("limits")) {
            limits.add(readOne(json));
        }
        return limits;
    }

    private static Limit readOne(JsonObject json) {
        json.allowOnly(List.of("id", "metric", "direction", "threshold", "grades", "measuredIn", "origin"));
        Map<Severity, Double> grades = new EnumMap<>(Severity.class);
        json.optionalObject("grades").ifPresent(given -> given.names()
                .forEach(name -> grades.put(Constants.parse(name, Severity.class, given.where()), given.number(name))));
        try {
            return new Limit(
                    json.text("id"),
                    json.optionalText("metric"),
                    json.constant("direction", Limit.Direction.class),
                    json.number("threshold"),
                    grades,
                    json.text("measuredIn"),
                    json.constant("origin", Limit.Origin.class));
        } catch (InvalidInputException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(json.where(), String.valueOf(e.getMessage()));
        }
    }

    /** Reads what {@link #write} has written. */
    public static Limits read(PackedReader in) {
        SortedMap<String, Limit> all = new TreeMap<>();
        in.all(() -> readOne(in)).forEach(limit -> all.put(limit.id(), limit));
        return new Limits(all);
    }

    private static Limit readOne(PackedReader in) {
        return new Limit(
                in.text(),
                in.optionalText(),
                in.constant(Limit.Direction.values()),
                in.number(),
                grades(in),
                in.text(),
                in.constant(Limit.Origin.values()));
    }

    private static Map<Severity, Double> grades(PackedReader in) {
        Map<Severity, Double> grades = new EnumMap<>(Severity.class);
        for (int count = in.whole(); count > 0; count--) {
            grades.put(in.constant(Severity.values()), in.number());
        }
        return grades;
    }

    /** Writes all limits. */
    public void write(PackedWriter out) {
        out.all(byId.values(), limit -> {
            out.text(limit.id());
            out.optional(limit.metric(), out::text);
            out.constant(limit.direction());
            out.number(limit.threshold());
            out.all(limit.grades().entrySet(), grade -> {
                out.constant(grade.getKey());
                out.number(grade.getValue());
            });
            out.text(limit.measuredIn());
            out.constant(limit.origin());
        });
    }

    /**
     * Returns these limits and more.
     *
     * @throws IllegalArgumentException where an id is taken
     */
    public Limits plus(Collection<Limit> more) {
        SortedMap<String, Limit> all = new TreeMap<>(byId);
        for (Limit limit : more) {
            if (all.put(limit.id(), limit) != null) {
                throw new IllegalArgumentException("limit '" + limit.id() + "' is defined twice; rename one of them.");
            }
        }
        return new Limits(all);
    }

    /**
     * Returns these limits with one threshold set by the host. An unknown id of the form {@code reply-within.<channel>} adds a
     * channel of its own, in hours.
     *
     * @throws IllegalArgumentException where the id is unknown (with the nearest one) or the value cannot be
     */
    public Limits with(String id, double threshold) {
        Limit known = find(id).or(() -> id.startsWith(REPLY_WITHIN)
                        ? Optional.of(new Limit(
                                id,
                                Optional.empty(),
                                Limit.Direction.AT_MOST,
                                threshold,
                                Map.of(),
                                "hours",
                                Limit.Origin.HOST))
                        : Optional.empty())
                .orElseThrow(() ->
                        new IllegalArgumentException("unknown limit '" + id + "'" + Nearest.hint(id, byId.keySet())));
        boolean share = known.measuredIn().equals("share");
        boolean change = known.metric().flatMap(OverTime::named).isPresent();
        boolean tooLow = threshold < 0 && !change && !MAY_BE_NEGATIVE.contains(known.measuredIn());
        if (tooLow || (share && threshold > 1)) {
            throw new IllegalArgumentException("limit '" + id + "' cannot be " + threshold + "; it is measured in "
                    + known.measuredIn() + (share ? ", 0 to 1." : ", from 0 up."));
        }
        SortedMap<String, Limit> all = new TreeMap<>(byId);
        all.put(id, known.withThreshold(threshold));
        return new Limits(all);
    }

    /**
     * Returns these limits with another one in the place of that with the same id.
     *
     * @throws IllegalArgumentException where the id is unknown (with the nearest one)
     */
    public Limits with(Limit limit) {
        threshold(limit.id());
        SortedMap<String, Limit> all = new TreeMap<>(byId);
        all.put(limit.id(), limit);
        return new Limits(all);
    }

    /** Returns the limit with an id, if there is one. */
    public Optional<Limit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the threshold of a limit that must exist.
     *
     * @throws IllegalArgumentException where the id is unknown
     */
    public double threshold(String id) {
        Limit limit = byId.get(id);
        if (limit == null) {
            throw new IllegalArgumentException("unknown limit '" + id + "'" + Nearest.hint(id, byId.keySet()));
        }
        return limit.threshold();
    }

    /** Returns the hours within which a message in a channel must be answered; unlisted channels share one limit. */
    public double replyWithinHours(String channel) {
        Double own = hoursByChannel.get(channel);
        return own == null ? threshold(OTHER_CHANNELS) : own;
    }

    /** Returns all limits, sorted by id. */
    public List<Limit> all() {
        return List.copyOf(byId.values());
    }

    /** Returns everything that the limits say, one text a limit; equal limits give equal texts, in every process. */
    public List<String> texts() {
        return byId.values().stream()
                .map(limit -> String.join(
                        "|",
                        limit.id(),
                        limit.metric().orElse(""),
                        limit.direction().name(),
                        String.valueOf(limit.threshold()),
                        new TreeMap<>(limit.grades()).toString(),
                        limit.measuredIn(),
                        limit.origin().name()))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Limits limits && byId.equals(limits.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
