package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trustdiagnostics.rules.pack.PackFolder;
import org.trustdiagnostics.rules.pack.RulePack;

/**
 * The files of a pack, as text by path with forward slashes, and what is wrong with them as files. Immutable.
 *
 * @param name how people call the pack's place, such as its folder or zip file
 * @param texts {@code pack.json}, {@code catalogue.json} and what lies under {@code rules/}; nothing else is read
 * @param problems why files were not read
 */
public record PackFiles(String name, SortedMap<String, String> texts, List<Problem> problems) {
    /** The file that names the pack. */
    public static final String MANIFEST = "pack.json";

    /** The file with the pack's own pitfalls, strategies and texts. */
    public static final String CATALOGUE = "catalogue.json";

    /** The folder of rules, limits and cases. */
    public static final String RULES = PackFolder.ROOT;

    /** The folder of the schemas by which editors complete and check; nothing of it is read. */
    static final String SCHEMAS = "schemas/";

    /** Keeps copies. */
    public PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        problems = List.copyOf(problems);
    }

    /**
     * Reads the folder of a pack, or a zip file of it. What does not belong there, is no text or is too much is left out and leaves a
     * problem.
     *
     * @throws IOException where the place cannot be read at all
     */
    public static PackFiles read(Path place) throws IOException {
        return Files.isRegularFile(place) ? ZipOfPack.read(place) : FolderOfPack.read(place);
    }

    /** Returns the files of the pack that comes with the library. */
    public static PackFiles bundled() {
        RulePack pack = RulePack.bundled();
        SortedMap<String, String> texts = new TreeMap<>(pack.files());
        texts.putAll(RulePack.bundledCases());
        texts.put(MANIFEST, PackManifest.of(pack).toJson());
        return new PackFiles(pack.id().id(), texts, List.of());
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
