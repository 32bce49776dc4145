package org.trustdiagnostics.authoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trustdiagnostics.authoring.pack.NewPack;

class RulesNewCommandTest {
    @TempDir
    private Path work;

    @Test
    void it_writes_a_pack_that_passes_its_check() {
        Path pack = work.resolve("acme");

        Run run = Run.trust("rules", "new", pack.toString(), "--pitfall", "long-queues");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Wrote the pack acme:\n  " + pack.resolve(".editorconfig") + "\n")
                .contains("  " + pack.resolve("rules/customer/long-queues/long-queues.drl") + "\n")
                .endsWith("Next: trust rules check " + pack + "\n");
        assertThat(run.exit()).isEqualTo(Exit.OK);
        assertThat(Run.trust("rules", "check", pack.toString()).exit()).isEqualTo(Exit.OK);
    }

    @Test
    void it_writes_nothing_where_something_is_or_the_name_cannot_be() throws IOException {
        Files.writeString(work.resolve("mine.txt"), "mine");

        Run notEmpty = Run.trust("rules", "new", work.toString());
        Run badName = Run.trust("rules", "new", work.resolve("acme").toString(), "--pitfall", "Long Queues");

        assertThat(notEmpty.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(notEmpty.err())
                .isEqualTo("trust: " + work + " is not empty; name a folder that is empty or not there yet.\n");
        assertThat(badName.exit()).isEqualTo(Exit.BAD_INPUT);
        assertThat(badName.err())
                .isEqualTo(
                        "trust: the pitfall's id 'Long Queues' must be small letters a to z, digits and single hyphens"
                                + " between them, begin with a letter and have at most 60 characters, such as 'long-queues'.\n");
        assertThat(work.resolve("acme")).doesNotExist();
    }

    @Test
    void a_zip_of_a_pack_is_checked_like_its_folder() throws IOException {
        Path zip = work.resolve("acme.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : new NewPack("acme", NewPack.PITFALL).texts().entrySet()) {
                out.putNextEntry(new ZipEntry("acme/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Run.trust("rules", "check", zip.toString()).exit()).isEqualTo(Exit.OK);
    }
}
