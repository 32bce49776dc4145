package org.trustdiagnostics.examples.sparkbatch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.examples.sparkbatch.facts.NdjsonFacts;
import org.trustdiagnostics.rules.TrustDiagnostics;
import org.trustdiagnostics.rules.TrustDiagnosticsBuilder;

/**
 * What the command line says. {@code TrustBatch FACTS OUTPUT [--as-of DATE] [--header FILE] [--lang LANGUAGE] [--limit ID=VALUE]…}
 *
 * @param facts a file, folder or pattern: of NDJSON, where the first file by name ends in {@code .ndjson}, also compressed; or of Parquet
 * @param output the folder to write
 * @param asOf the day as of which to judge, if it is not in the header
 * @param header a file whose first line is the dataset's header; NDJSON may have it in its own first line
 * @param language the language of the advice
 * @param limits limits of which the default does not hold
 */
record BatchOptions(
        String facts,
        String output,
        Optional<LocalDate> asOf,
        Optional<Path> header,
        Locale language,
        Map<String, Double> limits) {
    private static final String USAGE =
            "usage: TrustBatch FACTS OUTPUT [--as-of DATE] [--header FILE] [--lang en|nb|nl] [--limit ID=VALUE]";

    static BatchOptions parse(String... args) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        if (left.size() < 2 || left.peek().startsWith("--")) {
            throw new IllegalArgumentException(USAGE);
        }
        String facts = left.remove();
        String output = left.remove();
        Optional<LocalDate> asOf = Optional.empty();
        Optional<Path> header = Optional.empty();
        Locale language = Locale.ENGLISH;
        Map<String, Double> limits = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            String option = left.remove();
            if (left.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value. " + USAGE);
            }
            String value = left.remove();
            switch (option) {
                case "--as-of" -> asOf = Optional.of(date(value));
                case "--header" -> header = Optional.of(Path.of(value));
                case "--lang" -> language = Locale.forLanguageTag(value);
                case "--limit" -> limits.putAll(limit(value));
                default -> throw new IllegalArgumentException("unknown option " + option + ". " + USAGE);
            }
        }
        return new BatchOptions(facts, output, asOf, header, language, limits);
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--as-of must be a date like 2026-06-30, but is '" + value + "'. " + USAGE);
        }
    }

    private static Map<String, Double> limit(String value) {
        int equals = value.indexOf('=');
        try {
            return Map.of(value.substring(0, Math.max(0, equals)), Double.valueOf(value.substring(equals + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--limit must be ID=VALUE with a number, but is '" + value + "'. " + USAGE);
        }
    }

    BatchResult run(SparkSession spark) throws IOException {
        Map<String, Double> thresholds = limits;
        TrustBatch batch = new TrustBatch(spark, () -> {
                    TrustDiagnosticsBuilder builder = TrustDiagnostics.builder();
                    thresholds.forEach(builder::limit);
                    return builder.build();
                })
                .in(language);
        boolean ndjson = NdjsonFacts.at(new JavaSparkContext(spark.sparkContext()), facts);
        JavaRDD<Fact> read = ndjson ? batch.ndjson(facts) : batch.parquet(facts);
        return batch.diagnose(dataset(ndjson ? batch.ndjsonHeader(facts) : Optional.empty()), read, output);
    }

    private DatasetHeader dataset(Optional<DatasetHeader> own) throws IOException {
        DatasetHeader given = own.orElseGet(DatasetHeader::empty);
        if (header.isPresent()) {
            try (FactReader reader = FactReader.open(header.get())) {
                given = reader.header();
            }
        }
        return new DatasetHeader(
                asOf.isPresent() ? asOf : given.asOf(),
                given.covers(),
                given.timeZone(),
                given.profile(),
                given.parts());
    }
}
