package org.trustdiagnostics.authoring.realdata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What the {@code trust} command's speed is compared with: parses the Boston file with the same CSV library, counts cases by
 * queue, and does nothing else. {@code java -cp target/test-classes:fastcsv.jar …PlainQueueCount boston311_2015h1.csv.gz}
 */
final class PlainQueueCount {
    private PlainQueueCount() {}

    public static void main(String[] args) throws Exception {
        Map<String, Integer> cases = new TreeMap<>();
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(Path.of(args[0])));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(bytes)) {
            for (NamedCsvRecord row : csv) {
                cases.merge(row.getField("QUEUE"), 1, Integer::sum);
            }
        }
        cases.forEach((queue, count) -> System.out.println(queue + " " + count));
    }
}
