package org.trustdiagnostics.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.Given.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.ReportedMetric;

/** Facts by their role, and the reading they give. */
public final class Cases {
    public static final LocalDate DUE = LocalDate.of(2026, 6, 1);

    private Cases() {}

    public static Promise promise() {
        return Promise.due(SUBJECT, "p", DUE);
    }

    public static Promise keptPromise() {
        return promise().keptOn(DUE);
    }

    public static FeedbackBuilder complaint(String receivedAt) {
        return feedback(Audience.CUSTOMER, Feedback.Kind.COMPLAINT, "e-mail", receivedAt);
    }

    public static FeedbackBuilder feedback(Audience audience, Feedback.Kind kind, String channel, String receivedAt) {
        return Feedback.builder(SUBJECT, "f", audience, kind, channel, on(receivedAt));
    }

    public static ReportedMetric customers(double count) {
        return ReportedMetric.of(SUBJECT, "customer-count", Given.YEAR.from(), Given.AS_OF, count);
    }

    @SafeVarargs
    public static List<Fact> all(List<? extends Fact>... groups) {
        List<Fact> facts = new ArrayList<>();
        for (List<? extends Fact> group : groups) {
            facts.addAll(group);
        }
        return facts;
    }

    public static <F extends Fact> List<F> times(int count, F fact) {
        return each(count, i -> fact);
    }

    public static <F extends Fact> List<F> each(int count, IntFunction<F> fact) {
        List<F> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact.apply(i));
        }
        return facts;
    }

    public static Reading reading(String metric, List<? extends Fact> facts) {
        return find(metric, facts).orElseThrow(() -> new AssertionError(metric + " is missing"));
    }

    public static Optional<Reading> find(String metric, List<? extends Fact> facts) {
        return find(metric, Given.observation(), facts);
    }

    public static Optional<Reading> find(String metric, Observation observation, List<? extends Fact> facts) {
        Summary summary = Given.summary(observation, facts);
        return summary.subjects().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(summary.readings(SUBJECT).get(metric));
    }

    /** Returns the metrics of which there is a reading, without what is made of them over time. */
    public static Set<String> metrics(Summary summary) {
        return summary.readings(SUBJECT).keySet().stream()
                .filter(id -> OverTime.named(id).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Checks a measured reading; bounds to the three decimals that the metric's Javadoc gives. */
    public static void assertMeasured(Reading reading, long sample, double value, double lower, double upper) {
        assertThat(reading.status()).isEqualTo(Reading.Status.MEASURED);
        assertThat(reading.sample()).isEqualTo(sample);
        assertThat(reading.value()).isCloseTo(value, within(1e-9));
        assertThat(reading.lower()).isCloseTo(lower, within(0.0005));
        assertThat(reading.upper()).isCloseTo(upper, within(0.0005));
    }

    public static void assertWithout(Reading reading, Reading.Status status, long sample) {
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.sample()).isEqualTo(sample);
        assertThat(reading.estimate()).isEmpty();
    }
}
