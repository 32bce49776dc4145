package org.trustdiagnostics.authoring.drl;

import java.util.List;
import java.util.Optional;

/**
 * What one file of rules says.
 *
 * @param packageName the package, if it names one
 * @param imports the imported types
 * @param rules the rules, those that could be read only in part too
 * @param problems what could not be read
 */
public record DrlFile(Optional<Word> packageName, List<Word> imports, List<DrlRule> rules, List<DrlProblem> problems) {
    /** Keeps copies. */
    public DrlFile {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }
}
