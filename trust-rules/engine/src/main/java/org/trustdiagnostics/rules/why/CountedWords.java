package org.trustdiagnostics.rules.why;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What makes a case of a metric count for its value or not, in words. */
final class CountedWords {
    private static final Properties WORDS = load();

    private CountedWords() {}

    /** Returns the words for cases of a metric that count, or that do not. */
    static String of(String metric, boolean hit) {
        return Optional.ofNullable(WORDS.getProperty(metric + (hit ? ".hit" : ".other")))
                .orElse(hit ? "that count" : "that do not count");
    }

    /** Returns the words for a record of a kind that is added, with places for its fields; empty where there are none. */
    static Optional<String> added(String kind) {
        return Optional.ofNullable(WORDS.getProperty("added." + kind));
    }

    private static Properties load() {
        try (InputStream in = requireNonNull(CountedWords.class.getResourceAsStream("words.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties", e);
        }
    }
}
