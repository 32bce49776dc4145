package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.AS_OF;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records as known on a day, for every kind of record and every moment in it. */
final class AsKnownOnTest {
    static Stream<FactKind> records() {
        return FactKind.all().stream().filter(FactKind::isRecord);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_dated_later_is_left_but_plans(FactKind kind) {
        for (RecordFact record : seen(kind)) {
            kind.values(record.asKnownOn(AS_OF)).forEach((name, value) -> {
                if (value instanceof Moment moment && !RandomFacts.planned(kind, name)) {
                    assertThat(moment.date()).as(name).isBeforeOrEqualTo(AS_OF);
                }
            });
        }
    }

    @Test
    void the_plans_are_these() {
        assertThat(FactKind.all().stream().filter(FactKind::isRecord).flatMap(kind -> kind.fields().stream()
                        .map(FactField::name)
                        .filter(field -> RandomFacts.planned(kind, field))
                        .map(field -> kind + "." + field)))
                .containsExactly("initiative.effectExpectedAt", "disclosure.plannedFor");
    }

    @ParameterizedTest
    @MethodSource("records")
    void everything_else_stays(FactKind kind) {
        for (RecordFact record : seen(kind)) {
            assertThat(record.asKnownOn(AS_OF)).isEqualTo(RandomFacts.asExportedOn(AS_OF, record));
            assertThat(record.asKnownOn(AS_OF))
                    .extracting(RecordFact::id, RecordFact::subject)
                    .containsExactly(record.id(), record.subject());
            assertThat(record.asKnownOn(AS_OF.plusYears(10))).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void whether_it_touches_a_period_up_to_that_day_does_not_change(FactKind kind) {
        ReportingPeriod period = ReportingPeriod.yearTo(AS_OF);
        for (RecordFact record : seen(kind)) {
            assertThat(record.asKnownOn(AS_OF).touches(period)).isEqualTo(record.touches(period));
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_moment_is_placed_in_a_zone(FactKind kind) {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        for (RecordFact record : seen(kind)) {
            assertThat(moments(record.mapMoments(moment -> moment.in(zone))))
                    .isEqualTo(moments(record).stream()
                            .map(moment -> moment.in(zone))
                            .toList());
        }
    }

    /** Records that exist on the day; a record that starts later is never asked. */
    private static List<RecordFact> seen(FactKind kind) {
        RandomFacts random = new RandomFacts(7);
        List<RecordFact> seen = IntStream.range(0, 200)
                .mapToObj(i -> (RecordFact) random.fact(kind))
                .filter(record -> record.since()
                        .map(start -> !start.date().isAfter(AS_OF))
                        .orElse(true))
                .toList();
        assertThat(seen).hasSizeGreaterThan(50);
        return seen;
    }

    private static List<Moment> moments(Fact fact) {
        return FactKind.of(fact.getClass()).values(fact).values().stream()
                .filter(Moment.class::isInstance)
                .map(Moment.class::cast)
                .toList();
    }
}
