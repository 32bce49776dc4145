package org.trustdiagnostics.core.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int MONTHS_OF_A_TREND = 6;

    private static final Map<String, Integer> INDEX_BY_ID = IntStream.range(0, COMPUTED.size())
            .boxed()
            .collect(Collectors.toMap(index -> COMPUTED.get(index).id(), index -> index));

    private static final Map<Class<?>, List<Counted>> BY_KIND = COMPUTED.stream()
            .filter(metric -> metric instanceof EventMetric<?>)
            .map(metric -> new Counted(COMPUTED.indexOf(metric), (EventMetric<?>) metric))
            .collect(Collectors.groupingBy(counted -> counted.metric().source()));

    private static final Map<Class<?>, List<Distributed>> DISTRIBUTED_BY_KIND = COMPUTED.stream()
            .filter(metric -> metric instanceof DistributedMetric<?>)
            .map(metric -> new Distributed(COMPUTED.indexOf(metric), (DistributedMetric<?>) metric))
            .collect(Collectors.groupingBy(distributed -> distributed.metric().source()));

    private Metrics() {}

    /** A metric counted from events, and where it stands among all. */
    record Counted(int index, EventMetric<?> metric) {}

    /** A metric made of the values of events, and where it stands among all. */
    record Distributed(int index, DistributedMetric<?> metric) {}

    /** Returns the metrics made of the values of a kind of events. */
    static List<Distributed> distributedFrom(Class<? extends EventFact> kind) {
        return DISTRIBUTED_BY_KIND.getOrDefault(kind, List.of());
    }

    /** Returns the metrics counted from a kind of events. */
    static List<Counted> countedFrom(Class<? extends EventFact> kind) {
        return BY_KIND.getOrDefault(kind, List.of());
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
