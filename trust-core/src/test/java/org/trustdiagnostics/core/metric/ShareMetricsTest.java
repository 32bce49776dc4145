package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.metric.Cases.assertMeasured;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.metric.Reading.Status;

/** What holds for every metric that is a share; what is special about one of them is in a test of its own. */
final class ShareMetricsTest {
    static List<Share> shares() {
        return Shares.all();
    }

    /** The examples of the class comments; bounds by scipy 1.17, binomtest(hits, cases).proportion_ci(method="exact"). */
    @ParameterizedTest
    @MethodSource("shares")
    void worked_example(Share share) {
        Share.Example e = share.example();
        assertMeasured(
                reading(share.metric(), share.facts(e.hits(), e.cases() - e.hits())),
                e.cases(),
                (double) e.hits() / e.cases(),
                e.lower(),
                e.upper());
    }

    @ParameterizedTest
    @MethodSource("shares")
    void none_is_missing_and_one_to_nine_are_too_few(Share share) {
        assertThat(find(share.metric(), times(1, Cases.customers(5)))).isEmpty();
        for (Fact one : List.of(share.hit(), share.miss())) {
            assertWithout(reading(share.metric(), times(9, one)), Status.TOO_FEW, 9);
            if (!share.guarded()) {
                assertWithout(reading(share.metric(), times(1, one)), Status.TOO_FEW, 1);
            }
        }
    }

    /** Fewer answering people than the minimum group, here five, are not even counted out loud. */
    @ParameterizedTest
    @MethodSource("shares")
    void answers_of_fewer_than_the_minimum_group_are_suppressed(Share share) {
        for (Fact one : List.of(share.hit(), share.miss())) {
            for (int people = 1; people <= 4; people++) {
                assertWithout(
                        reading(share.metric(), times(people, one)),
                        share.guarded() ? Status.SUPPRESSED : Status.TOO_FEW,
                        share.guarded() ? 0 : people);
            }
            assertWithout(reading(share.metric(), times(5, one)), Status.TOO_FEW, 5);
        }
    }

    /** Oracle: closed forms 0.025^(1/10) = 0.6915 and 1 - 0.025^(1/10) = 0.3085 of the exact interval. */
    @ParameterizedTest
    @MethodSource("shares")
    void ten_are_enough_and_all_or_none_leave_room(Share share) {
        assertMeasured(reading(share.metric(), share.facts(10, 0)), 10, 1, 0.6915, 1);
        assertMeasured(reading(share.metric(), share.facts(0, 10)), 10, 0, 0, 0.3085);
    }

    @ParameterizedTest
    @MethodSource("shares")
    void what_tells_nothing_or_is_still_open_counts_nowhere(Share share) {
        Share.Example e = share.example();
        assertThat(reading(share.metric(), share.exampleAmongOthers()))
                .isEqualTo(reading(share.metric(), share.facts(e.hits(), e.cases() - e.hits())));
        for (Fact ignored : share.ignored()) {
            assertThat(find(share.metric(), times(40, ignored)))
                    .as("%s", ignored)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("shares")
    void one_more_hit_never_lowers_value_or_bounds(Share share) {
        for (int misses = 0; misses <= 12; misses++) {
            Reading before = reading(share.metric(), share.facts(12 - misses, misses));
            Reading after = reading(share.metric(), share.facts(13 - misses, misses));
            assertThat(after.value()).isGreaterThanOrEqualTo(before.value());
            assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower());
            assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper());
        }
    }

    @ParameterizedTest
    @MethodSource("shares")
    void order_and_parts_do_not_matter(Share share) {
        List<Fact> facts = new ArrayList<>(share.exampleAmongOthers());
        Collections.shuffle(facts, new Random(7));
        Summary merged = Given.summary(Given.observation(), facts.subList(0, 9));
        merged.merge(Given.summary(Given.observation(), facts.subList(9, facts.size())));
        assertThat(merged.readings(Given.SUBJECT).get(share.metric()))
                .isEqualTo(reading(share.metric(), share.exampleAmongOthers()));
    }

    /** Facts that only wait still show that the host records the kind, so the reading says how many cases there are: none. */
    @ParameterizedTest
    @MethodSource("shares")
    void what_is_still_open_shows_that_there_are_no_cases_yet(Share share) {
        for (Fact open : share.open()) {
            if (!Metrics.find(share.metric()).orElseThrow().needsOneRecorded()) {
                assertWithout(reading(share.metric(), times(40, open)), Status.TOO_FEW, 0);
            }
        }
    }

    /** No share may be without these tests; those left out here have a class of their own. */
    @Test
    void every_computed_share_is_tested() {
        Set<String> elsewhere = Set.of(
                "promise-keeping-rate",
                "response-time",
                "feedback-reply-rate",
                "remedy-rate",
                "complaint-rate",
                "net-promoter-score",
                "employee-net-promoter-score",
                "customer-satisfaction-csat",
                "customer-effort-score",
                "training-coverage",
                "feedback-response-rate",
                "internal-conflict-level",
                "survey-group-gap",
                "psychological-safety-consistency",
                "incident-rate",
                "time-to-reply",
                "time-to-resolution",
                "review-rating");
        Set<String> here = shares().stream().map(Share::metric).collect(Collectors.toSet());
        assertThat(Metrics.COMPUTED.stream()
                        .filter(metric -> !(metric instanceof ExactMetric))
                        .map(Metric::id)
                        .filter(id -> !elsewhere.contains(id)))
                .containsExactlyInAnyOrderElementsOf(here);
    }
}
