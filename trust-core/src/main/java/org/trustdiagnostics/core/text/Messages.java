package org.trustdiagnostics.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of reports in one language. A sentence has places {@code {0}}, {@code {1}} … that are filled as they are, so
 * that nothing depends on the machine. Immutable and thread-safe.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    /** Those of the languages that somebody has asked for. */
    private static final Map<Language, Messages> ASKED_FOR = new ConcurrentHashMap<>();

    private final Properties sentences;

    private Messages(Properties sentences) {
        this.sentences = sentences;
    }

    /** Returns the sentences in a language. */
    public static Messages in(Language language) {
        return ASKED_FOR.computeIfAbsent(language, Messages::load);
    }

    /** Returns a sentence with its places filled; what looks like a place in an argument stays as it is. */
    public String say(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no sentence '" + key + "'");
        }
        return PLACE.matcher(sentence).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.length ? String.valueOf(arguments[index]) : place.group());
        });
    }

    /** Returns whether there is a sentence under a key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** Returns the singular sentence ({@code key.one}) or the plural one ({@code key.other}); {@code {0}} is the count. */
    public String count(String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (count == 1 ? ".one" : ".other"), arguments);
    }

    /** Returns the keys, for tests that every language says the same things. */
    Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private static Messages load(Language language) {
        String name = "messages_" + language.tag() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Messages(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
