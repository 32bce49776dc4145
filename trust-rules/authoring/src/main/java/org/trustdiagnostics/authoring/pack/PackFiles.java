package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * The files of a pack, as text by path with forward slashes, and what is wrong with them as files. Immutable.
 *
 * @param name how people call the pack's place, such as its folder
 * @param texts {@code pack.json}, {@code catalogue.json} and what lies under {@code rules/}; nothing else is read
 * @param problems why files were not read
 */
public record PackFiles(String name, SortedMap<String, String> texts, List<Problem> problems) {
    /** The file that names the pack. */
    public static final String MANIFEST = "pack.json";

    /** The file with the pack's own pitfalls, strategies and texts. */
    public static final String CATALOGUE = "catalogue.json";

    /** The folder of rules, limits and cases. */
    public static final String RULES = "rules/";

    /** The folder of the schemas by which editors complete and check; nothing of it is read. */
    static final String SCHEMAS = "schemas/";

    /** Keeps copies. */
    public PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        problems = List.copyOf(problems);
    }

    /**
     * Reads a folder.
     *
     * @throws IOException where the folder cannot be read at all
     */
    public static PackFiles read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (belongs(path)) {
                    text(file, path, problems).ifPresent(text -> texts.put(path, text));
                }
            }
        }
        return new PackFiles(folder.toString(), texts, problems);
    }

    /** Returns the files of the pack that comes with the library. */
    public static PackFiles bundled() {
        RulePack pack = RulePack.bundled();
        SortedMap<String, String> texts = new TreeMap<>(pack.files());
        texts.putAll(RulePack.bundledCases());
        texts.put(MANIFEST, PackManifest.of(pack).toJson());
        return new PackFiles(pack.id().id(), texts, List.of());
    }

    private static boolean belongs(String path) {
        return path.equals(MANIFEST)
                || path.equals(CATALOGUE)
                || (path.startsWith(RULES) && (path.endsWith(".drl") || path.endsWith(".json")));
    }

    private static Optional<String> text(Path file, String path, List<Problem> problems) throws IOException {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            problems.add(Problem.of(path, "is not UTF-8 text; save it as UTF-8."));
            return Optional.empty();
        }
    }

    /** Returns the text of a file, if it is there. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /** Returns the files with an ending, such as {@code .drl}. */
    public SortedMap<String, String> ending(String suffix) {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> !path.endsWith(suffix));
        return some;
    }

    /** Returns what judges: everything but the cases. */
    public SortedMap<String, String> judging() {
        SortedMap<String, String> some = new TreeMap<>(texts);
        some.keySet().removeIf(path -> path.endsWith(".cases.json"));
        return some;
    }
}
