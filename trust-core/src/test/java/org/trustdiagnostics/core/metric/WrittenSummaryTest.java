package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.summary;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RandomFacts;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.statistics.Intervals;

/** A summary can be written here and merged elsewhere. */
final class WrittenSummaryTest {
    private static final Observation OBSERVATION = Given.observation();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void what_was_written_is_read_back_whole(long seed) {
        Summary summary = summary(OBSERVATION, new RandomFacts(seed).facts(4_000));
        Summary read = new Summary(OBSERVATION);
        read.merge(summary.toBytes());
        assertSame(read, summary);
        assertThat(read.toBytes()).isEqualTo(summary.toBytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void parts_written_one_by_one_merge_to_the_whole(long seed) {
        List<Fact> facts = new RandomFacts(seed).facts(3_000);
        Summary read = new Summary(OBSERVATION);
        for (List<Fact> part : List.of(facts.subList(2_000, 3_000), facts.subList(0, 700), facts.subList(700, 2_000))) {
            Summary summary = summary(OBSERVATION, part);
            summary.subjects().forEach(subject -> read.merge(summary.toBytes(List.of(subject))));
        }
        assertSame(read, summary(OBSERVATION, facts));
    }

    @Test
    void the_header_goes_along() {
        Summary summary = new Summary(OBSERVATION);
        summary.add(new DatasetHeader(
                Optional.empty(),
                Set.of(FactKind.of(Incident.class)),
                Optional.empty(),
                Set.of(Trait.B2B),
                Parts.none().plus("company", List.of("team"))));
        summary.add(promise());
        Summary read = new Summary(OBSERVATION);
        read.merge(summary.toBytes());
        assertThat(read.covers(Incident.class)).isTrue();
        assertThat(read.profile()).containsExactly(Trait.B2B);
        assertThat(read.toBytes()).isEqualTo(summary.toBytes());
    }

    /** Whoever changes the form gives it another version. */
    @Test
    void version_1_stays_as_it_is() {
        Summary summary = new Summary(OBSERVATION);
        summary.add(promise());
        String written = HexFormat.of().formatHex(summary.toBytes());
        assertThat(written.substring(0, 10)).isEqualTo("5444535501");
        assertThat(written.substring(26, written.length() - 8)).isEqualTo("");
    }

    @Test
    void every_metric_that_is_counted_has_a_code() {
        assertThat(IntStream.range(0, Metrics.COMPUTED.size())
                        .filter(index -> Metrics.COMPUTED.get(index) instanceof EventMetric<?>
                                || Metrics.COMPUTED.get(index) instanceof DistributedMetric<?>)
                        .map(MetricCodes::of))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> MetricCodes.of(Metrics.indexOf("incident-rate"))).hasMessageContaining("incident-rate");
    }

    @Test
    void a_summary_of_another_observation_is_refused_and_changes_nothing() {
        Summary other = new Summary(OBSERVATION.with(new Intervals(0.9, OBSERVATION.intervals().shareMethod())));
        other.add(promise());
        Summary summary = new Summary(OBSERVATION);
        assertThatThrownBy(() -> summary.merge(other.toBytes()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("written summary: it was counted with another period, zone, limits, confidence");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_summary_that_keeps_a_ledger_is_neither_written_nor_read() {
        Summary keeping = new Summary(OBSERVATION, ReleaseLedger.empty());
        byte[] written = new Summary(OBSERVATION).toBytes();
        assertThatThrownBy(keeping::toBytes).hasMessageContaining("release ledger");
        assertThatThrownBy(() -> keeping.merge(written)).hasMessageContaining("release ledger");
    }

    private static Promise promise() {
        return Promise.due("dept:ops", "p-1", Given.AS_OF.minusDays(40)).keptOn(Given.AS_OF.minusDays(41));
    }

    private static void assertSame(Summary actual, Summary expected) {
        assertThat(actual.subjects()).isEqualTo(expected.subjects()).isNotEmpty();
        for (String subject : expected.subjects()) {
            assertThat(actual.readings(subject)).isEqualTo(expected.readings(subject));
            assertThat(actual.records(subject)).isEqualTo(expected.records(subject));
        }
    }
}
