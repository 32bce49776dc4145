package org.trustdiagnostics.authoring.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.authoring.csv.CsvFacts;
import org.trustdiagnostics.authoring.intake.FactSource;
import org.trustdiagnostics.authoring.intake.Intake;
import org.trustdiagnostics.authoring.intake.NdjsonFacts;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.InvalidInputException;

/** The open inputs of one diagnosis, taken together as one dataset. Not thread-safe. */
final class Sources implements Closeable {
    private static final String STDIN = "-";

    private final List<FactSource> open = new ArrayList<>();

    private Sources() {}

    /**
     * Opens the inputs and checks mappings and headers.
     *
     * @throws IOException where a file cannot be read
     */
    static Sources open(List<String> facts, List<CsvOption> csv, InputStream in) throws IOException {
        Sources sources = new Sources();
        try {
            for (String file : facts) {
                sources.open.add(file.equals(STDIN) ? NdjsonFacts.of(in, "stdin") : NdjsonFacts.open(Path.of(file)));
            }
            for (CsvOption option : csv) {
                sources.open.add(CsvFacts.open(option.csv(), option.mapping()));
            }
            return sources;
        } catch (IOException | RuntimeException e) {
            sources.close();
            throw e;
        }
    }

    /** Returns what holds for all inputs together; the day given by the caller goes before a header's. */
    DatasetHeader header(Optional<LocalDate> asOf) {
        Set<FactKind> covers = new LinkedHashSet<>();
        Set<Trait> profile = EnumSet.noneOf(Trait.class);
        Parts parts = Parts.none();
        for (FactSource source : open) {
            covers.addAll(source.header().covers());
            profile.addAll(source.header().profile());
            parts = joined(parts, source);
        }
        Optional<LocalDate> day = asOf.or(() ->
                open.stream().flatMap(source -> source.header().asOf().stream()).findFirst());
        if (day.isEmpty()) {
            throw new InvalidInputException(
                    "",
                    "as of which day? Add --as-of YYYY-MM-DD, or begin the facts with a line like "
                            + "{\"type\":\"dataset\",\"asOf\":\"2015-06-30\"}.");
        }
        return new DatasetHeader(day, covers, zone(), profile, parts);
    }

    private static Parts joined(Parts parts, FactSource source) {
        try {
            return parts.plus(source.header().parts());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(source.name() + ", field 'parts'", String.valueOf(e.getMessage()));
        }
    }

    private Optional<ZoneId> zone() {
        Optional<FactSource> first = open.stream()
                .filter(source -> source.header().timeZone().isPresent())
                .findFirst();
        for (FactSource source : open) {
            Optional<ZoneId> zone = source.header().timeZone();
            if (zone.isPresent() && !zone.equals(first.orElseThrow().header().timeZone())) {
                throw new InvalidInputException(
                        "",
                        "the time zone of " + source.name() + " is " + zone.get() + ", but that of "
                                + first.get().name() + " is "
                                + first.get().header().timeZone().orElseThrow()
                                + "; a diagnosis counts days in one zone, so diagnose them one by one.");
            }
        }
        return first.flatMap(source -> source.header().timeZone());
    }

    /** Returns what the user should know before believing a finding. */
    List<String> cautions() {
        return open.stream().flatMap(source -> source.cautions().stream()).toList();
    }

    /** Hands over everything, while another thread reads ahead. */
    void readInto(Intake intake) throws IOException {
        for (FactSource source : open) {
            intake.readAhead(source);
        }
    }

    @Override
    public void close() throws IOException {
        for (FactSource source : open) {
            source.close();
        }
    }
}
