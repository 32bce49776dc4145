package org.trustdiagnostics.authoring.testing;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.trustdiagnostics.authoring.cases.Case;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.cases.CaseResult;
import org.trustdiagnostics.authoring.cases.CaseRun;
import org.trustdiagnostics.authoring.cases.PackCases;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.rules.TrustDiagnostics;

/**
 * The checks and cases of a pack as JUnit 5 tests, so that a host's build fails where its rules do.
 *
 * <pre>{@code
 * class OurRulesTest {
 *     @org.junit.jupiter.api.TestFactory
 *     Stream<DynamicNode> rules() {
 *         return PackTests.of(Path.of("rules-pack"));
 *     }
 * }
 * }</pre>
 *
 * <p>The first test is {@code check}: it fails with everything that is wrong with the pack's files. Where it passes, a container
 * a pitfall follows, and in it a test a case, which knows file and line of the case.
 */
public final class PackTests {
    private static final String BUNDLED = "classpath:/org/trustdiagnostics/rules/bundled/";

    private PackTests() {}

    /**
     * Returns the tests of a pack.
     *
     * @param folder the folder of the pack
     * @throws UncheckedIOException where it cannot be read
     */
    public static Stream<DynamicNode> of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            throw new IllegalArgumentException("there is no folder " + absolute
                    + "; give the folder of a pack, from the folder in which the tests run.");
        }
        try {
            return of(
                    CheckedPack.read(absolute),
                    place -> at(absolute.resolve(place.file()).toUri().toString(), place));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the pack in " + absolute, e);
        }
    }

    /** Returns the tests of the pack that comes with the library. */
    public static Stream<DynamicNode> bundled() {
        return of(CheckedPack.bundled(), place -> at(BUNDLED + place.file(), place));
    }

    private static Stream<DynamicNode> of(CheckedPack pack, Function<Place, URI> source) {
        PackCases cases = PackCases.of(pack.parts());
        List<Problem> problems = cases.problemsWith(pack);
        DynamicNode check = dynamicTest("check", () -> {
            if (!problems.isEmpty()) {
                throw new AssertionFailedError(problems.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", "the pack must be mended:\n", "")));
            }
        });
        if (!problems.isEmpty()) {
            return Stream.of(check);
        }
        TrustDiagnostics diagnostics =
                TrustDiagnostics.builder().pack(pack.orThrow()).build();
        return Stream.concat(
                Stream.of(check),
                cases.files().values().stream()
                        .map(file -> dynamicContainer(
                                file.pitfall(),
                                source.apply(Place.of(file.path())),
                                file.cases().stream().map(c -> test(diagnostics, file, c, source)))));
    }

    private static DynamicTest test(TrustDiagnostics diagnostics, CaseFile file, Case c, Function<Place, URI> source) {
        URI place = source.apply(new Place(file.path(), c.line(), 0));
        return dynamicTest(c.name(), place, () -> {
            CaseResult result = CaseRun.tried(diagnostics, file, c);
            if (!result.passed()) {
                throw new AssertionFailedError(result.told().stripTrailing(), c.expected(), result.got());
            }
        });
    }

    /** Adds the line as JUnit reads it. */
    private static URI at(String file, Place place) {
        return URI.create(place.line() > 0 ? file + "?line=" + place.line() : file);
    }
}
