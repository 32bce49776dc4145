package org.trustdiagnostics.examples.sparkbatch.facts;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.api.java.JavaNewHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonText;
import org.trustdiagnostics.examples.sparkbatch.iterators.Pulled;
import scala.Tuple2;

/**
 * Reads facts from files of NDJSON, also compressed ones, split among tasks. A task knows of a line only at which byte it starts, so the
 * number of a wrong line is counted when it is needed for its error.
 */
public final class NdjsonFacts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern NDJSON = Pattern.compile("\\.ndjson(\\.(gz|bz2|zst))?$");

    private final Broadcast<SerializableConfiguration> files;
    private final String headerFile;
    private final long headerStart;

    private NdjsonFacts(Broadcast<SerializableConfiguration> files, String headerFile, long headerStart) {
        this.files = files;
        this.headerFile = headerFile;
        this.headerStart = headerStart;
    }

    /** Returns whether a path names NDJSON: its first file by name ends in {@code .ndjson}, compressed or not. */
    public static boolean at(JavaSparkContext spark, String path) throws IOException {
        return files(spark.hadoopConfiguration(), path).stream()
                .min(Comparator.naturalOrder())
                .filter(file -> NDJSON.matcher(file.getName()).find())
                .isPresent();
    }

    /**
     * Returns the header: the first line of the first file by name, if it is one; blank lines do not count.
     *
     * @throws IOException where there is no such file, or it cannot be read
     * @throws InvalidInputException where the header is wrong
     */
    public static Optional<DatasetHeader> header(JavaSparkContext spark, String path) throws IOException {
        Path first = firstFile(spark.hadoopConfiguration(), path);
        return headerLine(spark.hadoopConfiguration(), first)
                .map(line -> FactReader.readHeader(line.place(), line.text()));
    }

    /**
     * Returns the facts of a file, of the files of a folder or of those that a pattern names.
     *
     * @throws IOException where there is no such file
     */
    public static JavaRDD<Fact> read(JavaSparkContext spark, String path) throws IOException {
        Configuration configuration = spark.hadoopConfiguration();
        Path first = firstFile(configuration, path);
        NdjsonFacts reader = new NdjsonFacts(
                SerializableConfiguration.broadcast(spark.sc(), configuration),
                first.toString(),
                headerLine(configuration, first).map(Line::start).orElse(-1L));
        JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>)
                spark.newAPIHadoopFile(path, TextInputFormat.class, LongWritable.class, Text.class, configuration);
        return lines.mapPartitionsWithInputSplit(
                (split, its) -> reader.facts(((FileSplit) split).getPath(), its), true);
    }

    private Iterator<Fact> facts(Path file, Iterator<Tuple2<LongWritable, Text>> lines) {
        long header = file.toString().equals(headerFile) ? headerStart : -1;
        return new Pulled<>(() -> {
            while (lines.hasNext()) {
                Tuple2<LongWritable, Text> next = lines.next();
                long start = next._1().get();
                String line = decoded(next._2(), () -> place(file, start));
                if (start != header && !line.isBlank()) {
                    return Optional.of(fact(file, start, line));
                }
            }
            return Optional.empty();
        });
    }

    private Fact fact(Path file, long start, String line) {
        try {
            return FactReader.read(file.getName(), line);
        } catch (InvalidInputException e) {
            return FactReader.read(place(file, start), line); // throws the same, with the number of the line
        }
    }

    private static String decoded(Text line, Supplier<String> place) {
        try {
            return Text.decode(line.getBytes(), 0, line.getLength(), false);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(place.get(), "is not UTF-8; write the file in UTF-8.");
        }
    }

    /** Where a file is split in compressed form, nothing tells how many lines precede. */
    private String place(Path file, long start) {
        Configuration configuration = files.value().value();
        if (new CompressionCodecFactory(configuration).getCodec(file) instanceof SplittableCompressionCodec) {
            return file.getName();
        }
        try (LineReader in = new LineReader(open(configuration, file))) {
            Text line = new Text();
            long number = 1;
            for (long at = in.readLine(line); at <= start; number++) {
                int length = in.readLine(line);
                if (length == 0) {
                    break;
                }
                at += length;
            }
            return file.getName() + ":" + number;
        } catch (IOException e) {
            throw new UncheckedIOException("counting the lines of " + file, e);
        }
    }

    /**
     * A line of a file.
     *
     * @param place file and number
     * @param start how many bytes precede it
     * @param text the line, without byte order mark
     */
    private record Line(String place, long start, String text) {}

    private static Optional<Line> headerLine(Configuration configuration, Path file) throws IOException {
        return firstLine(configuration, file)
                .filter(line -> line.text().contains("\"dataset\"")
                        && JsonText.parseUnnamed(line.place(), line.text())
                                .text("type")
                                .equals("dataset"));
    }

    /** Returns the first line that is not blank. */
    private static Optional<Line> firstLine(Configuration configuration, Path file) throws IOException {
        try (LineReader in = new LineReader(open(configuration, file))) {
            Text bytes = new Text();
            long start = 0;
            for (int number = 1; ; number++) {
                int length = in.readLine(bytes);
                String place = file.getName() + ":" + number;
                String text = decoded(bytes, () -> place);
                String line = start == 0 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
                if (length == 0 || !line.isBlank()) {
                    return length == 0 ? Optional.empty() : Optional.of(new Line(place, start, line));
                }
                start += length;
            }
        }
    }

    private static InputStream open(Configuration configuration, Path file) throws IOException {
        InputStream in = file.getFileSystem(configuration).open(file);
        CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(file);
        return codec == null ? in : codec.createInputStream(in);
    }

    private static Path firstFile(Configuration configuration, String path) throws IOException {
        return files(configuration, path).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new FileNotFoundException("no file of facts at " + path));
    }

    private static List<Path> files(Configuration configuration, String path) throws IOException {
        FileSystem system = new Path(path).getFileSystem(configuration);
        List<Path> found = new ArrayList<>();
        FileStatus[] named = system.globStatus(new Path(path), NdjsonFacts::visible);
        for (FileStatus one : named == null ? new FileStatus[0] : named) {
            for (FileStatus file : one.isDirectory()
                    ? system.listStatus(one.getPath(), NdjsonFacts::visible)
                    : new FileStatus[] {one}) {
                if (file.isFile()) {
                    found.add(file.getPath());
                }
            }
        }
        return found;
    }

    private static boolean visible(Path file) {
        return !file.getName().startsWith("_") && !file.getName().startsWith(".");
    }
}
