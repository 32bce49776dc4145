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

/**
 * The sentences of reports in one language. A sentence has places {@code {0}}, {@code {1}} … that are filled as they are, so
 * that nothing depends on the machine. Immutable and thread-safe.
 */
public final class Messages {
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
        StringBuilder said = new StringBuilder(2 * sentence.length());
        int done = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', open + 1)) {
            int close = sentence.indexOf('}', open);
            int place = place(sentence, open + 1, close);
            if (place >= 0 && place < arguments.length) {
                said.append(sentence, done, open).append(arguments[place]);
                done = close + 1;
            }
        }
        return said.append(sentence, done, sentence.length()).toString();
    }

    /** Returns the number that stands there; -1 where something else does. */
    private static int place(String sentence, int from, int to) {
        int number = to > from ? 0 : -1;
        for (int at = from; at < to && number >= 0; at++) {
            int digit = sentence.charAt(at) - '0';
            number = digit >= 0 && digit <= 9 ? 10 * number + digit : -1;
        }
        return number;
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
