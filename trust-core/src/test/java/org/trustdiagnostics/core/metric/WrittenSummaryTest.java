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
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RandomFacts;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.input.BinaryWriter;
import org.trustdiagnostics.core.input.InvalidInputException;
import org.trustdiagnostics.core.privacy.ReleaseLedger;
import org.trustdiagnostics.core.statistics.Intervals;

/** A summary can be written here and merged elsewhere. */
final class WrittenSummaryTest {
    private static final Observation OBSERVATION = Given.observation();

    /** No header; one subject; two metrics with a case in one month each; nothing else. */
    private static final String PROMISE = "00" + "01" + "08646570743a6f7073" + "02" + "00010a01010100000000"
            + "01010a01010100000000" + "000000000000";

    private static final String WRITTEN =
            "5444535501000108646570743a6f70730700010a0101010000000001010a010101000000000301060101000100000006"
                    + "010601010001000000070106010100000000000a0106010100000000001401080101010001010002040180bc0f000105"
                    + "01802d0100010888017b2274797065223a227265706f727465644d6574726963222c227375626a656374223a22646570"
                    + "743a6f7073222c226d6574726963223a22637573746f6d65722d636875726e222c2266726f6d223a22323032362d3031"
                    + "2d3031222c22746f223a22323032362d30332d3331222c2276616c7565223a302e31322c2273616d706c65223a333130"
                    + "7d01507b2274797065223a22637269736973506c616e222c227375626a656374223a22646570743a6f7073222c226964"
                    + "223a22706c616e222c22617070726f7665644174223a22323032362d30312d3031227d01067361666574790001056e69"
                    + "6768740101010673616665747901c96fceddd8aca218920d01010101010101067361666574790108737065616b2d7570";

    private static final List<String> ONE_OF_EACH = List.of(
            "{'type':'feedback','subject':'dept:ops','id':'f','audience':'CUSTOMER','kind':'COMPLAINT','channel':'web',"
                    + "'receivedAt':'2026-01-05','resolvedAt':'2026-01-09','remedy':'NONE'}",
            "{'type':'surveyAnswer','subject':'dept:ops','audience':'EMPLOYEE','instrument':'safety','item':'speak-up','score':5,"
                    + "'scaleMin':1,'scaleMax':7,'answeredAt':'2026-03-01','group':'night','sheet':'s-1'}",
            "{'type':'reportedMetric','subject':'dept:ops','metric':'customer-churn','from':'2026-01-01',"
                    + "'to':'2026-03-31','value':0.12,'sample':310}",
            "{'type':'crisisPlan','subject':'dept:ops','id':'plan','approvedAt':'2026-01-01'}");

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

    /** Whoever changes the form gives it another version. The hash of the observation is left out: limits may change. */
    @Test
    void version_1_stays_as_it_is() {
        Summary summary = new Summary(OBSERVATION);
        summary.add(promise());
        assertThat(hex(summary)).startsWith("5444535501").endsWith(PROMISE);
        for (String line : ONE_OF_EACH) {
            summary.add(FactReader.read("test", line.replace('\'', '"')));
        }
        assertThat(hex(summary)).isEqualTo(WRITTEN);
    }

    @Test
    void every_metric_that_is_counted_has_a_code() {
        assertThat(IntStream.range(0, Metrics.COMPUTED.size())
                        .filter(index -> Metrics.COMPUTED.get(index) instanceof EventMetric<?>
                                || Metrics.COMPUTED.get(index) instanceof DistributedMetric<?>)
                        .map(MetricCodes::of))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> MetricCodes.of(Metrics.indexOf("incident-rate")))
                .hasMessageContaining("incident-rate");
    }

    @Test
    void a_summary_of_another_observation_is_refused_and_changes_nothing() {
        Summary other = new Summary(Given.observation(Intervals.DEFAULT.at(0.9)));
        other.add(promise());
        Summary summary = new Summary(OBSERVATION);
        assertThatThrownBy(() -> summary.merge(other.toBytes()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "written summary: it was counted with another period, zone, limits, confidence");
        assertThat(summary.subjects()).isEmpty();
    }

    @Test
    void a_summary_that_keeps_a_ledger_is_neither_written_nor_read() {
        Summary keeping = new Summary(OBSERVATION, ReleaseLedger.empty());
        byte[] written = new Summary(OBSERVATION).toBytes();
        assertThatThrownBy(keeping::toBytes).hasMessageContaining("release ledger");
        assertThatThrownBy(() -> keeping.merge(written)).hasMessageContaining("release ledger");
    }

    private static String hex(Summary summary) {
        String hex = HexFormat.of().formatHex(summary.toBytes());
        return hex.substring(0, 10) + hex.substring(26, hex.length() - 8);
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

    /** A check sum is no signature: whoever writes such a form gets an error that names it. */
    @Test
    void a_form_that_says_what_cannot_be_is_damaged() {
        BinaryWriter out = new BinaryWriter("TDSU", 1);
        out.fixed(Long.parseUnsignedLong(OBSERVATION.fingerprint().substring(0, 16), 16));
        out.text("");
        out.whole(1);
        out.text("dept:ops");
        out.whole(0);
        out.whole(0);
        out.whole(1);
        out.whole(0);
        out.text("{\"type\":\"crisisPlan\",\"subject\":\"dept:ops\",\"id\":\"p\",\"approvedAt\":\"2026-01-01\"}");
        Summary summary = new Summary(OBSERVATION);
        assertThatThrownBy(() -> summary.merge(out.toBytes()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("written summary: is damaged; write it again.");
        assertThat(summary.subjects()).isEmpty();
    }
}
