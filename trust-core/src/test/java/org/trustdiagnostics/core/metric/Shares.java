package org.trustdiagnostics.core.metric;

import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.SUBJECT;
import static org.trustdiagnostics.core.fact.GivenFact.fact;
import static org.trustdiagnostics.core.metric.Cases.keptPromise;
import static org.trustdiagnostics.core.metric.Cases.promise;

import java.util.List;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.Charge;
import org.trustdiagnostics.core.fact.Claim;
import org.trustdiagnostics.core.fact.Decision;
import org.trustdiagnostics.core.fact.Disclosure;
import org.trustdiagnostics.core.fact.Employment;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.InternalMessage;
import org.trustdiagnostics.core.fact.Mention;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RatingRequest;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/** The metrics that are shares, each with what counts for it, against it and not at all; the day is 30 June 2026. */
final class Shares {
    private Shares() {}

    static List<Share> all() {
        return Stream.of(promises(), FeedbackShares.all(), publicWords(), messages(), records(), answers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Share> promises() {
        Promise tomorrow = Promise.due(SUBJECT, "p", AS_OF.plusDays(1));
        Promise keptRepair = keptPromise().ofKind(Promise.Kind.REPAIR);
        Promise brokenRepair = promise().ofKind(Promise.Kind.REPAIR);
        return List.of(
                Share.of("commitment-keeping-rate", keptPromise(), promise())
                        .ignoring(keptRepair, brokenRepair)
                        .waitingFor(tomorrow)
                        .example(146, 240, 0.543, 0.670),
                Share.of("repair-keeping-rate", keptRepair, brokenRepair)
                        .ignoring(keptPromise(), promise(), promise().ofKind(Promise.Kind.DELIVERY))
                        .waitingFor(tomorrow.ofKind(Promise.Kind.REPAIR))
                        .example(146, 240, 0.543, 0.670));
    }

    private static List<Share> publicWords() {
        Mention neutral = fact(Mention.class, "sentiment=NEUTRAL");
        return List.of(
                Share.of(
                                "hidden-fee-rate",
                                fact(Charge.class, "shownAmount=499", "chargedAmount=549"),
                                fact(Charge.class, "shownAmount=499", "chargedAmount=499"))
                        .example(15, 100, 0.086, 0.235),
                Share.of("positive-mentions", fact(Mention.class, "sentiment=POSITIVE"), neutral)
                        .example(20, 50, 0.264, 0.548),
                Share.of(
                                "trust-mentioning-reviews",
                                fact(Mention.class, "namesTrust=true"),
                                fact(Mention.class, "namesTrust=false"))
                        .ignoring(neutral)
                        .example(10, 50, 0.100, 0.337),
                Share.of("false-mention-correction-rate", untrue("2026-06-03"), untrue("2026-06-04"))
                        .waitingFor(neutral, fact(Mention.class, "untrue=true", "seenAt=2026-06-28"))
                        .example(10, 20, 0.272, 0.728),
                Share.of(
                                "rating-timing-rate",
                                fact(RatingRequest.class, "experiencedAt=2026-06-01"),
                                fact(RatingRequest.class, "experiencedAt=2026-06-02"))
                        .example(20, 40, 0.338, 0.662));
    }

    private static List<Share> messages() {
        return List.of(
                message("internal-message-reach", "ANNOUNCEMENT", "receivedAt", "QUESTION"),
                message("internal-answer-rate", "QUESTION", "answeredAt", "ANNOUNCEMENT"));
    }

    private static Share message(String metric, String kind, String field, String other) {
        return Share.of(
                        metric,
                        fact(InternalMessage.class, "kind=" + kind, field + "=2026-06-08"),
                        fact(InternalMessage.class, "kind=" + kind, field + "=2026-06-09"))
                .ignoring(fact(InternalMessage.class, "kind=" + other, field + "=2026-06-02"))
                .waitingFor(fact(InternalMessage.class, "kind=" + kind, "sentAt=2026-06-23"))
                .example(12, 20, 0.361, 0.809);
    }

    private static List<Share> records() {
        return List.of(
                Share.of(
                                "claim-evidence-rate",
                                fact(Claim.class, "evidence=DOCUMENT"),
                                fact(Claim.class, "evidence=NONE"))
                        .ignoring(fact(Claim.class, "validTo=2025-06-30"))
                        .waitingFor(fact(Claim.class, "evidence=DOCUMENT", "validTo=2026-06-29"))
                        .example(10, 25, 0.211, 0.613),
                Share.of(
                                "staff-involvement-rate",
                                fact(Decision.class, "affectsStaff=true", "staffInvolvedAt=2026-06-01"),
                                fact(Decision.class, "affectsStaff=true", "staffInvolvedAt=2026-06-02"))
                        .ignoring(fact(Decision.class, "affectsStaff=true", "decidedAt=2025-06-30"))
                        .waitingFor(fact(Decision.class, "staffInvolvedAt=2026-06-01"))
                        .example(4, 20, 0.057, 0.437),
                Share.of("planned-update-rate", update("2026-06-01", "2026-06-01"), update("2026-06-01", "2026-06-02"))
                        .ignoring(update("", "2026-06-01"), update("2026-07-01", ""))
                        .waitingFor(update("2026-07-01", "2026-06-01"))
                        .example(12, 24, 0.291, 0.709),
                Share.of("employee-turnover", employed("2020-01-01", "2026-03-01"), employed("2025-07-01", ""))
                        .ignoring(employed("2020-01-01", "2025-06-30"))
                        .waitingFor(employed("2025-07-02", "2026-03-01"))
                        .example(8, 40, 0.091, 0.356));
    }

    private static List<Share> answers() {
        return List.of(
                favourable("trust-index", "trust", "EMPLOYEE").ignoring(answer("safety", "EMPLOYEE", 6)),
                favourable("customer-trust-level", "trust", "CUSTOMER")
                        .ignoring(answer("trust", "EMPLOYEE", 6), answer("trust", "PARTNER", 6)),
                favourable("psychological-safety", "safety", "EMPLOYEE").ignoring(answer("safety", "CUSTOMER", 6)),
                favourable("employee-engagement", "engagement", "EMPLOYEE").ignoring(answer("trust", "EMPLOYEE", 6)));
    }

    private static Share favourable(String metric, String instrument, String audience) {
        return Share.of(metric, answer(instrument, audience, 6), answer(instrument, audience, 5))
                .guardedAnswers()
                .example(48, 80, 0.484, 0.708);
    }

    static SurveyAnswer answer(String instrument, String audience, int score, String... more) {
        String[] fields = Stream.concat(
                        Stream.of(
                                "instrument=" + instrument,
                                "item=" + (instrument.equals("safety") ? "speak-up" : "item-1"),
                                "audience=" + audience,
                                "score=" + score,
                                "scaleMin=1",
                                "scaleMax=9"),
                        Stream.of(more))
                .toArray(String[]::new);
        return fact(SurveyAnswer.class, fields);
    }

    private static Fact untrue(String correctedAt) {
        return fact(Mention.class, "untrue=true", "seenAt=2026-06-01", "correctedAt=" + correctedAt);
    }

    private static Fact update(String plannedFor, String publishedAt) {
        return fact(Disclosure.class, "plannedFor=" + plannedFor, "publishedAt=" + publishedAt);
    }

    private static Fact employed(String startedAt, String endedAt) {
        return fact(Employment.class, "startedAt=" + startedAt, "endedAt=" + endedAt);
    }
}
