package org.trustdiagnostics.core.metric;

import static org.trustdiagnostics.core.metric.Cases.all;
import static org.trustdiagnostics.core.metric.Cases.times;

import java.util.ArrayList;
import java.util.List;
import org.trustdiagnostics.core.fact.Fact;

/**
 * A metric that is a share of hits among cases, by the facts that make it.
 *
 * @param metric the metric's id
 * @param hit a fact that counts for the value
 * @param miss a fact that counts against it
 * @param ignored facts of the same or another kind that tell nothing
 * @param open facts that tell only that there is no case yet
 * @param guarded whether cases are answers of people who must not be singled out
 * @param example the worked example of the class comment
 */
record Share(
        String metric, Fact hit, Fact miss, List<Fact> ignored, List<Fact> open, boolean guarded, Example example) {
    /** The numbers of a worked example; the bounds as the comment gives them. */
    record Example(int hits, int cases, double lower, double upper) {}

    static Share of(String metric, Fact hit, Fact miss) {
        return new Share(metric, hit, miss, List.of(), List.of(), false, new Example(0, 0, 0, 0));
    }

    Share example(int hits, int cases, double lower, double upper) {
        return new Share(metric, hit, miss, ignored, open, guarded, new Example(hits, cases, lower, upper));
    }

    Share ignoring(Fact... facts) {
        return new Share(metric, hit, miss, List.of(facts), open, guarded, example);
    }

    Share waitingFor(Fact... facts) {
        return new Share(metric, hit, miss, ignored, List.of(facts), guarded, example);
    }

    Share guardedAnswers() {
        return new Share(metric, hit, miss, ignored, open, true, example);
    }

    List<Fact> facts(int hits, int misses) {
        return all(times(hits, hit), times(misses, miss));
    }

    /** Returns the worked example with forty of everything that must not change it. */
    List<Fact> exampleAmongOthers() {
        List<Fact> facts = new ArrayList<>(facts(example.hits, example.cases - example.hits));
        for (int i = 0; i < 40; i++) {
            facts.addAll(ignored);
            facts.addAll(open);
        }
        return facts;
    }

    @Override
    public String toString() {
        return metric;
    }
}
