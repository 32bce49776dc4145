package org.trustdiagnostics.authoring.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trustdiagnostics.authoring.check.CheckedPack;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.authoring.pack.PackParts;
import org.trustdiagnostics.authoring.pack.Place;
import org.trustdiagnostics.authoring.pack.Problem;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * All cases of a pack, and what is wrong with them. A case that cannot be read leaves a problem; the others are there. Immutable.
 *
 * @param files the files of cases, by pitfall
 * @param problems what their author must mend, sorted by place
 */
public record PackCases(SortedMap<String, CaseFile> files, List<Problem> problems) {
    /** So that many small files cannot fill the memory, or keep their reader waiting for minutes. */
    private static final int MOST_FACTS = 10 * CaseReader.MOST_FACTS;

    private static final int MOST_CASES = 5_000;

    /** Keeps copies, the problems sorted. */
    public PackCases {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        problems = problems.stream().sorted().distinct().toList();
    }

    /** Reads the cases of a pack. Where its catalogue is not sound, nothing is said of pitfalls that nobody knows. */
    public static PackCases of(PackParts parts) {
        SortedMap<String, CaseFile> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        boolean catalogueRead = parts.problems().stream()
                .noneMatch(problem -> problem.place().file().equals(PackFiles.CATALOGUE));
        parts.files().ending(CaseFile.ENDING).forEach((path, json) -> {
            if (tooMany(files.values())) {
                problems.add(Problem.of(
                        path,
                        "is not read: the files before it hold " + MOST_CASES + " cases or " + MOST_FACTS
                                + " facts, the most there may be; leave some out."));
                return;
            }
            CaseReader reader = new CaseReader(path, json);
            Optional<CaseFile> read = reader.read();
            problems.addAll(reader.problems());
            read.ifPresent(file -> {
                if (catalogueRead) {
                    problems.addAll(unknown(file, parts.catalogue()));
                }
                problems.addAll(oneSided(file, reader));
                CaseFile earlier = files.putIfAbsent(file.pitfall(), file);
                if (earlier != null) {
                    problems.add(twice(earlier, file));
                }
            });
        });
        return new PackCases(files, problems);
    }

    /** Returns what is wrong with a pack and its cases, sorted by place. */
    public List<Problem> problemsWith(CheckedPack pack) {
        return Stream.concat(pack.problems().stream(), problems.stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean tooMany(Collection<CaseFile> files) {
        List<Case> cases = files.stream().flatMap(file -> file.cases().stream()).toList();
        return cases.size() >= MOST_CASES
                || cases.stream().mapToLong(c -> c.facts().list().size()).sum() >= MOST_FACTS;
    }

    private static Problem twice(CaseFile earlier, CaseFile file) {
        return Problem.of(
                file.path(),
                "holds cases of pitfall '" + file.pitfall() + "' as " + earlier.path()
                        + " does; keep them in one file.");
    }

    private static List<Problem> unknown(CaseFile file, Catalogue catalogue) {
        List<Problem> problems = new ArrayList<>();
        unknown(file.pitfall(), catalogue).ifPresent(said -> problems.add(Problem.of(file.path(), said)));
        for (Case c : file.cases()) {
            for (String other : c.also()) {
                unknown(other, catalogue).ifPresent(said -> problems.add(in(file, c, ", field 'also': " + said)));
                if (other.equals(file.pitfall())) {
                    problems.add(in(file, c, ", field 'also': names the pitfall of the file itself; leave it out."));
                }
            }
        }
        return problems;
    }

    private static Optional<String> unknown(String pitfall, Catalogue catalogue) {
        try {
            catalogue.pitfall(pitfall);
            return Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Problem in(CaseFile file, Case c, String message) {
        return new Problem(
                new Place(file.path(), c.line(), 0),
                Optional.empty(),
                Optional.empty(),
                "case \"" + c.name() + "\"" + message);
    }

    /** A rule that always fires, or never, passes cases that show one side only. Says nothing where a case was not read. */
    private static List<Problem> oneSided(CaseFile file, CaseReader reader) {
        if (!reader.problems().isEmpty()) {
            return List.of();
        }
        if (file.cases().isEmpty()) {
            return List.of(
                    Problem.of(file.path(), "holds no cases; give at least one that is DETECTED and one that is not."));
        }
        List<Problem> problems = new ArrayList<>();
        if (file.cases().stream().noneMatch(c -> c.kind() == OutcomeKind.DETECTED)) {
            problems.add(Problem.of(
                    file.path(),
                    "holds no case that is DETECTED; give one, so that it is seen that the rules can fire."));
        }
        if (file.cases().stream().allMatch(c -> c.kind() == OutcomeKind.DETECTED)) {
            problems.add(Problem.of(
                    file.path(),
                    "holds only cases that are DETECTED; give one that is not, so that it is seen that the rules spare"
                            + " what is sound."));
        }
        return problems;
    }
}
