package org.trustdiagnostics.authoring.diff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.limit.Limits;

/** The limits that say how to count, and how limits are put together one by one. */
final class CountingLimits {
    private static final String CHANNEL = "reply-within.";

    private CountingLimits() {}

    static boolean holds(String id) {
        return id.startsWith(CHANNEL) || Limits.counting().find(id).isPresent();
    }

    /** Returns limits of which every counting one that is not given has its default. */
    static Limits with(Collection<Limit> given) {
        Limits limits = Limits.counting();
        for (Limit limit : given) {
            if (!limits.find(limit.id()).equals(Optional.of(limit))) {
                limits = holds(limit.id()) ? limits.with(limit.id(), limit.threshold()) : limits.plus(List.of(limit));
            }
        }
        return limits;
    }
}
