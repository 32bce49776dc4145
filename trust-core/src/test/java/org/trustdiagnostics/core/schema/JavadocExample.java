package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON that the comment of a class shows. */
final class JavadocExample {
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code(.*?)}</pre>", Pattern.DOTALL);

    private JavadocExample() {}

    /** Returns it in one line. */
    static String of(Class<?> type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        try {
            Matcher example = EXAMPLE.matcher(Files.readString(source));
            assertThat(example.find()).as("%s shows an example", source).isTrue();
            return example.group(1).replaceAll("\\R \\*\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(source.toString(), e);
        }
    }
}
