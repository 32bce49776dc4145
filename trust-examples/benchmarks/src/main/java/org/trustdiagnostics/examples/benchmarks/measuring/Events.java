package org.trustdiagnostics.examples.benchmarks.measuring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.survey.Instrument;

/** Made-up events of the year up to {@link #AS_OF}: the same number gives the same event on every machine. */
public enum Events {
    /** Promises due on a day: nine in ten kept, some late, some in part. */
    PROMISES {
        @Override
        Fact fact(String subject, long number, SplittableRandom random) {
            LocalDate due = day(random);
            Promise promise = new Promise(
                    subject,
                    "p-" + number,
                    Optional.of(Moment.of(due.minusDays(14))),
                    Moment.of(due),
                    Optional.empty(),
                    Promise.Fulfilment.NONE,
                    pick(Promise.Kind.values(), random));
            return random.nextInt(10) == 0
                    ? promise
                    : promise.kept(
                            Moment.of(due.plusDays(random.nextInt(12) - 9)),
                            random.nextInt(20) == 0 ? Promise.Fulfilment.PARTIAL : Promise.Fulfilment.FULL);
        }
    },
    /** Complaints, enquiries and reviews at a minute: most replied to and settled within days. */
    FEEDBACK {
        @Override
        Fact fact(String subject, long number, SplittableRandom random) {
            Feedback.Kind kind = pick(Feedback.Kind.values(), random);
            Moment received = Moment.of(OffsetDateTime.of(
                    day(random), LocalTime.ofSecondOfDay(60L * random.nextInt(24 * 60)), ZoneOffset.UTC));
            FeedbackBuilder feedback =
                    Feedback.builder(subject, "f-" + number, Audience.CUSTOMER, kind, pick(CHANNELS, random), received);
            if (kind == Feedback.Kind.REVIEW) {
                return feedback.rating(1 + random.nextInt(5)).build();
            }
            feedback.topic(pick(TOPICS, random)).remedy(pick(Feedback.Remedy.values(), random));
            if (random.nextInt(10) > 0) {
                Moment reply = received.plus(Duration.ofMinutes(hours(2, random)));
                feedback.firstReplyAt(reply).resolvedAt(reply.plus(Duration.ofMinutes(hours(48, random))));
                feedback.reopened(random.nextInt(12) == 0);
            }
            return feedback.build();
        }
    },
    /** Customers' answers to "would you recommend us". */
    ANSWERS {
        @Override
        Fact fact(String subject, long number, SplittableRandom random) {
            return SurveyAnswer.nps(subject, score(0, 10, random), Moment.of(day(random)));
        }
    },
    /** Employees' answers about trust, each from one of twelve groups. */
    ANSWERS_IN_GROUPS {
        @Override
        Fact fact(String subject, long number, SplittableRandom random) {
            return new SurveyAnswer(
                    subject,
                    Audience.EMPLOYEE,
                    "trust",
                    "overall",
                    score(1, 5, random),
                    1,
                    5,
                    Moment.of(day(random)),
                    Optional.of("group-" + random.nextInt(12)));
        }
    },
    /** Employees' answers to the items about safety, by group and by form. */
    ANSWERS_ON_SHEETS {
        @Override
        Fact fact(String subject, long number, SplittableRandom random) {
            int items = SAFETY.items().size();
            return new SurveyAnswer(
                            subject,
                            Audience.EMPLOYEE,
                            SAFETY.id(),
                            SAFETY.items().get((int) (number % items)).id(),
                            score(1, 7, random),
                            1,
                            7,
                            Moment.of(day(random)),
                            Optional.of("group-" + random.nextInt(12)))
                    .onSheet("form-" + number / items);
        }
    };

    /** The day as of which the events are judged. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final String[] CHANNELS = {"email", "phone", "web", "chat"};
    private static final String[] TOPICS = Feedback.TOPICS.stream().sorted().toArray(String[]::new);
    private static final Instrument SAFETY = Instrument.of("safety");

    /**
     * Returns an event.
     *
     * @param number which one
     * @param subjects how many subjects the events are spread over
     */
    public Fact event(long number, int subjects) {
        SplittableRandom random = new SplittableRandom(number);
        return fact("unit:" + random.nextInt(subjects), number, random);
    }

    /** Returns so many different events. */
    public Fact[] events(int number, int subjects) {
        Fact[] events = new Fact[number];
        for (int i = 0; i < number; i++) {
            events[i] = event(i, subjects);
        }
        return events;
    }

    abstract Fact fact(String subject, long number, SplittableRandom random);

    private static LocalDate day(SplittableRandom random) {
        return AS_OF.minusDays(random.nextInt(365));
    }

    private static <T> T pick(T[] some, SplittableRandom random) {
        return some[random.nextInt(some.length)];
    }

    private static int score(int min, int max, SplittableRandom random) {
        return Math.max(min, max - random.nextInt(max - min + 1) * random.nextInt(3) / 2);
    }

    /** Minutes, of which half are below so many hours and few far above. */
    private static long hours(int half, SplittableRandom random) {
        return 1 + (long) (-Math.log(1 - random.nextDouble()) / Math.log(2) * half * 60);
    }
}
