package org.trustdiagnostics.authoring.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;
import org.trustdiagnostics.authoring.cases.OwnPack;

/** Runs a host's test class in JUnit and looks at what a host would see. */
class PackTestsTest {
    private static final String FIRES = OwnPack.fires("DETECTED\", \"severity\": \"LOW");

    private static Path place = Path.of("");

    @TempDir
    Path folder;

    private OwnPack pack;

    /** As a host writes it; its name keeps it out of our own build. */
    static class HostsRules {
        @TestFactory
        Stream<DynamicNode> rules() {
            return PackTests.of(place);
        }
    }

    /** The tests of the bundled pack. */
    static class BundledRules {
        @TestFactory
        Stream<DynamicNode> rules() {
            return PackTests.bundled();
        }
    }

    @BeforeEach
    void write() {
        pack = OwnPack.in(folder);
        place = folder;
    }

    @Test
    void every_case_is_a_test_within_its_pitfall() {
        Seen seen = run(HostsRules.class);

        assertThat(seen.results)
                .containsOnlyKeys(
                        "rules()/check",
                        "rules()/queues-without-end",
                        "rules()/queues-without-end/nobody answers",
                        "rules()/queues-without-end/all are answered",
                        "rules()/queues-without-end/no feedback");
        assertThat(seen.results.values())
                .allSatisfy(result -> assertThat(result.getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL));
        assertThat(seen.sources.get("rules()/queues-without-end/all are answered"))
                .isEqualTo(FileSource.from(folder.resolve(OwnPack.CASES).toFile(), FilePosition.from(5)));
    }

    @Test
    void a_case_that_fails_shows_what_was_expected_what_came_and_why() {
        pack.cases(OwnPack.fires("INCONCLUSIVE"), FIRES.replace("nobody", "again nobody"), OwnPack.spares());

        Seen seen = run(HostsRules.class);

        assertThat(seen.failure("rules()/queues-without-end/nobody answers"))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("INCONCLUSIVE");
                    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("DETECTED, severity LOW");
                })
                .hasMessage("""
                        rules/customer/queues-without-end/queues-without-end.cases.json:4: case "nobody answers"
                          expected  INCONCLUSIVE; also detected: ignored-feedback, slow-replies
                          got       DETECTED, severity LOW; also detected: ignored-feedback, slow-replies
                          because   Fewer messages are answered in time than half.
                                    Answered in time: 0% of 20 messages due an answer (95% interval 0% to 16.8%);\
                         limit: at least 50%.
                          the case  0 of 20 are answered""");
        assertThat(seen.results
                        .get("rules()/queues-without-end/again nobody answers")
                        .getStatus())
                .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
    }

    @Test
    void a_pack_with_mistakes_fails_one_test_that_tells_them_all() {
        pack.cases(
                OwnPack.fires("INCONCLUSIVE"),
                OwnPack.spares().replace("cases", "x").replace("subject", "subjekt"));

        Seen seen = run(HostsRules.class);

        assertThat(seen.results).containsOnlyKeys("rules()/check");
        assertThat(seen.failure("rules()/check"))
                .message()
                .startsWith(
                        "the pack must be mended:\n" + OwnPack.CASES
                                + ":5: case \"all are answered\", facts[0], fact: unknown field 'subjekt'; did you mean 'subject'?");
    }

    @Test
    void a_folder_that_is_not_there_is_told_with_its_whole_path() {
        assertThatThrownBy(() -> PackTests.of(folder.resolve("no-pack")))
                .hasMessage("there is no folder " + folder.resolve("no-pack").toAbsolutePath()
                        + "; give the folder of a pack, from the folder in which the tests run.");
    }

    @Test
    void bundled_cases_know_their_line_too() {
        Seen seen = run(BundledRules.class);

        assertThat(seen.results).hasSizeGreaterThan(500);
        assertThat(seen.sources.get("rules()/overpromising/fires: 11 of 24 due promises kept"))
                .isInstanceOfSatisfying(ClasspathResourceSource.class, source -> {
                    assertThat(PackTestsTest.class.getResource("/" + source.getClasspathResourceName()))
                            .isNotNull();
                    assertThat(source.getPosition()).contains(FilePosition.from(6));
                });
    }

    private static Seen run(Class<?> tests) {
        Seen seen = new Seen();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        seen);
        return seen;
    }

    /** What JUnit told of the tests below the class, by their names. */
    private static final class Seen implements TestExecutionListener {
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, TestSource> sources = new LinkedHashMap<>();
        private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();

        @Override
        public void executionStarted(TestIdentifier test) {
            String parent =
                    test.getParentId().map(id -> names.getOrDefault(id, "")).orElse("");
            names.put(
                    test.getUniqueId(),
                    test.getUniqueId().contains("test-factory")
                            ? (parent.isEmpty() ? "" : parent + "/") + test.getDisplayName()
                            : "");
        }

        @Override
        public void dynamicTestRegistered(TestIdentifier test) {
            executionStarted(test);
            test.getSource().ifPresent(source -> sources.put(name(test), source));
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (name(test).contains("/")) {
                results.put(name(test), result);
            }
        }

        Throwable failure(String name) {
            return results.get(name).getThrowable().orElseThrow();
        }

        private String name(TestIdentifier test) {
            return names.getOrDefault(test.getUniqueId(), "");
        }
    }
}
