package org.trustdiagnostics.examples.sparkbatch.generate;

import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * An invented dataset of which the truth is known. Each fact is worked out from its number alone, so any part of it can be made
 * anywhere, again and again the same. Immutable.
 *
 * @param facts how many facts there are
 * @param subjects about how many subjects, at least 1
 * @param skewed whether the first subject holds 30 % of the facts
 * @param seed another seed, another dataset
 */
public record Plan(long facts, int subjects, boolean skewed, long seed) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The day as of which to judge the dataset. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** What is wrong with a subject, if anything: told beside the facts, not in them. */
    enum Truth {
        /** 99 % of promises are kept and 98 % of feedback gets a reply. */
        SOUND(0.99, 0.98),
        /** 60 % of promises are kept. */
        OVERPROMISING(0.60, 0.98),
        /** 30 % of feedback gets a reply, and what gets none is not answered in time either. */
        IGNORING(0.99, 0.30),
        /** The crisis plan was last reviewed three years ago. */
        UNPREPARED(0.99, 0.98);

        private final double kept;
        private final double replied;

        Truth(double kept, double replied) {
            this.kept = kept;
            this.replied = replied;
        }

        /** Returns the pitfalls that are there to be found; none in a sound subject. */
        List<String> pitfalls() {
            return switch (this) {
                case SOUND -> List.of();
                case OVERPROMISING -> List.of("overpromising");
                case IGNORING -> List.of("ignored-feedback", "slow-replies");
                case UNPREPARED -> List.of("weak-crisis-readiness");
            };
        }
    }

    /** Returns the kinds of facts that there are. */
    static List<FactKind> kinds() {
        return List.of(
                FactKind.of(Promise.class),
                FactKind.of(Feedback.class),
                FactKind.of(SurveyAnswer.class),
                FactKind.of(CrisisPlan.class));
    }

    /** Returns the id of a subject. */
    static String subject(int number) {
        return String.format(Locale.ROOT, "shop:%07d", number);
    }

    /** Returns what is wrong with a subject: in 4 % each, one of the three pitfalls; the first subject promises too much. */
    Truth truth(int subject) {
        if (subject == 0) {
            return Truth.OVERPROMISING;
        }
        int of100 = percent(mix(seed * 31 + subject), 0);
        return of100 < 12 ? Truth.values()[1 + of100 / 4] : Truth.SOUND;
    }

    /** Returns the fact with a number from 0. The first one of a subject is its crisis plan, all others are events. */
    public Fact fact(long number) {
        long chance = mix(mix(seed) + number);
        boolean plan = number < subjects;
        boolean toFirst = skewed && !plan && percent(chance, 0) < 30;
        int subject = toFirst ? 0 : (int) (number % subjects);
        Truth truth = truth(subject);
        String id = Long.toString(number);
        if (plan) {
            return crisisPlan(subject(subject), id, truth);
        }
        int kind = percent(chance, 1);
        if (kind < 55) {
            return promise(subject(subject), id, truth, chance);
        }
        return kind < 80 ? feedback(subject(subject), id, truth, chance) : answer(subject(subject), chance);
    }

    private static Fact crisisPlan(String subject, String id, Truth truth) {
        LocalDate reviewed = AS_OF.minusMonths(truth == Truth.UNPREPARED ? 36 : 3);
        return CrisisPlan.approved(subject, id, AS_OF.minusYears(4)).reviewedOn(reviewed);
    }

    private static Fact promise(String subject, String id, Truth truth, long chance) {
        LocalDate due = AS_OF.minusDays(1 + percent(chance, 2) * 3L);
        boolean kept = happens(truth.kept, chance, 3);
        return Promise.due(subject, id, due)
                .madeOn(due.minusDays(14))
                .keptOn(kept ? due : due.plusDays(9))
                .ofKind(Promise.Kind.SERVICE);
    }

    /** An enquiry, answered within a day or never. */
    private static Fact feedback(String subject, String id, Truth truth, long chance) {
        Moment received = Moment.of(AS_OF.minusDays(60 + percent(chance, 2) * 3L)
                .atTime(LocalTime.of(percent(chance, 4) % 24, 15))
                .atOffset(ZoneOffset.ofHours(1)));
        FeedbackBuilder feedback =
                Feedback.builder(subject, id, Audience.CUSTOMER, Feedback.Kind.ENQUIRY, "web", received);
        if (happens(truth.replied, chance, 3)) {
            feedback.firstReplyAt(received.plus(Duration.ofHours(1 + percent(chance, 5) % 24)));
        }
        return feedback.build();
    }

    private static Fact answer(String subject, long chance) {
        Moment day = Moment.of(AS_OF.minusDays(percent(chance, 2) * 3L));
        return SurveyAnswer.nps(subject, percent(chance, 3) % 11, day);
    }

    private static boolean happens(double share, long chance, int use) {
        return (mix(chance + use) >>> 11) * 0x1.0p-53 < share;
    }

    /** Returns 0 to 99, independent for each use of one chance. */
    private static int percent(long chance, int use) {
        return (int) Long.remainderUnsigned(mix(chance + 7919L * use), 100);
    }

    /** The finaliser of SplitMix64: neighbouring numbers give unrelated ones. */
    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
