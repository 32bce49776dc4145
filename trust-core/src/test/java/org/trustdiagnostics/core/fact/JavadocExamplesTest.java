package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The line that the comment of every kind of fact shows: a host copies it, so it must be one. */
final class JavadocExamplesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/trustdiagnostics/core/fact");
    private static final Pattern EXAMPLE =
            Pattern.compile("\\{@code\\s+\\* (\\{\"type\":.*?)\\s+\\* }</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("org.trustdiagnostics.core.fact.FactKind#all")
    void it_is_read_and_written_back_letter_by_letter(FactKind kind) throws IOException {
        List<String> examples = examples(SOURCES.resolve(kind.type().getSimpleName() + ".java"));
        assertThat(examples).as("one example of %s", kind).hasSize(1);
        Fact fact = FactReader.of(new StringReader(examples.get(0)), "javadoc")
                .next()
                .orElseThrow();
        assertThat(FactKind.of(fact.getClass())).isEqualTo(kind);
        StringWriter out = new StringWriter();
        try (FactWriter writer = new FactWriter(out)) {
            writer.write(fact);
        }
        assertThat(out).hasToString(shortest(examples.get(0)) + "\n");
    }

    @Test
    void that_of_the_header_is_read_and_written_back_letter_by_letter() throws IOException {
        List<String> examples = examples(SOURCES.resolve("DatasetHeader.java"));
        assertThat(examples).hasSize(1);
        StringWriter out = new StringWriter();
        try (FactWriter writer = new FactWriter(out)) {
            writer.write(
                    FactReader.of(new StringReader(examples.get(0)), "javadoc").header());
        }
        assertThat(out).hasToString(examples.get(0) + "\n");
    }

    @Test
    void there_are_no_others() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            long all = 0;
            for (Path file : files.toList()) {
                all += Files.readString(file).split("\\{\"type\":", -1).length - 1;
            }
            assertThat(all).isEqualTo(FactKind.all().size() + 1);
        }
    }

    /** What is absent need not be written, and neither need seconds that are none. */
    private static String shortest(String line) {
        return line.replaceAll(",\"\\w+\":null", "").replaceAll(":00([+-]\\d\\d:\\d\\d\")", "$1");
    }

    private static List<String> examples(Path file) throws IOException {
        return EXAMPLE.matcher(Files.readString(file))
                .results()
                .map(JavadocExamplesTest::oneLine)
                .toList();
    }

    private static String oneLine(MatchResult example) {
        return example.group(1)
                .lines()
                .map(line -> line.replaceFirst("^ \\*", "").strip())
                .collect(Collectors.joining());
    }
}
