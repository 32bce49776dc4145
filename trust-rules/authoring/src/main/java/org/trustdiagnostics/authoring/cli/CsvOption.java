package org.trustdiagnostics.authoring.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A CSV file and how its rows become facts; picocli fills it. */
@SuppressWarnings("NullAway.Init") // picocli sets both or fails
final class CsvOption {
    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "CSV file in UTF-8 (.csv or .csv.gz); may be given several times, each with its --mapping.")
    private Path csv;

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "MAP.json",
            description = "How the rows of the CSV file become facts.")
    private Path mapping;

    Path csv() {
        return csv;
    }

    Path mapping() {
        return mapping;
    }
}
