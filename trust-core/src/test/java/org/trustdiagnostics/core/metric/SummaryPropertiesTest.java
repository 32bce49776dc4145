package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.summary;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RandomFacts;

/** What holds for all facts, tried on facts drawn from seeds. */
final class SummaryPropertiesTest {
    private static final int FACTS = 4_000;
    private final Observation observation = Given.observation();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_facts_does_not_matter(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts(FACTS);
        Summary straight = summary(observation, facts);
        Collections.shuffle(facts, new Random(seed));
        assertSame(summary(observation, facts), straight);
        assertThat(straight.subjects())
                .allSatisfy(subject -> assertThat(straight.readings(subject).values())
                        .as("the facts must be enough to measure something")
                        .anyMatch(reading -> reading.status() == Reading.Status.MEASURED));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_merge_to_the_whole_in_any_grouping(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts(FACTS);
        Summary whole = summary(observation, facts);
        int first = (int) (seed * 100);
        List<Fact> a = facts.subList(0, first);
        List<Fact> b = facts.subList(first, 2 * first);
        List<Fact> c = facts.subList(2 * first, FACTS);
        assertSame(merged(merged(summary(observation, a), summary(observation, b)), summary(observation, c)), whole);
        assertSame(merged(summary(observation, a), merged(summary(observation, b), summary(observation, c))), whole);
        assertSame(merged(summary(observation, c), merged(summary(observation, a), summary(observation, b))), whole);
        assertSame(merged(new Summary(observation), whole), whole);
    }

    /** A dataset exported on the day holds nothing later; it must give what the later export gives as of that day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_came_later_is_not_seen(long seed) {
        List<Fact> exportedLater = new RandomFacts(seed).facts(FACTS);
        List<Fact> exportedOnTheDay = exportedLater.stream()
                .filter(fact ->
                        fact.since().map(since -> !since.date().isAfter(AS_OF)).orElse(true))
                .map(fact -> RandomFacts.asExportedOn(AS_OF, fact))
                .toList();
        assertThat(exportedOnTheDay).hasSizeLessThan(FACTS).isNotEqualTo(exportedLater);
        assertSame(summary(observation, exportedLater), summary(observation, exportedOnTheDay));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_value_lies_in_its_interval(long seed) {
        Summary summary = summary(observation, new RandomFacts(seed).facts(FACTS));
        for (String subject : summary.subjects()) {
            assertThat(summary.readings(subject).values())
                    .filteredOn(reading -> reading.status() == Reading.Status.MEASURED)
                    .allMatch(reading -> reading.lower() <= reading.value() && reading.value() <= reading.upper());
        }
    }

    @Test
    void what_is_kept_does_not_grow_with_events() throws ReflectiveOperationException {
        int metrics = Metrics.of(Promise.class).counted().size();
        assertThat(counters(20)).isEqualTo(counters(20_000)).isEqualTo(12L * metrics * Counts.WIDTH);
        List<Field> kept = Stream.of(SubjectSummary.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .toList();
        for (Field field : kept) {
            assertThat(field.getGenericType().getTypeName())
                    .as(field.getName())
                    .isIn(
                            "int",
                            "long[][]",
                            "org.trustdiagnostics.core.metric.Distribution[]",
                            "java.util.Map<java.lang.String, java.util.NavigableMap<java.lang.Integer, "
                                    + "org.trustdiagnostics.core.fact.ReportedMetric>>", // one a month
                            "java.util.List<org.trustdiagnostics.core.fact.RecordFact>",
                            "java.util.Map<java.lang.String, java.util.Set<java.lang.String>>",
                            "java.util.Map<java.lang.Integer, java.util.NavigableMap<java.time.LocalDate, "
                                    + "org.trustdiagnostics.core.privacy.Tally>>",
                            "org.trustdiagnostics.core.metric.GroupCounts",
                            "org.trustdiagnostics.core.metric.Sheets");
        }
        assertThat(groups(20)).isEqualTo(groups(20_000));
    }

    /** Answers of four groups; what is kept of them is two numbers a group. */
    private static List<Integer> groups(int answers) {
        GroupCounts groups = new GroupCounts();
        for (int i = 0; i < answers; i++) {
            groups.add(Shares.answer("trust", "EMPLOYEE", 1 + i % 9, "group=g-" + i % 4));
        }
        return groups.asked().stream().map(asked -> asked.groupsOf(1).size()).toList();
    }

    private static long counters(int events) throws ReflectiveOperationException {
        LocalDate first = Given.YEAR.from();
        SubjectSummary summary = new SubjectSummary(Given.YEAR.months());
        PromiseKeepingRate metric = PromiseKeepingRate.ofAll();
        for (int i = 0; i < events; i++) {
            Promise promise = Promise.due("s", "p-" + i, first.plusDays(19L * i % 365));
            Counting.count(
                    summary, 0, Given.YEAR.monthOf(promise.dueAt().date()), metric.count(promise, Given.observation()));
        }
        assertThat(summary.counts(0).cases()).isEqualTo(events);
        Field counters = SubjectSummary.class.getDeclaredField("counters");
        counters.setAccessible(true);
        long numbers = 0;
        for (long[] ofMonth : (long[][]) counters.get(summary)) {
            numbers += ofMonth.length;
        }
        return numbers;
    }

    private static Summary merged(Summary into, Summary other) {
        into.merge(other);
        return into;
    }

    private static void assertSame(Summary actual, Summary expected) {
        assertThat(actual.subjects()).isEqualTo(expected.subjects());
        assertThat(readings(actual)).isEqualTo(readings(expected));
        for (String subject : expected.subjects()) {
            assertThat(actual.records(subject)).isEqualTo(expected.records(subject));
        }
    }

    private static Map<String, List<Reading>> readings(Summary summary) {
        return summary.subjects().stream()
                .collect(Collectors.toMap(
                        subject -> subject,
                        subject -> new ArrayList<>(summary.readings(subject).values())));
    }
}
