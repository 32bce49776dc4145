package org.trustdiagnostics.authoring.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.input.Nearest;
import org.trustdiagnostics.rules.pack.PackFolder;

/** Checks that the files under {@code rules/} lie and are called as the catalogue says. */
final class PackLayout {
    private static final String DRL = ".drl";

    private final PackFiles files;
    private final Catalogue catalogue;
    private final List<Problem> problems = new ArrayList<>();

    private PackLayout(PackFiles files, Catalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
    }

    static List<Problem> problems(PackFiles files, Catalogue catalogue) {
        PackLayout layout = new PackLayout(files, catalogue);
        new TreeMap<>(files.texts())
                .tailMap(PackFiles.RULES).keySet().stream()
                        .filter(path -> path.startsWith(PackFiles.RULES))
                        .forEach(layout::file);
        return layout.problems;
    }

    private void file(String path) {
        String[] parts = path.split("/", -1);
        String ending = parts[parts.length - 1].replaceFirst("^[^.]*", "");
        String name = parts[parts.length - 1].substring(0, parts[parts.length - 1].length() - ending.length());
        Optional<Pitfall> pitfall = pitfall(name);
        if (pitfall.isEmpty()) {
            problem(path, unknown(name));
            return;
        }
        String right = PackFolder.of(pitfall.get()).path() + "/" + name + ending;
        if (!path.equals(right)) {
            problem(path, "must lie at " + right + ": " + audience(pitfall.get()) + "; move it there.");
        } else if (!ending.equals(DRL) && !files.texts().containsKey(right.replace(ending, DRL))) {
            problem(path, "stands beside no rules; write " + right.replace(ending, DRL) + ", or remove it.");
        }
    }

    private String unknown(String name) {
        Set<String> known = catalogue.pitfalls().stream().map(Pitfall::id).collect(Collectors.toSet());
        return "is called after no pitfall: '" + Shown.of(name) + "' is not in the catalogue"
                + Nearest.to(name, known)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse(".")
                + " Add it to " + PackFiles.CATALOGUE + ", or rename the file.";
    }

    private static String audience(Pitfall pitfall) {
        return pitfall.audience().size() == 1
                ? "the pitfall concerns " + pitfall.audience().iterator().next().name()
                : "the pitfall concerns " + (pitfall.audience().isEmpty() ? "everyone" : "several audiences");
    }

    private Optional<Pitfall> pitfall(String id) {
        return catalogue.pitfalls().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void problem(String path, String message) {
        problems.add(Problem.of(path, message));
    }
}
