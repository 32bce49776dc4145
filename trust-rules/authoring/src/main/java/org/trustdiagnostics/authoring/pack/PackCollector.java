package org.trustdiagnostics.authoring.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trustdiagnostics.core.input.Nearest;

/**
 * Takes in the files of a pack from wherever they lie, each as text. What does not belong there, cannot be text or is too much leaves a
 * problem; memory stays bounded whatever is offered.
 */
final class PackCollector {
    /** The bundled pack with its 43 pitfalls has 122. */
    static final int MOST_FILES = 2_000;

    /** The largest bundled file has 14 thousand; a rule is a page, not a book. */
    static final int MOST_BYTES_A_FILE = 1 << 20;

    /** The bundled pack has less than half a million. */
    static final int MOST_BYTES = 16 << 20;

    /** A rule lies three folders deep. */
    static final int MOST_FOLDERS = 8;

    private static final String RULE_PLACE = "rules/<audience>/<pitfall>/<pitfall>";
    private static final Pattern LEFT_BY_EDITORS =
            Pattern.compile("(~|___jb_(tmp|old)___|\\.(bak|orig|rej|tmp|swp|swo))$|(^|/)#[^/]*#$");
    private static final List<String> ENDINGS = List.of(".drl", ".limits.json", ".cases.json");

    private final String name;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> bySmallPath = new HashMap<>();
    private int files;
    private long bytes;

    PackCollector(String name) {
        this.name = name;
    }

    /** Opens a file that may turn out not to be wanted. */
    interface Source {
        InputStream open() throws IOException;
    }

    PackFiles collected() {
        return new PackFiles(name, texts, problems);
    }

    /** Notes something that is no readable file of the pack. */
    void problem(String path, String message) {
        problems.add(Problem.of(Shown.of(path), message));
    }

    /** Counts one more file or folder; returns whether it is not too many. */
    boolean counted() {
        files++;
        if (files == MOST_FILES + 1) {
            problem(
                    name,
                    "holds more than " + MOST_FILES + " files and folders; a pack has a handful a pitfall."
                            + " Give the folder of the pack alone, and split it if it is one.");
        }
        return files <= MOST_FILES;
    }

    /** Returns whether nothing of a path is looked at: what is hidden, what an editor leaves behind, and the schemas for editors. */
    static boolean ignored(String path) {
        return LEFT_BY_EDITORS.matcher(path).find()
                || (path.startsWith(".") && !path.startsWith(".."))
                || (path.contains("/.") && !path.contains("/.."))
                || path.startsWith(PackFiles.SCHEMAS);
    }

    /** Takes a file, or notes why not; returns whether there is room for more. */
    boolean take(String path, Source source) {
        Optional<String> objection = badPath(path).or(() -> misplaced(path)).or(() -> twice(path));
        if (objection.isPresent()) {
            problem(path, objection.get());
        } else if (belongs(path)) {
            read(path, source);
        }
        return bytes <= MOST_BYTES;
    }

    private static Optional<String> badPath(String path) {
        if (!Shown.harmless(path)) {
            return Optional.of("has a character in its name that cannot be seen; rename it.");
        }
        if (path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || List.of(path.split("/", -1)).contains("..")) {
            return Optional.of(
                    "leads out of the pack, or would on another machine; a file of a pack lies in its folder.");
        }
        return path.split("/", -1).length > MOST_FOLDERS + 1
                ? Optional.of(
                        "lies more than " + MOST_FOLDERS + " folders deep; a rule lies at " + RULE_PLACE + ".drl.")
                : Optional.empty();
    }

    private static boolean belongs(String path) {
        return path.equals(PackFiles.MANIFEST)
                || path.equals(PackFiles.CATALOGUE)
                || (path.startsWith(PackFiles.RULES) && ENDINGS.stream().anyMatch(path::endsWith));
    }

    /** Returns what to do with a file that looks as if it were meant for the pack, and would not be read. */
    private static Optional<String> misplaced(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        if (belongs(path) || small.endsWith("readme.md")) {
            return Optional.empty();
        }
        if (path.startsWith(PackFiles.RULES)) {
            return Optional.of("is none of the files under rules/, which are <pitfall>.drl, <pitfall>.limits.json and"
                    + " <pitfall>.cases.json; rename it, or move it out of rules/.");
        }
        Optional<String> ending = ENDINGS.stream().filter(small::endsWith).findFirst();
        if (ending.isPresent()) {
            return Optional.of(
                    "lies outside rules/, where nothing is read; move it to " + RULE_PLACE + ending.get() + ".");
        }
        return path.contains("/")
                ? Optional.empty()
                : Nearest.to(path, List.of(PackFiles.MANIFEST, PackFiles.CATALOGUE))
                        .map(near -> "is not read; did you mean '" + near + "'?");
    }

    private Optional<String> twice(String path) {
        String before = bySmallPath.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (before == null) {
            return Optional.empty();
        }
        return Optional.of(
                before.equals(path)
                        ? "is there twice; keep one."
                        : "differs from " + Shown.of(before)
                                + " only in capital letters, and on many machines not at all;" + " rename one.");
    }

    private void read(String path, Source source) {
        try (InputStream in = source.open()) {
            byte[] content = in.readNBytes(MOST_BYTES_A_FILE + 1);
            bytes += content.length;
            if (content.length > MOST_BYTES_A_FILE) {
                problem(path, "is larger than 1 MB (" + MOST_BYTES_A_FILE + " bytes); split it.");
            } else if (bytes > MOST_BYTES) {
                problem(name, "holds more than 16 MB (" + MOST_BYTES + " bytes) of text; split it into packs.");
            } else {
                text(path, content);
            }
        } catch (IOException e) {
            problem(path, "cannot be read: " + e + ".");
        }
    }

    private void text(String path, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            PackText.problem(path, text).ifPresentOrElse(problems::add, () -> texts.put(path, PackText.plain(text)));
        } catch (CharacterCodingException e) {
            problem(path, "is not UTF-8 text; save it as UTF-8.");
        }
    }
}
