package org.trustdiagnostics.rules.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.limit.Limit;
import org.trustdiagnostics.core.metric.Counts;
import org.trustdiagnostics.core.metric.Metric;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.rules.session.RuleShape;

/** Changes of the cases behind a reading, counted with the intervals that the reading itself was made with. */
final class CaseChanges {
    private static final long MOST = 1_000_000;

    private final Trial trial;
    private final Wording wording;
    private final Intervals intervals;
    private final List<Object> facts;

    CaseChanges(Trial trial, Wording wording, Intervals intervals, List<Object> facts) {
        this.trial = trial;
        this.wording = wording;
        this.intervals = intervals;
        this.facts = facts;
    }

    /** Hits and other cases, with what else the value is made of. */
    private record Cases(long hits, long misses, long cases) {
        Cases more(long hit, long miss) {
            return new Cases(hits + hit, misses + miss, cases + hit + miss);
        }

        Optional<Cases> turned(long toHits) {
            boolean possible = hits + toHits >= 0 && misses - toHits >= 0;
            return possible ? Optional.of(new Cases(hits + toHits, misses - toHits, cases)) : Optional.empty();
        }

        Counts counts() {
            return new Counts(cases, cases, hits, misses, 0, 0, 0);
        }
    }

    /** Returns how many further cases, and how many cases the other way, would turn the rule. */
    List<Change> find(RuleShape.Comparison comparison) {
        Optional<Reading> reading = only(Reading.class).stream()
                .filter(one -> one.metric().equals(comparison.metric()))
                .findFirst();
        Optional<Limit> limit = only(Limit.class).stream()
                .filter(one -> one.id().equals(comparison.limit()))
                .findFirst();
        return reading.isPresent() && limit.isPresent() ? find(reading.get(), limit.get()) : List.of();
    }

    private <T> List<T> only(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Change> find(Reading reading, Limit limit) {
        boolean up = trial.fires() == (limit.direction() == Limit.Direction.AT_LEAST);
        if (reading.lower() == reading.upper() && reading.sample() == 0) {
            return value(reading, limit, up).stream().toList();
        }
        Optional<Cases> known = cases(reading);
        if (known.isEmpty()) {
            return List.of();
        }
        List<Change> found = new ArrayList<>();
        Cases now = known.get();
        String metric = reading.metric();
        fewest(reading, k -> Optional.of(up ? now.more(k, 0) : now.more(0, k)))
                .ifPresent(k -> found.add(new Change(
                        Change.Kind.FURTHER_CASES,
                        k,
                        k + " more " + nouns(metric, k) + " " + CountedWords.of(metric, up)
                                + (k > 1 && event(metric) ? " in a row" : ""))));
        fewest(reading, k -> now.turned(up ? k : -k))
                .ifPresent(k -> found.add(new Change(
                        Change.Kind.CASES_TURNED,
                        k,
                        k + " more of the " + now.cases() + " " + nouns(metric, now.cases()) + " "
                                + CountedWords.of(metric, up))));
        return found;
    }

    private static boolean event(String metric) {
        return Metrics.find(metric)
                .filter(known -> !FactKind.of(known.source()).isRecord())
                .isPresent();
    }

    /** A value without uncertainty turns the rule where it leaves the limit. */
    private Optional<Change> value(Reading reading, Limit limit, boolean up) {
        double nudge = trial.fires() ? 0 : Math.max(1e-6, Math.abs(limit.threshold()) * 1e-6);
        double wanted = limit.threshold() + (up ? nudge : -nudge);
        if (!trial.turns(with(reading, Estimate.exact(wanted), 0))) {
            return Optional.empty();
        }
        String side = trial.fires() ? (up ? " or more" : " or less") : "";
        String words = wording.catalogue().metric(reading.metric()).name(Wording.LANGUAGE) + " at "
                + (trial.fires() ? "" : up ? "more than " : "less than ")
                + wording.explainer().value(limit.threshold(), limit) + side;
        return Optional.of(new Change(Change.Kind.VALUE, 1, words));
    }

    private String nouns(String metric, long count) {
        String own = wording.catalogue().metric(metric).cases(count, Wording.LANGUAGE);
        return own.isEmpty() ? (count == 1 ? "case" : "cases") : own;
    }

    /** Returns the cases that give exactly this estimate; empty where the value is made otherwise. */
    private Optional<Cases> cases(Reading reading) {
        long sample = reading.sample();
        if (sample == 0) {
            return Optional.empty();
        }
        long net = Math.round(reading.value() * sample / 100);
        List<Cases> candidates = new ArrayList<>();
        long hits = Math.round(reading.value() * sample);
        candidates.add(new Cases(hits, sample - hits, sample));
        for (long sides = Math.abs(net); sides <= sample && net != hits; sides += 2) {
            candidates.add(new Cases((sides + net) / 2, (sides - net) / 2, sample));
        }
        return candidates.stream()
                .filter(cases -> cases.hits() >= 0 && cases.misses() >= 0)
                .filter(cases -> estimate(reading, cases).equals(reading.estimate()))
                .findFirst();
    }

    private Optional<Estimate> estimate(Reading reading, Cases cases) {
        Optional<Metric> metric = Metrics.find(reading.metric());
        if (metric.isPresent() && metric.get().exposure().isEmpty()) {
            return Optional.of(metric.get().estimate(cases.counts(), 0, intervals));
        }
        boolean share = wording.catalogue().metric(reading.metric()).unit() == Unit.SHARE;
        return share && metric.isEmpty() ? Optional.of(intervals.share(cases.hits(), cases.cases())) : Optional.empty();
    }

    /** Returns the smallest number that turns the rule, tried last with the engine; the interval follows the number one way. */
    private Optional<Long> fewest(Reading reading, LongFunction<Optional<Cases>> changed) {
        long still = 0;
        long turned = 1;
        while (!turns(reading, changed.apply(turned))) {
            still = turned;
            turned *= 2;
            if (turned > MOST || changed.apply(turned).isEmpty()) {
                Optional<Long> most = mostPossible(still, turned, changed);
                if (most.isEmpty() || !turns(reading, changed.apply(most.get()))) {
                    return Optional.empty();
                }
                turned = most.get();
            }
        }
        while (turned - still > 1) {
            long middle = (still + turned) / 2;
            if (turns(reading, changed.apply(middle))) {
                turned = middle;
            } else {
                still = middle;
            }
        }
        long found = turned;
        return changed.apply(found)
                .flatMap(cases -> estimate(reading, cases))
                .filter(estimate -> trial.turns(with(reading, estimate, reading.sample())))
                .map(estimate -> found);
    }

    private static Optional<Long> mostPossible(long possible, long not, LongFunction<Optional<Cases>> changed) {
        if (not > MOST) {
            return Optional.empty();
        }
        long low = possible;
        long high = not;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (changed.apply(middle).isPresent()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > 0 && changed.apply(low).isPresent() ? Optional.of(low) : Optional.empty();
    }

    private boolean turns(Reading reading, Optional<Cases> cases) {
        return cases.flatMap(changed -> estimate(reading, changed)
                        .filter(estimate -> trial.turnsInWalk(with(reading, estimate, changed.cases()))))
                .isPresent();
    }

    private List<Object> with(Reading reading, Estimate estimate, long sample) {
        Reading other = new Reading(
                reading.subject(),
                reading.metric(),
                reading.group(),
                reading.period(),
                Reading.Status.MEASURED,
                sample,
                Optional.of(estimate));
        List<Object> changed = new ArrayList<>();
        facts.forEach(fact -> changed.add(fact == reading ? other : fact));
        return changed;
    }
}
