package org.trustdiagnostics.core.text;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.PackedReader;
import org.trustdiagnostics.core.input.PackedWriter;

/** The texts of one entry, by language and name; a text absent in a language is taken from English. Immutable and thread-safe. */
public final class LocalText {
    private final Supplier<Map<Language, Map<String, String>>> maker;
    private volatile @Nullable Map<Language, Map<String, String>> made;

    private LocalText(Supplier<Map<Language, Map<String, String>>> maker) {
        this.maker = maker;
    }

    private Map<Language, Map<String, String>> texts() {
        Map<Language, Map<String, String>> texts = made;
        if (texts == null) {
            texts = maker.get();
            made = texts;
        }
        return texts;
    }

    /**
     * Reads an object with one nested object a language.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where English is absent or something is no text
     */
    public static LocalText read(JsonObject json) {
        json.allowOnly(Arrays.stream(Language.values()).map(Language::tag).toList());
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            json.optionalObject(language.tag()).ifPresent(object -> {
                Map<String, String> named = new LinkedHashMap<>();
                object.names().forEach(name -> named.put(name, object.text(name)));
                texts.put(language, named);
            });
        }
        json.object(Language.EN.tag());
        return new LocalText(() -> texts);
    }

    /** Passes over what {@link #write} has written; it is read when a text is asked for. */
    public static LocalText read(PackedReader in) {
        PackedReader part = in.part();
        return new LocalText(() -> unpacked(part.again()));
    }

    private static Map<Language, Map<String, String>> unpacked(PackedReader in) {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (int languages = in.whole(); languages > 0; languages--) {
            Map<String, String> named = new LinkedHashMap<>();
            texts.put(in.constant(Language.values()), named);
            for (int count = in.whole(); count > 0; count--) {
                named.put(in.text(), in.text());
            }
        }
        return texts;
    }

    /** Writes all texts. */
    public void write(PackedWriter out) {
        out.part(part -> part.all(texts().entrySet(), named -> {
            part.constant(named.getKey());
            part.all(named.getValue().entrySet(), text -> {
                part.text(text.getKey());
                part.text(text.getValue());
            });
        }));
    }

    /** Returns the texts that a function gives by name for each language; it is asked when a text is first asked for. */
    public static LocalText of(Function<Language, Map<String, String>> named) {
        return new LocalText(() -> {
            Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, Map.copyOf(named.apply(language)));
            }
            return texts;
        });
    }

    /** Returns the names of the texts, those of English first. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        texts().values().forEach(named -> names.addAll(named.keySet()));
        return names;
    }

    /** Returns a text in a language or else in English, if there is one. */
    public Optional<String> find(String name, Language language) {
        return exact(name, language).or(() -> exact(name, Language.EN));
    }

    /** Returns a text in exactly that language, if there is one. */
    public Optional<String> exact(String name, Language language) {
        return Optional.ofNullable(texts().getOrDefault(language, Map.of()).get(name));
    }

    /** Returns a text that must exist. */
    public String get(String name, Language language) {
        return find(name, language).orElseThrow(() -> new IllegalStateException("no text '" + name + "'"));
    }
}
