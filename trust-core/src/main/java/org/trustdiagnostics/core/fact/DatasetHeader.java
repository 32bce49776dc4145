package org.trustdiagnostics.core.fact;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.input.Constants;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * What holds for a whole dataset; in NDJSON the first line.
 *
 * <pre>{@code
 * {"type":"dataset","asOf":"2015-06-30","covers":["responsibility"],"timeZone":"America/New_York",
 *  "profile":["B2B","SMALL"],"parts":{"company:acme":["dept:hr","dept:ops"]}}
 * }</pre>
 *
 * @param asOf the day as of which to judge; absent: the caller says
 * @param covers the kinds of facts of which the dataset holds all there are, even where there are none
 * @param timeZone the zone in which a time falls on a day; absent: each time's own offset
 * @param profile what the organisation is, so that advice can speak to it; empty: nothing is said
 * @param parts which subjects are parts of which, so that small ones cannot be worked out; empty: none is
 */
public record DatasetHeader(
        Optional<LocalDate> asOf, Set<FactKind> covers, Optional<ZoneId> timeZone, Set<Trait> profile, Parts parts) {
    private static final List<String> FIELDS = List.of("asOf", "covers", "timeZone", "profile", "parts");

    /** Checks that nothing is null and keeps copies of the sets. */
    public DatasetHeader {
        requireNonNull(asOf, "asOf");
        requireNonNull(timeZone, "timeZone");
        requireNonNull(parts, "parts");
        covers = Set.copyOf(covers);
        profile = Set.copyOf(profile);
    }

    /** Creates a header of a dataset in which no subject is a part of another. */
    public DatasetHeader(
            Optional<LocalDate> asOf, Set<FactKind> covers, Optional<ZoneId> timeZone, Set<Trait> profile) {
        this(asOf, covers, timeZone, profile, Parts.none());
    }

    /** Returns a header that says nothing. */
    public static DatasetHeader empty() {
        return new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of());
    }

    static DatasetHeader read(JsonObject json) {
        json.allowOnly(FIELDS);
        Set<FactKind> covers = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(json.texts("covers"));
        names.forEach(name -> covers.add(FactKind.named(name, json.where() + ", field 'covers'")));
        Set<Trait> profile = EnumSet.noneOf(Trait.class);
        json.texts("profile")
                .forEach(name -> profile.add(Constants.parse(name, Trait.class, json.where() + ", field 'profile'")));
        return new DatasetHeader(
                json.optionalText("asOf").map(text -> day(json, text)),
                covers,
                json.optionalText("timeZone").map(text -> zone(json, text)),
                profile,
                json.optionalObject("parts").map(object -> parts(json, object)).orElseGet(Parts::none));
    }

    private static Parts parts(JsonObject json, JsonObject object) {
        Map<String, Set<String>> byWhole = new LinkedHashMap<>();
        object.names().forEach(whole -> byWhole.put(whole, new LinkedHashSet<>(object.texts(whole))));
        try {
            return new Parts(byWhole);
        } catch (IllegalArgumentException e) {
            throw json.error("parts", String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate day(JsonObject json, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw json.error("asOf", "'" + text + "' is not a date like \"2015-06-30\".");
        }
    }

    private static ZoneId zone(JsonObject json, String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw json.error("timeZone", "'" + text + "' is not a time zone like \"America/New_York\" or \"UTC\".");
        }
    }
}
