package org.trustdiagnostics.core.metric;

import static org.trustdiagnostics.core.Given.on;
import static org.trustdiagnostics.core.fact.Feedback.Kind.COMPLAINT;
import static org.trustdiagnostics.core.fact.Feedback.Kind.ENQUIRY;
import static org.trustdiagnostics.core.fact.Feedback.Kind.ERROR_REPORT;
import static org.trustdiagnostics.core.fact.Feedback.Kind.REVIEW;
import static org.trustdiagnostics.core.fact.Feedback.Kind.SUGGESTION;

import java.util.List;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;

/** The shares of {@link Shares} that are counted from feedback. */
final class FeedbackShares {
    private FeedbackShares() {}

    static List<Share> all() {
        FeedbackBuilder reopened = given(Audience.CUSTOMER, ENQUIRY).firstReplyAt(on("2026-05-02"));
        return List.of(
                Share.of("feedback-action-rate", actedOn("2026-05-31"), actedOn("2026-06-01"))
                        .ignoring(
                                given(Audience.CUSTOMER, ENQUIRY).build(),
                                given(Audience.CUSTOMER, REVIEW).build())
                        .waitingFor(Cases.complaint("2026-05-31").build())
                        .example(12, 20, 0.361, 0.809),
                Share.of(
                                "reopened-answer-rate",
                                reopened.reopened(true).build(),
                                reopened.reopened(false).build())
                        .ignoring(
                                given(Audience.CUSTOMER, ENQUIRY)
                                        .firstReplyAt(on("2026-05-02"))
                                        .build(),
                                given(Audience.EMPLOYEE, ENQUIRY).reopened(true).build(),
                                given(Audience.CUSTOMER, SUGGESTION)
                                        .reopened(true)
                                        .build(),
                                given(Audience.CUSTOMER, REVIEW).rating(1).build())
                        .waitingFor(
                                given(Audience.CUSTOMER, ENQUIRY).reopened(true).build())
                        .example(20, 50, 0.264, 0.548),
                topic("price-complaint-share", Feedback.ABOUT_PRICES, Feedback.ABOUT_ADVERTISING),
                topic("advertising-complaint-share", Feedback.ABOUT_ADVERTISING, Feedback.ABOUT_PRICES),
                Share.of("anonymous-report-share", report(true), report(false))
                        .ignoring(
                                given(Audience.EMPLOYEE, ERROR_REPORT).build(),
                                given(Audience.EMPLOYEE, COMPLAINT)
                                        .anonymous(true)
                                        .build(),
                                given(Audience.CUSTOMER, ERROR_REPORT)
                                        .anonymous(true)
                                        .build())
                        .guardedAnswers()
                        .example(30, 40, 0.588, 0.873));
    }

    private static Share topic(String metric, String topic, String other) {
        return Share.of(metric, about(topic), about(other))
                .ignoring(
                        about("billing"),
                        given(Audience.CUSTOMER, COMPLAINT).build(),
                        given(Audience.CUSTOMER, ENQUIRY).topic(topic).build(),
                        given(Audience.EMPLOYEE, COMPLAINT).topic(topic).build())
                .example(24, 60, 0.276, 0.535);
    }

    private static FeedbackBuilder given(Audience audience, Feedback.Kind kind) {
        return Cases.feedback(audience, kind, "web", "2026-05-01");
    }

    private static Fact actedOn(String toldBackAt) {
        return given(Audience.CUSTOMER, COMPLAINT)
                .actionAt(on("2026-05-10"))
                .toldBackAt(on(toldBackAt))
                .build();
    }

    private static Fact about(String topic) {
        return given(Audience.CUSTOMER, COMPLAINT).topic(topic).build();
    }

    private static Fact report(boolean anonymous) {
        return given(Audience.EMPLOYEE, ERROR_REPORT).anonymous(anonymous).build();
    }
}
