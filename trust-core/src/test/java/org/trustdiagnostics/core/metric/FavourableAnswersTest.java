package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.assertWithout;
import static org.trustdiagnostics.core.metric.Cases.find;
import static org.trustdiagnostics.core.metric.Cases.reading;
import static org.trustdiagnostics.core.metric.Cases.times;
import static org.trustdiagnostics.core.metric.Shares.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading.Status;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.Instrument;
import org.trustdiagnostics.core.survey.InstrumentItem;

/** What is special about favourable answers; what holds for all shares is in {@link ShareMetricsTest}. */
final class FavourableAnswersTest {
    /** The scales of the class comment, on both sides of the middle, and others, two with their middle between two scores. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 3, false",
        "1, 5, 4, true",
        "1, 7, 4, false",
        "1, 7, 5, true",
        "1, 9, 5, false",
        "1, 9, 6, true",
        "1, 4, 2, false",
        "1, 4, 3, true",
        "0, 1, 0, false",
        "0, 1, 1, true",
        "-2, 2, 0, false",
        "-2, 2, 1, true",
        "0, 10, 5, false",
        "0, 10, 6, true"
    })
    void above_the_middle_of_the_scale_is_favourable(int min, int max, int score, boolean favourable) {
        SurveyAnswer answer =
                fact(SurveyAnswer.class, "scaleMin=" + min, "scaleMax=" + max, "score=" + score, "instrument=trust");
        assertThat(reading("customer-trust-level", times(10, answer)).value()).isEqualTo(favourable ? 1 : 0);
    }

    @Test
    void answers_on_two_scales_add_up() {
        SurveyAnswer fourOfFive = fact(SurveyAnswer.class, "scaleMin=1", "scaleMax=5", "score=4", "instrument=trust");
        Reading both = reading("trust-index", all(times(6, fourOfFive), times(6, answer("trust", "CUSTOMER", 5))));
        assertThat(both.sample()).isEqualTo(12);
        assertThat(both.value()).isEqualTo(0.5);
    }

    @Test
    void the_index_is_of_everybody_and_the_level_of_customers_alone() {
        List<Fact> facts = all(
                times(10, answer("trust", "CUSTOMER", 9)),
                times(10, answer("trust", "EMPLOYEE", 1)),
                times(5, answer("trust", "PARTNER", 9)));
        assertThat(reading("trust-index", facts).sample()).isEqualTo(25);
        assertThat(reading("trust-index", facts).value()).isEqualTo(0.6);
        assertThat(reading("customer-trust-level", facts).sample()).isEqualTo(10);
        assertThat(reading("customer-trust-level", facts).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "trust, CUSTOMER, trust-index customer-trust-level",
        "trust, EMPLOYEE, trust-index",
        "safety, EMPLOYEE, psychological-safety",
        "engagement, EMPLOYEE, employee-engagement",
        "Trust, EMPLOYEE, ''",
        "safety, CUSTOMER, ''",
        "engagement, PARTNER, ''"
    })
    void an_answer_tells_these_metrics_and_no_other(String instrument, String audience, String metrics) {
        Summary summary = Given.summary(Given.observation(), times(10, answer(instrument, audience, 6)));
        assertThat(String.join(
                        " ",
                        Cases.metrics(summary).stream()
                                .sorted((a, b) -> b.compareTo(a))
                                .toList()))
                .isEqualTo(metrics);
    }

    @Test
    void a_host_may_want_larger_groups() {
        Observation twelve = new Observation(
                Given.YEAR, Optional.empty(), Given.observation().limits(), Intervals.DEFAULT, 12);
        List<SurveyAnswer> eleven = times(11, answer("safety", "EMPLOYEE", 6));
        assertThat(find("psychological-safety", twelve, eleven))
                .hasValueSatisfying(reading -> assertWithout(reading, Status.SUPPRESSED, 0));
        assertThat(reading("psychological-safety", eleven).status()).isEqualTo(Status.MEASURED);
    }

    /** 103 answers minus 100 answers would be three people of the staff. */
    @Test
    void what_three_of_staff_answered_is_not_the_index_minus_the_level() {
        List<Fact> customers = all(times(100, answer("trust", "CUSTOMER", 9)));
        List<Fact> all = all(customers, times(3, answer("trust", "EMPLOYEE", 1)));
        assertThat(reading("trust-index", all)).isEqualTo(reading("trust-index", customers));
    }

    /** Two people who answer seven items each give fourteen answers. */
    @Test
    void the_minimum_group_is_of_people_where_each_answers_several_items() {
        List<String> items =
                Instrument.of("safety").items().stream().map(InstrumentItem::id).toList();
        assertThat(items).hasSize(7);
        assertThat(reading("psychological-safety", answeredBy(4, items)).status())
                .isEqualTo(Reading.Status.SUPPRESSED);
        assertThat(reading("psychological-safety", answeredBy(5, items)).sample())
                .isEqualTo(35);
    }

    private static List<Fact> answeredBy(int people, List<String> items) {
        List<Fact> answers = new ArrayList<>();
        for (String item : items) {
            answers.addAll(times(people, answer("safety", "EMPLOYEE", 6, "item=" + item)));
        }
        return answers;
    }
}
