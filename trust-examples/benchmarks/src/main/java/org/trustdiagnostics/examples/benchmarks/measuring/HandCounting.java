package org.trustdiagnostics.examples.benchmarks.measuring;

import java.util.HashMap;
import java.util.Map;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/**
 * The least that somebody would write by hand: one good and one bad count a subject, no months, no groups, no zones, no distributions, no
 * limits but two constants. Not thread-safe.
 */
final class HandCounting {
    private static final int REPLY_DAYS = 14;

    private final Map<String, long[]> bySubject = new HashMap<>();

    void add(Fact fact) {
        long[] counts = bySubject.computeIfAbsent(fact.subject(), subject -> new long[2]);
        if (fact instanceof Promise promise) {
            if (!promise.dueAt().date().isAfter(Events.AS_OF)) {
                counts[kept(promise) ? 0 : 1]++;
            }
        } else if (fact instanceof Feedback feedback) {
            if (feedback.kind() != Feedback.Kind.REVIEW) {
                counts[replied(feedback) ? 0 : 1]++;
            }
        } else if (fact instanceof SurveyAnswer answer) {
            counts[3 * answer.score() >= 2 * answer.scaleMax() ? 0 : 1]++;
        }
    }

    private static boolean kept(Promise promise) {
        return promise.fulfilment() == Promise.Fulfilment.FULL
                && promise.keptAt().isPresent()
                && !promise.keptAt().get().isAfter(promise.dueAt());
    }

    private static boolean replied(Feedback feedback) {
        return feedback.firstReplyAt().isPresent()
                && feedback.receivedAt().until(feedback.firstReplyAt().get()).toDays() < REPLY_DAYS;
    }

    long[] of(String subject) {
        return bySubject.getOrDefault(subject, new long[2]);
    }

    int subjects() {
        return bySubject.size();
    }
}
