package org.trustdiagnostics.authoring.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.RecordFact;

/** Which ids have been seen and where: the only thing kept of every event. Ids are unique within a kind of fact. */
final class SeenIds {
    /** A place is one number, file and line, because there is one for every event. */
    private static final int LINE_BITS = 40;

    private final List<String> files = new ArrayList<>();
    private final Map<Class<?>, PlaceById> places = new HashMap<>();

    /** Says that the facts that follow come from another file. */
    void fileBegins(String name) {
        files.add(name);
    }

    /** Remembers a fact and returns where its id was seen before, if it was. */
    Optional<String> add(Fact fact, long line) {
        Optional<String> id = id(fact);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        long place = (files.size() - 1L) << LINE_BITS | line;
        long before =
                places.computeIfAbsent(fact.getClass(), kind -> new PlaceById()).putIfAbsent(id.get(), place);
        return before == PlaceById.NEW ? Optional.empty() : Optional.of(text(before));
    }

    private String text(long place) {
        return files.get((int) (place >> LINE_BITS)) + ":" + (place & ((1L << LINE_BITS) - 1));
    }

    /** Returns the host's id of a fact; survey answers and reported metrics have none. */
    static Optional<String> id(Fact fact) {
        if (fact instanceof Promise promise) {
            return Optional.of(promise.id());
        }
        if (fact instanceof Feedback feedback) {
            return Optional.of(feedback.id());
        }
        return fact instanceof RecordFact record ? Optional.of(record.id()) : Optional.empty();
    }
}
