package org.trustdiagnostics.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.authoring.cases.CaseFile;
import org.trustdiagnostics.authoring.pack.PackFiles;
import org.trustdiagnostics.core.input.JsonObject;
import org.trustdiagnostics.core.input.JsonText;

/**
 * Why no case can find a mutant, as written under {@code survivors} beside the cases.
 *
 * @param path the file of cases
 * @param in the rule or limit
 * @param change what is changed in it
 * @param reason why that makes no difference
 */
record Excuse(String path, String in, String change, String reason) {
    /**
     * Reads the excuses of a pack.
     *
     * @throws org.trustdiagnostics.core.input.InvalidInputException where a field is missing or unknown
     */
    static List<Excuse> all(PackFiles files) {
        List<Excuse> excuses = new ArrayList<>();
        files.ending(CaseFile.ENDING).forEach((path, json) -> {
            for (JsonObject object : JsonText.parse(path, json).objects("survivors")) {
                object.allowOnly(List.of("in", "change", "reason"));
                excuses.add(new Excuse(path, object.text("in"), object.text("change"), object.text("reason")));
            }
        });
        return excuses;
    }

    boolean fits(Mutant mutant) {
        return in.equals(mutant.of()) && change.equals(mutant.change());
    }
}
