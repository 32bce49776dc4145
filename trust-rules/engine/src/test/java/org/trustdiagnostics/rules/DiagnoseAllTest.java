package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.ReportedMetric;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.SurveyRound;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.rules.batch.Batch;
import org.trustdiagnostics.rules.batch.BatchProgress;
import org.trustdiagnostics.rules.batch.BatchTotals;

/** However many subjects there are, and however little memory, all reports together tell what one report tells. */
class DiagnoseAllTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1000000, false",
        "2, 2, 1000000, true",
        "3, 4, 90, true",
        "4, 3, 90, false",
        "5, 2, 50, true",
        "6, 1, 25, true",
    })
    void all_parts_together_are_the_whole(long seed, int threads, int subjectsInMemory, boolean shuffled) {
        Facts facts = company(seed);
        Report whole = DIAGNOSTICS.diagnose(facts);
        assertThat(whole.multiplicity().withheld())
                .as("something must be withheld")
                .isPositive();
        assertThat(whole.outcomes().stream().map(Outcome::kind))
                .contains(OutcomeKind.SUPPRESSED, OutcomeKind.DETECTED, OutcomeKind.NOT_MEASURED);

        List<Fact> given = new ArrayList<>(facts.list());
        if (shuffled) {
            Collections.shuffle(given, new Random(seed));
        }
        List<Report> parts = new ArrayList<>();
        BatchTotals totals = DIAGNOSTICS
                .diagnoseAll(facts.header(), given.stream())
                .threads(threads)
                .subjectsInMemory(subjectsInMemory)
                .spillTo(directory)
                .forEach(parts::add);

        assertSame(parts, whole);
        assertThat(totals.facts()).isEqualTo(given.size());
        assertThat(totals.reports()).isEqualTo(parts.size());
        assertThat(totals.subjects()).isEqualTo(subjects(whole).size());
        assertThat(totals.multiplicity()).isEqualTo(whole.multiplicity());
        Map<OutcomeKind, Long> kinds =
                whole.outcomes().stream().collect(Collectors.groupingBy(Outcome::kind, Collectors.counting()));
        for (OutcomeKind kind : OutcomeKind.values()) {
            assertThat(totals.outcomes(kind)).isEqualTo(kinds.getOrDefault(kind, 0L));
        }
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void small_datasets_of_any_shape_come_out_whole(long seed) {
        Random random = new Random(seed);
        Facts.Builder builder = Facts.builder().asOf(AS_OF);
        builder.addAll(new RandomFacts(seed).list(1 + random.nextInt(400), 1 + random.nextInt(200)));
        builder.parts("subject-1", "subject-3", "subject-0").parts("subject-3", "subject-7", "nobody");
        Facts facts = builder.build();
        List<Fact> shuffled = new ArrayList<>(facts.list());
        Collections.shuffle(shuffled, random);
        List<Report> parts = new ArrayList<>();
        DIAGNOSTICS
                .diagnoseAll(facts.header(), shuffled.stream())
                .threads(1 + random.nextInt(4))
                .subjectsInMemory(1 + random.nextInt(10))
                .spillTo(directory)
                .forEach(parts::add);
        assertSame(parts, DIAGNOSTICS.diagnose(facts));
    }

    @Test
    void threads_memory_and_order_change_no_byte_of_any_report() {
        Facts facts = company(7);
        List<Fact> shuffled = new ArrayList<>(facts.list());
        Collections.shuffle(shuffled, new Random(7));
        List<String> expected = json(
                DIAGNOSTICS.diagnoseAll(facts.header(), facts.list().stream()).threads(1));
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(json(DIAGNOSTICS
                        .diagnoseAll(facts.header(), shuffled.parallelStream())
                        .threads(4)
                        .subjectsInMemory(40)
                        .spillTo(directory)))
                .isEqualTo(expected);
    }

    @Test
    void subjects_come_in_order_and_those_that_belong_together_in_one_report() {
        Facts facts = company(1);
        Map<String, String> families = facts.header().parts().families();
        List<String> order = new ArrayList<>();
        Set<String> before = new HashSet<>();
        DIAGNOSTICS.diagnoseAll(facts.header(), facts.list().stream()).forEach(report -> {
            Set<String> names = new TreeSet<>();
            subjects(report).forEach(subject -> names.add(families.getOrDefault(subject, subject)));
            assertThat(before).doesNotContainAnyElementsOf(names);
            before.addAll(names);
            order.addAll(names);
            assertThat(report.partial()).isTrue();
        });
        assertThat(order).isSorted().hasSizeGreaterThan(300);
    }

    @Test
    void what_fits_into_memory_makes_no_file() {
        List<Report> reports = new ArrayList<>();
        batch(promises(50, 2)).spillTo(directory.resolve("missing")).forEach(reports::add);
        batch(promises(50, 2)).threads(70).spillTo(directory.resolve("missing")).forEach(reports::add);
        assertThat(reports).hasSize(2);
    }

    @Test
    void files_are_for_their_owner_alone_and_gone_in_the_end() {
        Set<String> rights = new HashSet<>();
        batch(promises(200, 2)).subjectsInMemory(20).spillTo(directory).forEach(report -> rights.add(rights()));
        assertThat(rights)
                .containsExactly(
                        FileSystems.getDefault().supportedFileAttributeViews().contains("posix") ? "rwx------" : "");
        assertThat(directory).isEmptyDirectory();
    }

    private String rights() {
        try (Stream<Path> made = Files.list(directory)) {
            Path one = made.findFirst().orElseThrow();
            assertThat(one).isNotEmptyDirectory();
            return one.getFileSystem().supportedFileAttributeViews().contains("posix")
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(one))
                    : "";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void one_subject_with_most_of_the_facts_is_one_subject() {
        List<Fact> facts = new ArrayList<>(promises(30, 5).toList());
        for (int i = 0; i < 5_000; i++) {
            facts.add(promise("seller-7", 1_000 + i));
        }
        Collections.shuffle(facts, new Random(1));
        List<Report> parts = new ArrayList<>();
        batch(facts.stream()).threads(3).subjectsInMemory(6).spillTo(directory).forEach(parts::add);
        assertSame(
                parts,
                DIAGNOSTICS.diagnose(Facts.builder().asOf(AS_OF).addAll(facts).build()));
    }

    @Test
    void no_facts_give_no_reports() {
        BatchTotals totals = batch(Stream.of()).forEach(report -> {
            throw new AssertionError("of whom?");
        });
        assertThat(totals.subjects()).isZero();
        assertThat(totals.reports()).isZero();
        assertThat(totals.multiplicity().judged()).isZero();
        assertThat(totals.outcomes()).hasSize(OutcomeKind.values().length).containsEntry(OutcomeKind.DETECTED, 0L);
    }

    @Test
    void progress_is_told_in_the_calling_thread_and_ends_with_everything_done() {
        List<BatchProgress> told = new ArrayList<>();
        Set<Thread> by = new HashSet<>();
        batch(promises(300, 3))
                .onProgress(progress -> {
                    told.add(progress);
                    by.add(Thread.currentThread());
                })
                .forEach(report -> sleep(80));
        assertThat(by).containsExactly(Thread.currentThread());
        assertThat(told.get(told.size() - 1)).isEqualTo(new BatchProgress(BatchProgress.Phase.JUDGING, 900, 300, 300));
        assertThat(told)
                .hasSizeBetween(2, 20)
                .isSortedAccordingTo((a, b) -> a.phase() == b.phase()
                        ? Long.compare(a.done(), b.done())
                        : a.phase().compareTo(b.phase()));
    }

    @Test
    void the_stream_is_closed_and_read_once() {
        AtomicBoolean closed = new AtomicBoolean();
        Batch batch = batch(promises(3, 1).onClose(() -> closed.set(true)));
        batch.forEach(report -> {});
        assertThat(closed).isTrue();
        assertThatThrownBy(() -> batch.forEach(report -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("new stream");
    }

    @Test
    void a_stream_of_streams_is_not_held_in_memory() {
        long[] ahead = {0, 0};
        Stream<Fact> two = Stream.of(1, 2).flatMap(i -> promises(200_000, 1).peek(fact -> ahead[0]++));
        Batch batch = batch(two.peek(fact -> {
            ahead[1]++;
            assertThat(ahead[0]).isEqualTo(ahead[1]);
            if (ahead[1] == 1_000) {
                throw new UnsupportedOperationException("enough");
            }
        }));
        assertThatThrownBy(() -> batch.forEach(report -> {})).hasMessage("enough");
    }

    @Test
    void impossible_options_are_refused() {
        Batch batch = batch(Stream.of());
        assertThatThrownBy(() -> batch.threads(0)).hasMessage("threads must be at least 1, not 0");
        assertThatThrownBy(() -> batch.subjectsInMemory(0)).hasMessage("subjects in memory must be at least 1, not 0");
    }

    @Test
    void a_dataset_without_a_day_is_refused_and_its_stream_closed() {
        AtomicBoolean closed = new AtomicBoolean();
        Batch batch =
                DIAGNOSTICS.diagnoseAll(DatasetHeader.empty(), promises(3, 1).onClose(() -> closed.set(true)));
        assertThatThrownBy(() -> batch.forEach(report -> {})).hasMessageContaining("as of which day");
        assertThat(closed).isTrue();
    }

    @Test
    void the_example_of_readme_works() throws IOException {
        StringBuilder lines = new StringBuilder("{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}\n");
        promises(100, 24).forEach(fact -> lines.append(FactWriter.line(fact)).append('\n'));
        Path file = Files.writeString(directory.resolve("facts.ndjson"), lines);
        StringBuilder out = new StringBuilder();
        TrustDiagnostics diagnostics = DIAGNOSTICS;
        // README
        try (FactReader facts = FactReader.open(file)) {
            BatchTotals totals = diagnostics
                    .diagnoseAll(facts.header(), facts.stream())
                    .forEach(report -> out.append(report.adviceToJson(Locale.ENGLISH)));
            out.append(totals.subjects()).append(" subjects, ");
            out.append(totals.outcomes(OutcomeKind.DETECTED)).append(" findings");
        }
        // README
        assertThat(out.toString()).contains("\"cards\"").endsWith("100 subjects, 200 findings");

        String test = Files.readString(Path.of("src/test/java/org/trustdiagnostics/rules/DiagnoseAllTest.java"));
        String code = test.split("        // README\n", -1)[1].replaceAll("(?m)^        ", "");
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + code + "```");
    }

    @Test
    void a_reader_of_facts_is_a_stream() {
        List<String> lines = promises(2, 2).map(FactWriter::line).toList();
        FactReader reader = FactReader.of(new StringReader(String.join("\n", lines)), "facts.ndjson");
        assertThat(reader.stream().map(FactWriter::line)).isEqualTo(lines);
    }

    private static void assertSame(List<Report> parts, Report whole) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        Map<String, AdviceCard> cards = new HashMap<>();
        for (Report part : parts) {
            assertThat(part.multiplicity()).isEqualTo(whole.multiplicity());
            assertThat(part.observation()).isEqualTo(whole.observation());
            assertThat(part.profile()).isEqualTo(whole.profile());
            outcomes.addAll(part.outcomes());
            readings.addAll(part.readings());
            cards.putAll(cards(part));
        }
        outcomes.sort(Comparator.comparing(Outcome::subject).thenComparing(Outcome::pitfall));
        readings.sort(Comparator.comparing(Reading::subject).thenComparing(Reading::metric));
        assertThat(outcomes).isEqualTo(whole.outcomes());
        assertThat(readings).isEqualTo(whole.readings());
        assertThat(cards).isEqualTo(cards(whole));
    }

    private static Map<String, AdviceCard> cards(Report report) {
        return report.advice(Locale.ENGLISH).stream()
                .collect(Collectors.toMap(card -> card.uuid().toString(), card -> card));
    }

    private static List<String> json(Batch batch) {
        List<String> reports = new ArrayList<>();
        batch.forEach(report -> reports.add(report.toJson(Locale.ENGLISH)));
        return reports;
    }

    private static Set<String> subjects(Report report) {
        return report.outcomes().stream().map(Outcome::subject).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A company of many kinds of facts, and teams whose answers name forms and groups, with rounds and reported values. */
    private static Facts company(long seed) {
        Facts small = InPartsTest.company(seed);
        Random random = new Random(seed);
        Facts.Builder facts = Facts.builder().asOf(AS_OF).covers(Incident.class);
        facts.addAll(small.list());
        small.header().parts().byWhole().forEach((whole, its) -> facts.parts(whole, its.toArray(String[]::new)));
        for (int team = 0; team < 30; team++) {
            String subject = "team-" + team;
            for (int form = 0; form < 4 + team; form++) {
                String group = form % 3 == 0 ? "night" : "day";
                for (String item : List.of("speak-up", "disagree-and-be-heard", "help-looks-weak")) {
                    facts.add(new SurveyAnswer(
                                    subject,
                                    Audience.EMPLOYEE,
                                    "safety",
                                    item,
                                    1 + random.nextInt(7),
                                    1,
                                    7,
                                    Moment.of(AS_OF.minusDays(random.nextInt(90))),
                                    Optional.of(group))
                            .onSheet(subject + "-" + form));
                }
            }
            facts.add(round(subject).ofInstrument("safety"));
            for (int month = 1; month < 7; month++) {
                LocalDate to = LocalDate.of(2026, month, 28);
                facts.add(ReportedMetric.of(subject, "customer-churn", to.minusDays(27), to, random.nextDouble())
                        .withSample(20 + month));
            }
        }
        return facts.build();
    }

    private static SurveyRound round(String subject) {
        return new SurveyRound(
                subject,
                "round-" + subject,
                Audience.EMPLOYEE,
                SurveyRound.Construct.CULTURE,
                Moment.of(AS_OF.minusDays(60)),
                60,
                40,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Batch batch(Stream<? extends Fact> facts) {
        return DIAGNOSTICS.diagnoseAll(Facts.builder().asOf(AS_OF).build().header(), facts);
    }

    /** Of each seller so many promises, all broken; round by round, so that no seller's stand together. */
    private static Stream<Fact> promises(int sellers, int each) {
        return Stream.iterate(0, i -> i < sellers * each, i -> i + 1)
                .map(i -> promise("seller-" + i % sellers, i / sellers));
    }

    private static Fact promise(String seller, int number) {
        return Promise.due(seller, seller + "-" + number, AS_OF.minusDays(1 + number % 300));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
