package org.trustdiagnostics.examples.ruleauthor;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.trustdiagnostics.authoring.testing.PackTests;

/** The cases of the house rules, one test each. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicNode> rules() {
        return PackTests.of(Path.of("house-rules"));
    }
}
