package org.trustdiagnostics.core.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.OverTime;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.EventFact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.InternalMessage;
import org.trustdiagnostics.core.fact.Promise;

/** The metrics that the library computes. */
public final class Metrics {
    /** All of them; the order is part of nothing. */
    public static final List<Metric> COMPUTED = List.of(
            PromiseKeepingRate.ofAll(),
            PromiseKeepingRate.of("commitment-keeping-rate", Promise.Kind.COMMITMENT),
            PromiseKeepingRate.of("repair-keeping-rate", Promise.Kind.REPAIR),
            new ResponseTime(),
            FeedbackDuration.toReply(),
            FeedbackDuration.toResolution(),
            new FeedbackReplyRate(),
            new FeedbackActionRate(),
            new RemedyRate(),
            new ReopenedAnswerRate(),
            new ComplaintRate(),
            new ComplaintTopicShare("price-complaint-share", Feedback.ABOUT_PRICES),
            new ComplaintTopicShare("advertising-complaint-share", Feedback.ABOUT_ADVERTISING),
            new AnonymousReportShare(),
            new NetPromoterScore("net-promoter-score", "nps"),
            new NetPromoterScore("employee-net-promoter-score", "enps"),
            FavourableAnswers.of("customer-satisfaction-csat", "csat", Audience.CUSTOMER),
            FavourableAnswers.of("customer-effort-score", "ces", Audience.CUSTOMER),
            FavourableAnswers.ofAll("trust-index", "trust", "customer-trust-level"),
            FavourableAnswers.of("customer-trust-level", "trust", Audience.CUSTOMER),
            FavourableAnswers.of("psychological-safety", "safety", Audience.EMPLOYEE),
            FavourableAnswers.of("employee-engagement", "engagement", Audience.EMPLOYEE),
            new SurveyGroupGap(),
            new SurveyConsistency(),
            new HiddenFeeRate(),
            new ReviewRating(),
            new PositiveMentions(),
            new TrustMentioningReviews(),
            new FalseMentionCorrectionRate(),
            new RatingTimingRate(),
            new InternalMessageRate("internal-message-reach", InternalMessage.Kind.ANNOUNCEMENT),
            new InternalMessageRate("internal-answer-rate", InternalMessage.Kind.QUESTION),
            new SurveyResponseRate(),
            new TrainingCoverage(),
            new ClaimEvidenceRate(),
            new StaffInvolvementRate(),
            new PlannedUpdateRate(),
            new IncidentRate(),
            new EmployeeTurnover(),
            new InternalConflictLevel(),
            new ConflictCount(),
            new CustomerGoalWeight(),
            new TrustWorkReach());

    /** Fewer months show no trend worth the name; the library's choice. */
    static final int MONTHS_OF_A_TREND = 6;

    private static final Map<String, Integer> INDEX_BY_ID = IntStream.range(0, COMPUTED.size())
            .boxed()
            .collect(Collectors.toMap(index -> COMPUTED.get(index).id(), index -> index));

    private static final Map<Class<?>, OfKind> BY_KIND = byKind();
    private static final OfKind NONE = new OfKind(0, List.of(), List.of());
    /** Of each metric counted from events, by its index among all: where its counters stand. */
    private static final @Nullable Place[] PLACES = places();

    private Metrics() {}

    /** Loads them now; otherwise they are loaded when one is first asked for. */
    public static void load() {
        // Whoever calls it has loaded them.
    }

    /** A metric counted from events, and where it stands among all. */
    record Counted(int index, EventMetric<?> metric) {}

    /** A metric made of the values of events, and where it stands among all. */
    record Distributed(int index, DistributedMetric<?> metric) {}

    /**
     * The metrics of one kind of events.
     *
     * @param number which kind, from 0
     */
    record OfKind(int number, List<Counted> counted, List<Distributed> distributed) {}

    /** Where the counters of a metric stand: with those of its kind of events, and at which place among them. */
    record Place(OfKind kind, int at) {}

    private static Map<Class<?>, OfKind> byKind() {
        Map<Class<?>, OfKind> kinds = new HashMap<>();
        for (int index = 0; index < COMPUTED.size(); index++) {
            if (COMPUTED.get(index) instanceof EventMetric<?> metric) {
                ofKind(metric.source(), kinds).counted().add(new Counted(index, metric));
            } else if (COMPUTED.get(index) instanceof DistributedMetric<?> metric) {
                ofKind(metric.source(), kinds).distributed().add(new Distributed(index, metric));
            }
        }
        return kinds;
    }

    private static OfKind ofKind(Class<?> source, Map<Class<?>, OfKind> kinds) {
        int next = kinds.size();
        return kinds.computeIfAbsent(source, kind -> new OfKind(next, new ArrayList<>(), new ArrayList<>()));
    }

    private static @Nullable Place[] places() {
        @Nullable Place[] places = new @Nullable Place[COMPUTED.size()];
        for (OfKind kind : BY_KIND.values()) {
            for (int at = 0; at < kind.counted().size(); at++) {
                places[kind.counted().get(at).index()] = new Place(kind, at * Counts.WIDTH);
            }
        }
        return places;
    }

    /** Returns how many kinds of events there are that metrics are made of. */
    static int kinds() {
        return BY_KIND.size();
    }

    /** Returns the metrics made of a kind of events. */
    static OfKind of(Class<? extends EventFact> kind) {
        return BY_KIND.getOrDefault(kind, NONE);
    }

    /** Returns where the counters of a metric stand; nothing where it is not counted from events. */
    static @Nullable Place placeOf(int metric) {
        return PLACES[metric];
    }

    /** Returns where the computed metric with an id stands among all. */
    static int indexOf(String id) {
        return Optional.ofNullable(INDEX_BY_ID.get(id)).orElseThrow();
    }

    /** Returns the computed metric with an id, if there is one. */
    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(INDEX_BY_ID.get(id)).map(COMPUTED::get);
    }

    /** Returns whether a metric is a share of cases counted from events, so that the hits follow from value and sample. */
    public static boolean isCountedShare(String id) {
        return find(id).filter(EventMetric.class::isInstance).isPresent()
                && Catalogue.bundled().metric(id).unit() == Unit.SHARE;
    }

    /** Returns what a dataset must hold for a metric, computed or reported, or for its change over time. */
    public static String needs(String id) {
        String metric = OverTime.metric(id);
        return find(metric).map(Metric::needs).orElse("reportedMetric " + metric);
    }

    /**
     * Returns the cases that a metric needs for a value, 1 where it is only reported; of a change those of each half, 2 values
     * where it is only reported; of a trend the months.
     */
    public static int minimumSample(String id) {
        String metric = OverTime.metric(id);
        Optional<OverTime> overTime = OverTime.named(id);
        if (overTime.equals(Optional.of(OverTime.TREND))) {
            return MONTHS_OF_A_TREND;
        }
        return find(metric).map(Metric::minimumSample).orElse(overTime.isPresent() ? 2 : 1);
    }
}
