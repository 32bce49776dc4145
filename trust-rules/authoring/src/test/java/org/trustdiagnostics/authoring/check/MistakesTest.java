package org.trustdiagnostics.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;

/**
 * Each mistake is a sound file of rules with one thing changed, as an author would change it; beside it stands what {@code check}
 * prints. {@code -Dgolden.write=true} writes the texts anew: read the difference before it is committed.
 */
class MistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/trustdiagnostics/authoring/check/mistakes");

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_is_printed_about_a_mistake_stands_beside_it(Path mistake) throws IOException {
        PackFiles files = SoundPack.with(Files.readString(mistake));
        String printed = ProblemText.of(RuleCheck.check(PackParts.of(files)), files.texts());
        Path golden = mistake.resolveSibling(mistake.getFileName().toString().replace(".drl", ".txt"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, printed);
        }

        assertThat(printed).isEqualTo(Files.readString(golden));
        assertThat(printed).doesNotContain("0 problems", "org.drools", "org.kie", "Exception", "\tat ");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_in_one_problem_unless_it_is_two(Path mistake) throws IOException {
        List<String> two = List.of(
                "010-import-misspelt.drl", "079-below-and-above-the-same-limit.drl", "113-two-rules-with-mistakes.drl");

        assertThat(RuleCheck.check(PackParts.of(SoundPack.with(Files.readString(mistake)))))
                .hasSize(two.contains(mistake.getFileName().toString()) ? 2 : 1);
    }

    @Test
    void the_file_without_a_mistake_is_sound() {
        assertThat(CheckedPack.of(SoundPack.files()).problems()).isEmpty();
    }

    @Test
    void every_mistake_is_another_one() throws IOException {
        SortedMap<String, Path> texts = new TreeMap<>();
        for (Path mistake : mistakes().toList()) {
            assertThat(texts.put(Files.readString(mistake), mistake)).isNull();
        }
        assertThat(texts).hasSizeGreaterThan(100);
    }

    static Stream<Path> mistakes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream();
        }
    }
}
