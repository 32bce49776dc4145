package org.trustdiagnostics.authoring.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in a folder or zip file, reading it ends soon, with a problem that names file and limit, and nothing else is touched. */
class HostilePackTest {
    private static final String RULES = "rules/customer/slow-solutions/";
    private static final String DRL = RULES + "slow-solutions.drl";

    @TempDir
    private Path work;

    private Path pack = Path.of("");

    @BeforeEach
    void a_sound_pack() throws IOException {
        pack = work.resolve("pack");
        new NewPack("my-pack", NewPack.PITFALL).write(pack);
        assertThat(read(pack).problems()).isEmpty();
        assertThat(read(pack).texts()).hasSize(5);
    }

    @Test
    void links_are_not_followed() throws IOException {
        Path secret = Files.writeString(work.resolve("secret.drl"), "rule \"secret\" when then end");
        Files.delete(pack.resolve(DRL));
        Files.createSymbolicLink(pack.resolve(DRL), secret);
        Files.createSymbolicLink(pack.resolve("rules/everyone"), work);
        Files.createSymbolicLink(pack.resolve("rules/employee"), pack);

        String said = ": is a symbolic link; a pack holds its files itself. Put a copy in its place.";
        assertThat(problems(pack))
                .containsExactlyInAnyOrder(DRL + said, "rules/everyone" + said, "rules/employee" + said);
        assertThat(read(pack).texts().values()).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void the_folder_of_the_pack_may_be_a_link() throws IOException {
        Path link = Files.createSymbolicLink(work.resolve("current"), pack);
        assertThat(read(link).texts()).isEqualTo(read(pack).texts());
    }

    @Test
    void a_pipe_is_not_opened() throws IOException, InterruptedException {
        Path pipe = pack.resolve(RULES + "pipe.drl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertThat(problems(pack))
                .containsExactly(RULES + "pipe.drl: is no file but a pipe, a socket or a device; remove it.");
    }

    @Test
    void ten_thousand_files_are_too_many() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(pack.resolve("note-" + i + ".txt"));
        }
        String said =
                ": holds more than 2000 files and folders; a pack has a handful a pitfall. Give the folder of the pack"
                        + " alone, and split it if it is one.";
        assertThat(problems(pack)).containsExactly(pack + said);
    }

    @Test
    void ten_thousand_files_in_a_zip_are_too_many() throws IOException {
        SortedMap<String, String> files = files();
        for (int i = 0; i < 10_000; i++) {
            files.put("rules/customer/p" + i + "/p" + i + ".drl", "x");
        }
        Path zip = zip(files);
        assertThat(problems(zip))
                .singleElement()
                .asString()
                .startsWith(zip + ": holds more than 2000 files and folders;");
        assertThat(read(zip).texts()).hasSizeLessThanOrEqualTo(PackCollector.MOST_FILES);
    }

    @Test
    void a_file_of_five_megabytes_is_too_large() throws IOException {
        Files.writeString(pack.resolve(DRL), "// long\n".repeat(5 << 17));
        assertThat(problems(pack)).containsExactly(DRL + ": is larger than 1 MB (1048576 bytes); split it.");
    }

    @Test
    void a_zip_that_unpacks_to_gigabytes_is_read_no_further_than_its_limits() throws IOException {
        Path zip = work.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            byte[] chunk = new byte[1 << 20];
            out.putNextEntry(new ZipEntry(DRL));
            for (int i = 0; i < 1_000; i++) {
                out.write(chunk);
            }
        }
        assertThat(zip).hasSize(Files.size(zip)).satisfies(file -> assertThat(Files.size(file))
                .isLessThan(2 << 20));
        assertThat(problems(zip)).containsExactly(DRL + ": is larger than 1 MB (1048576 bytes); split it.");
    }

    @Test
    void many_large_files_are_too_much_together() throws IOException {
        SortedMap<String, String> files = files();
        for (int i = 10; i < 40; i++) {
            files.put("rules/customer/p" + i + "/p" + i + ".drl", "/".repeat(1 << 20));
        }
        Path zip = zip(files);
        assertThat(problems(zip))
                .containsExactly(zip + ": holds more than 16 MB (16777216 bytes) of text; split it into packs.");
    }

    @Test
    void folders_in_folders_end_somewhere() throws IOException {
        Path deep = pack.resolve("rules");
        for (int i = 0; i < 1_000; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.createFile(deep.resolve("x.drl"));
        assertThat(problems(pack))
                .singleElement()
                .asString()
                .startsWith("rules/d/d/d/")
                .endsWith(": holds files more than 8 folders deep; a rule lies three deep.");

        SortedMap<String, String> files = files();
        files.put("d/".repeat(1_000) + "x.drl", "x");
        assertThat(problems(zip(files)))
                .singleElement()
                .asString()
                .startsWith("d/d/d/")
                .endsWith(": lies more than 8 folders deep; a rule lies at rules/<audience>/<pitfall>/<pitfall>.drl.");
    }

    @ParameterizedTest
    @CsvSource({
        "../evil.drl",
        "rules/../../evil.drl",
        "rules/customer/../../../evil.drl",
        "/etc/evil.drl",
        "C:/evil.drl",
        "rules\\..\\..\\evil.drl"
    })
    void names_that_lead_out_of_a_zip_are_refused(String name) throws IOException {
        SortedMap<String, String> files = files();
        files.put(name, "evil");
        assertThat(problems(zip(files)))
                .containsExactly(name
                        + ": leads out of the pack, or would on another machine; a file of a pack lies in its folder.");
        assertThat(work.resolve("evil.drl")).doesNotExist();
    }

    @Test
    void names_that_nobody_can_see_are_refused_and_shown_harmlessly() throws IOException {
        Files.writeString(pack.resolve(RULES + "slow\u001b[31m\nsolutions.drl"), "x");
        assertThat(problems(pack))
                .containsExactly(
                        RULES
                                + "slow\\u001b[31m\\u000asolutions.drl: has a character in its name that cannot be seen; rename it.");
    }

    @Test
    void names_that_differ_only_in_capitals_are_refused() throws IOException {
        SortedMap<String, String> files = files();
        files.put(DRL.replace("slow-solutions.drl", "Slow-Solutions.drl"), "x");
        assertThat(problems(zip(files)))
                .containsExactly(
                        DRL + ": differs from " + RULES + "Slow-Solutions.drl only in capital letters, and on many"
                                + " machines not at all; rename one.");
    }

    @Test
    void a_name_that_is_there_twice_is_refused() throws IOException {
        SortedMap<String, String> files = files();
        files.put("zzzz.json", files.get("pack.json"));
        Path zip = zip(files);
        byte[] bytes = Files.readAllBytes(zip);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace("zzzz.json", "pack.json");
        Files.write(zip, latin.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems(zip)).containsExactly("pack.json: is there twice; keep one.");
    }

    @Test
    void what_is_no_text_is_refused() throws IOException {
        Files.write(pack.resolve(DRL), "rule \"k\"".getBytes(StandardCharsets.UTF_16LE));
        Files.write(pack.resolve("pack.json"), new byte[] {'{', (byte) 0xe5, '}'});
        Files.writeString(pack.resolve(RULES + "slow-solutions.limits.json"), " \n");
        Files.writeString(pack.resolve(RULES + "slow-solutions.cases.json"), "{\n \"a\u202eb\"}");
        assertThat(problems(pack))
                .containsExactlyInAnyOrder(
                        DRL
                                + ":1:2: holds the character U+0000, which nobody sees or which reorders what is seen; remove it.",
                        "pack.json: is not UTF-8 text; save it as UTF-8.",
                        RULES + "slow-solutions.limits.json: is empty; fill it or remove it.",
                        RULES + "slow-solutions.cases.json:2:4: holds the character U+202E, which nobody sees or which"
                                + " reorders what is seen; remove it.");
    }

    @Test
    void the_marks_and_line_ends_of_other_machines_change_nothing() throws IOException {
        SortedMap<String, String> before = read(pack).texts();
        for (Map.Entry<String, String> file : before.entrySet()) {
            Files.writeString(
                    pack.resolve(file.getKey()), "\uFEFF" + file.getValue().replace("\n", "\r\n"));
        }
        assertThat(read(pack).texts()).isEqualTo(before);
    }

    @Test
    void files_that_would_not_be_read_are_named() throws IOException {
        for (String path : List.of(
                "late.drl", "catalog.json", "Pack.json", "more/late.cases.json", RULES + "slow-solutions.dlr")) {
            Path file = pack.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        assertThat(problems(pack))
                .containsExactlyInAnyOrder(
                        "late.drl: lies outside rules/, where nothing is read; move it to rules/<audience>/<pitfall>/<pitfall>.drl.",
                        "catalog.json: is not read; did you mean 'catalogue.json'?",
                        "Pack.json: is not read; did you mean 'pack.json'?",
                        "more/late.cases.json: lies outside rules/, where nothing is read; move it to"
                                + " rules/<audience>/<pitfall>/<pitfall>.cases.json.",
                        RULES + "slow-solutions.dlr: is none of the files under rules/, which are <pitfall>.drl,"
                                + " <pitfall>.limits.json and <pitfall>.cases.json; rename it, or move it out of rules/.");
    }

    @Test
    void what_lies_beside_a_pack_does_not_disturb() throws IOException {
        for (String path :
                List.of(".git/objects/x.drl", "schemas/more.json", RULES + "README.md", "facts.ndjson", "LICENSE")) {
            Path file = pack.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        assertThat(problems(pack)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slow-solutions.drl~",
                ".slow-solutions.drl.swp",
                "#slow-solutions.drl#",
                "slow-solutions.drl.bak",
                "slow-solutions.drl.orig",
                "slow-solutions.drl___jb_tmp___",
                "slow-solutions.drl.tmp"
            })
    void what_editors_leave_beside_a_rule_does_not_disturb(String name) throws IOException {
        Files.writeString(pack.resolve(RULES + name), "x");

        assertThat(problems(pack)).isEmpty();
        assertThat(read(pack).texts()).doesNotContainKey(RULES + name);
    }

    @Test
    void a_zip_holds_the_pack_or_its_folder() throws IOException {
        assertThat(read(zip(files())).texts()).isEqualTo(read(pack).texts());

        SortedMap<String, String> inFolder = new TreeMap<>();
        files().forEach((path, text) -> inFolder.put("my-pack/" + path, text));
        inFolder.put("__MACOSX/my-pack/._pack.json", "x");
        assertThat(read(zip(inFolder)).texts()).isEqualTo(read(pack).texts());
        assertThat(problems(zip(inFolder))).isEmpty();
    }

    @Test
    void what_is_no_zip_is_said_to_be_none() throws IOException {
        Path file = Files.writeString(work.resolve("pack.zip"), "no zip");
        assertThat(problems(file))
                .singleElement()
                .asString()
                .startsWith(file + ": is neither the folder of a pack nor a sound zip file: ");
        byte[] whole = Files.readAllBytes(zip(files()));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(problems(file))
                .singleElement()
                .asString()
                .startsWith(file + ": is neither the folder of a pack nor a sound zip file: ");
    }

    private SortedMap<String, String> files() {
        return new TreeMap<>(new NewPack("my-pack", NewPack.PITFALL).texts());
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path zip = Files.createTempFile(work, "pack", ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static PackFiles read(Path place) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PackFiles.read(place));
    }

    private static List<String> problems(Path place) {
        return read(place).problems().stream().map(Problem::toString).toList();
    }
}
