package org.trustdiagnostics.authoring.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.metric.Reading;

class CompileClassLoaderTest {
    private static final String RESOURCE = "org/trustdiagnostics/core/metric/Reading.class";

    private final CompileClassLoader loader = new CompileClassLoader();

    @Test
    void rules_see_the_classes_of_the_library() throws ClassNotFoundException, IOException {
        assertThat(loader.loadClass(Reading.class.getName())).isSameAs(Reading.class);
        assertThat(loader.getResource(RESOURCE)).isNotNull();
        assertThat(Collections.list(loader.getResources(RESOURCE))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.trustdiagnostics.test.Rules12CA0486836ADC12D3DBB7D267CB4ABC",
                "org.trustdiagnostics.test.P0C.LambdaPredicate0C20D92A74AC332E8416E938921E2AF0",
                "META-INF/maven/org.trustdiagnostics.compiled/pack-0f8fad5b-d9cb-469f-a165-70867728950e/pom.xml"
            })
    void nobody_is_asked_for_what_a_compilation_generates(String name) throws IOException {
        assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource(name)).isNull();
        assertThat(Collections.list(loader.getResources(name))).isEmpty();
    }
}
