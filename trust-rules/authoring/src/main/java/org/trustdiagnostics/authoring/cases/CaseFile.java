package org.trustdiagnostics.authoring.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.input.JsonObject;

/**
 * The cases that stand beside the rules of a pitfall.
 *
 * @param path the file, within its pack
 * @param pitfall the pitfall whose rules are tried
 * @param cases the cases, in the order of the file
 */
public record CaseFile(String path, String pitfall, List<Case> cases) {
    /** The ending of such files. */
    public static final String ENDING = ".cases.json";

    /** Keeps a copy. */
    public CaseFile {
        cases = List.copyOf(cases);
    }

    /**
     * Reads the cases of a pack, by pitfall. {@link PackCases} goes on where a file cannot be understood.
     *
     * @throws InvalidInputException where a file cannot be understood; it names file, case and field
     */
    public static Map<String, CaseFile> of(PackFiles files) {
        Map<String, CaseFile> byPitfall = new TreeMap<>();
        files.ending(ENDING).forEach((path, json) -> {
            CaseFile file = read(path, json);
            byPitfall.put(file.pitfall(), file);
        });
        return byPitfall;
    }

    /**
     * Reads a file of cases.
     *
     * @param path the name of the file in errors
     * @throws InvalidInputException where it cannot be understood; it names file, case and field of every mistake
     */
    public static CaseFile read(String path, String json) {
        CaseReader reader = new CaseReader(path, json);
        Optional<CaseFile> file = reader.read();
        if (!reader.problems().isEmpty()) {
            throw new InvalidInputException(
                    "", reader.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return file.orElseThrow();
    }

    /**
     * Returns the fact that an entry holds, or as many as its {@code times} says, with {@code {n}} in texts counted from 1, each with
     * the given fields added.
     */
    public static List<Fact> expand(JsonObject entry, Map<String, String> added) {
        return CaseReader.expand(entry, added);
    }
}
