package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Entry;
import org.trustdiagnostics.core.input.InvalidInputException;

/**
 * A pack to begin with: one pitfall with its texts, rule, limit and cases, which passes its check and its cases. Immutable.
 *
 * @param id the name of the pack
 * @param pitfall the id of its pitfall
 */
public record NewPack(String id, String pitfall) {
    /** The id of the pitfall unless another is given. */
    public static final String PITFALL = "slow-solutions";

    private static final String PACK = "my-pack";
    private static final String FOLDER = "rules/customer/" + PITFALL + "/" + PITFALL;
    private static final List<String> TEMPLATE = List.of(
            PackFiles.MANIFEST,
            PackFiles.CATALOGUE,
            FOLDER + ".drl",
            FOLDER + ".limits.json",
            FOLDER + ".cases.json",
            "README.md");

    /**
     * Checks both names.
     *
     * @throws InvalidInputException where one cannot be; it says which could
     */
    public NewPack {
        IdSyntax.require("the pack's id", id);
        IdSyntax.require("the pitfall's id", pitfall);
        String taken = pitfall;
        if (Catalogue.bundled().entries().stream().map(Entry::id).anyMatch(taken::equals)) {
            throw new InvalidInputException(
                    "",
                    "the pitfall's id '" + pitfall + "' is taken by an entry of the bundled catalogue; choose another."
                            + " To change a bundled pitfall, name it under 'changes' in pack.json.");
        }
    }

    /** Returns a pack that is named after its folder, as far as a folder's name can be an id. */
    public static NewPack in(Path folder, String pitfall) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String id = IdSyntax.like(name == null ? "" : name.toString());
        return new NewPack(IdSyntax.problem(id).isEmpty() ? id : PACK, pitfall);
    }

    /** Returns the text of every file, by path within the pack. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        TEMPLATE.forEach(path -> texts.put(named(path), named(resource("template/" + path))));
        texts.put(".editorconfig", resource("template/editorconfig"));
        PackSchemas.texts().forEach((name, text) -> texts.put(PackFiles.SCHEMAS + name, text));
        return texts;
    }

    /**
     * Writes all files, or none.
     *
     * @param folder where to; made where it is not there
     * @throws InvalidInputException where there is something in it already
     * @throws IOException where it cannot be written
     */
    public void write(Path folder) throws IOException {
        requireEmpty(folder);
        Deque<Path> made = new ArrayDeque<>();
        try {
            for (Map.Entry<String, String> file : texts().entrySet()) {
                Path path = folder.resolve(file.getKey());
                makeFolders(path.getParent(), made);
                made.push(path);
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            for (Path path : made) {
                Files.deleteIfExists(path);
            }
            throw e;
        }
    }

    private static void makeFolders(@Nullable Path folder, Deque<Path> made) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolders(folder.getParent(), made);
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private String named(String text) {
        return text.replace(PITFALL, pitfall).replace(PACK, id);
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException("", folder + " is a file; name a folder that is not there yet.");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new InvalidInputException(
                        "", folder + " is not empty; name a folder that is empty or not there yet.");
            }
        }
    }

    private static String resource(String name) {
        return Resource.text(NewPack.class, name);
    }
}
