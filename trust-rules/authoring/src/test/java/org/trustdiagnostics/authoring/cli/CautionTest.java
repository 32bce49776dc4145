package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that leaves out what would clear somebody is used, but not in silence. */
class CautionTest {
    private static final String MAPPING = """
            { "fact": "promise", "fields": { "subject": {"column": "TEAM"}, "id": {"column": "ID"},
              "dueAt": {"column": "DUE"}, "fulfilment": {"constant": "FULL"}, "kind": {"constant": "SERVICE"}%s } }
            """;

    @TempDir
    Path folder;

    @Test
    void promises_without_a_mapped_day_of_keeping_are_said_to_read_as_broken() throws IOException {
        assertThat(diagnose("").err())
                .isEqualTo(
                        "map.json does not map 'keptAt', which reads as: no promise was kept; map it, or pass over what"
                                + " is found about it.\n");
    }

    @Test
    void a_complete_mapping_is_used_in_silence() throws IOException {
        assertThat(diagnose(", \"keptAt\": {\"column\": \"KEPT\"}").err()).isEmpty();
    }

    private Run diagnose(String more) throws IOException {
        Path csv = Files.writeString(folder.resolve("c.csv"), "TEAM,ID,DUE,KEPT\nops,1,2026-03-01,2026-03-01\n");
        Path mapping = Files.writeString(folder.resolve("map.json"), MAPPING.formatted(more));
        return Run.trust("diagnose", "--csv", csv.toString(), "--mapping", mapping.toString(), "--as-of", "2026-06-30");
    }
}
