package org.trustdiagnostics.examples.sparkbatch.facts;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.lib.input.FileSplit;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
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

    private final Broadcast<SerializableConfiguration> files;
    private final String headerFile;

    private NdjsonFacts(Broadcast<SerializableConfiguration> files, String headerFile) {
        this.files = files;
        this.headerFile = headerFile;
    }

    /**
     * Returns the header: the first line of the first file by name, if it is one.
     *
     * @throws IOException where there is no such file, or it cannot be read
     * @throws InvalidInputException where the header is wrong
     */
    public static Optional<DatasetHeader> header(JavaSparkContext spark, String path) throws IOException {
        Path first = firstFile(spark.hadoopConfiguration(), path);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(open(spark.hadoopConfiguration(), first), StandardCharsets.UTF_8))) {
            return Optional.ofNullable(lines.readLine())
                    .filter(line -> isHeader(first, line))
                    .map(line -> FactReader.readHeader(first.getName() + ":1", bare(line)));
        }
    }

    /**
     * Returns the facts of a file, of the files of a folder or of those that a pattern names.
     *
     * @throws IOException where there is no such file
     */
    public static JavaRDD<Fact> read(JavaSparkContext spark, String path) throws IOException {
        Configuration configuration = spark.hadoopConfiguration();
        NdjsonFacts reader = new NdjsonFacts(
                SerializableConfiguration.broadcast(spark.sc(), configuration),
                firstFile(configuration, path).toString());
        JavaNewHadoopRDD<LongWritable, Text> lines = (JavaNewHadoopRDD<LongWritable, Text>)
                spark.newAPIHadoopFile(path, TextInputFormat.class, LongWritable.class, Text.class, configuration);
        return lines.mapPartitionsWithInputSplit(
                (split, its) -> reader.facts(((FileSplit) split).getPath(), its), true);
    }

    private Iterator<Fact> facts(Path file, Iterator<Tuple2<LongWritable, Text>> lines) {
        boolean mayHaveHeader = file.toString().equals(headerFile);
        return new Pulled<>(() -> {
            while (lines.hasNext()) {
                Tuple2<LongWritable, Text> next = lines.next();
                long start = next._1().get();
                String line = decoded(file, start, next._2());
                if (!line.isBlank() && !(start == 0 && mayHaveHeader && isHeader(file, line))) {
                    return Optional.of(fact(file, start, bare(line)));
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

    private String decoded(Path file, long start, Text line) {
        try {
            return Text.decode(line.getBytes(), 0, line.getLength(), false);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(place(file, start), "is not UTF-8; write the file in UTF-8.");
        }
    }

    private String place(Path file, long start) {
        long number = 1;
        try (InputStream in = new BufferedInputStream(open(files.value().value(), file), 1 << 16)) {
            for (long left = start; left > 0; left--) {
                if (in.read() == '\n') {
                    number++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("counting the lines of " + file, e);
        }
        return file.getName() + ":" + number;
    }

    private static boolean isHeader(Path file, String line) {
        return line.contains("\"dataset\"")
                && JsonText.parseUnnamed(file.getName() + ":1", bare(line))
                        .text("type")
                        .equals("dataset");
    }

    private static String bare(String line) {
        return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
    }

    private static InputStream open(Configuration configuration, Path file) throws IOException {
        InputStream in = file.getFileSystem(configuration).open(file);
        CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(file);
        return codec == null ? in : codec.createInputStream(in);
    }

    private static Path firstFile(Configuration configuration, String path) throws IOException {
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
        if (found.isEmpty()) {
            throw new FileNotFoundException("no file of facts at " + path);
        }
        return Collections.min(found);
    }

    private static boolean visible(Path file) {
        return !file.getName().startsWith("_") && !file.getName().startsWith(".");
    }
}
