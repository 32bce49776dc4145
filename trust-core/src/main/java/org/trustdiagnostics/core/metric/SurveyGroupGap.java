package org.trustdiagnostics.core.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.privacy.Tally;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.statistics.Intervals;
import org.trustdiagnostics.core.survey.Instrument;

/**
 * How far groups within one subject are apart in their answers on trust, safety or engagement.
 *
 * <p>Formula: 100 × (share of favourable answers in one group − share in another), for the pair of groups and the instrument
 * where it is largest. Points, 0 to 100; lower is better. Favourable is what the {@link Instrument} says. Only answers of
 * staff with a {@code group} count, and only groups of at least 10 answers and of at least the minimum group are compared; smaller
 * ones are as if they were not there, unless what is left beside the compared ones would tell of a few people: then nothing is
 * compared. Nor is it in a subject that has parts, which its groups run across, or where a release ledger is kept. Groups are not
 * named. The sample is the number of answers in the groups compared.
 *
 * <p>The interval is that of {@link Intervals#difference(Estimate, Estimate)} at a confidence raised by Bonferroni for the number of pairs looked at: the largest of many differences is large by chance. At
 * that confidence the intervals of all pairs hold at once, so the bounds are the largest lower and the largest upper one: a
 * small group with a wide interval does not hide a difference that is certain between larger ones.
 *
 * <p>Worked example: day 56 of 70 favourable, night 48 of 80: 20 points, interval 4.4 to 34.4 (one pair, exact, 95 %). Default limit: {@code cultural-differences-ignored.gap-points}, 15, the library's proposal.
 */
final class SurveyGroupGap implements Metric {
    static final String ID = "survey-group-gap";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Class<? extends Fact> source() {
        return SurveyAnswer.class;
    }

    @Override
    public String needs() {
        return "surveyAnswer with group, of instrument trust, safety or engagement, for two groups";
    }

    /**
     * The groups compared, by instrument.
     *
     * @param pairs how many pairs they make, at least 1
     */
    private record Compared(List<List<GroupCounts.Group>> groups, long pairs) implements Basis {
        @Override
        public Optional<Estimate> at(Intervals intervals) {
            Intervals ofEach = intervals.at(1 - (1 - intervals.confidence()) / pairs);
            double value = 0;
            double lower = 0;
            double upper = 0;
            for (List<GroupCounts.Group> compared : groups) {
                List<Estimate> shares = compared.stream()
                        .map(group -> ofEach.share(group.favourable(), group.answers()))
                        .toList();
                for (int i = 0; i < shares.size(); i++) {
                    for (int j = i + 1; j < shares.size(); j++) {
                        boolean more = isMore(compared.get(i), compared.get(j));
                        Estimate difference = Intervals.difference(shares.get(more ? i : j), shares.get(more ? j : i));
                        value = Math.max(value, 100 * difference.value());
                        lower = Math.max(lower, 100 * difference.lower());
                        upper = Math.max(upper, 100 * difference.upper());
                    }
                }
            }
            return Optional.of(new Estimate(value, lower, upper));
        }

        /** The order of the two is chosen so that the difference is not negative. */
        private static boolean isMore(GroupCounts.Group a, GroupCounts.Group b) {
            return a.favourable() * b.answers() >= b.favourable() * a.answers();
        }
    }

    /** Adds the reading; there is none where fewer than two groups are named. */
    void measure(SubjectSummary summary, Disclosure disclosure, Measured measured) {
        List<List<GroupCounts.Group>> groups = new ArrayList<>();
        long pairs = 0;
        long answers = 0;
        for (GroupCounts.Asked asked : summary.groups().asked()) {
            List<GroupCounts.Group> large =
                    comparable(asked, measured.subject(), summary, measured.observation(), disclosure);
            groups.add(large);
            pairs += large.size() * (large.size() - 1L) / 2;
            for (GroupCounts.Group group : large) {
                answers += group.answers();
            }
        }
        if (pairs > 0) {
            measured.add(ID, answers, new Compared(groups, pairs));
        } else {
            withoutValue(summary, measured);
        }
    }

    /**
     * The counts of the compared groups follow from value, bounds and sample, so nothing is compared where what they leave of the
     * subject tells of a few people, where the subject itself is hidden, where it has parts (its groups run across them), or where a
     * release ledger is kept (it knows subjects, not groups).
     */
    private List<GroupCounts.Group> comparable(
            GroupCounts.Asked asked, String subject, SubjectSummary summary, Observation o, Disclosure disclosure) {
        int fewest = fewest(asked, summary, o);
        List<GroupCounts.Group> large = asked.groupsOf(Math.max(minimumSample(), fewest));
        int whole = Metrics.indexOf(Instrument.of(asked.instrument()).metrics().get(0));
        boolean told = !disclosure.keepsLedger() && !disclosure.hasParts(subject) && disclosure.shows(subject, whole);
        if (large.size() < 2 || !told) {
            return List.of();
        }
        Tally all = summary.counts(whole).guardedTally();
        Tally left = all;
        for (GroupCounts.Group group : large) {
            left = left.minus(new Tally(group.answers(), group.favourable(), group.answers() - group.favourable()));
        }
        long others = all.answers() - asked.answers();
        long atRisk = asked.inGroupsBelow(fewest) + (others < fewest ? others : 0);
        boolean open = left.answers() >= fewest && left.leavesOpen(Math.min(atRisk, fewest - 1L));
        return left.answers() == 0 || open ? large : List.of();
    }

    /** The answers that the minimum group gives where everybody answers every question. */
    private static int fewest(GroupCounts.Asked asked, SubjectSummary summary, Observation o) {
        return o.minimumGroups().of(asked.instrument()) * summary.answersOfOne(asked.instrument());
    }

    /** Two groups that may be shown, but are too small to compare, are too few; groups that may not be shown are hidden. */
    private void withoutValue(SubjectSummary summary, Measured measured) {
        if (summary.groups().asked().stream()
                .noneMatch(asked -> asked.groupsOf(1).size() > 1)) {
            return;
        }
        long second = 0;
        for (GroupCounts.Asked asked : summary.groups().asked()) {
            long[] sizes = asked.groupsOf(fewest(asked, summary, measured.observation())).stream()
                    .mapToLong(GroupCounts.Group::answers)
                    .sorted()
                    .toArray();
            second = sizes.length > 1 ? Math.max(second, sizes[sizes.length - 2]) : second;
        }
        if (second > 0 && second < minimumSample()) {
            measured.without(ID, Reading.Status.TOO_FEW, second);
        } else {
            measured.without(ID, Reading.Status.SUPPRESSED, 0);
        }
    }
}
