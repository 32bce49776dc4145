package org.trustdiagnostics.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Summary;

/**
 * Reads the JSON of one report over units within units, knows which people there are and who answered, and tries to bound what
 * fewer people than the minimum group said.
 */
final class OneReportAttackTest {
    private static final int MINIMUM_GROUP = 5;
    private static final int TREES = 500;
    private static final int UNPROTECTED = 100;

    @ParameterizedTest
    @ValueSource(strings = {"engagement", "enps"})
    void no_small_group_can_be_bounded_closer_than_the_scale(String instrument) {
        int hiddenGroups = 0;
        int shown = 0;
        for (int seed = 0; seed < TREES; seed++) {
            Staff staff = Staff.threeLevels(new Random(seed), Given.AS_OF, "");
            Summary summary = summary(staff.facts(instrument, answer -> true), staff.parts());
            Map<String, Told.Seen> told = told(summary, instrument, staff);
            for (BitSet few : smallGroups(staff)) {
                hiddenGroups++;
                assertThat(bounded(staff, told, few))
                        .as("seed %s, answers %s of %s", seed, few, staff.answers())
                        .isFalse();
            }
            shown += told.size();
        }
        assertThat(hiddenGroups)
                .as("the attacker must have something to look for")
                .isGreaterThan(TREES);
        assertThat(shown).as("a report that tells nothing hides everything").isGreaterThan(TREES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engagement", "enps"})
    void without_parts_the_same_attacker_succeeds(String instrument) {
        int found = 0;
        for (int seed = 0; seed < UNPROTECTED; seed++) {
            Staff staff = Staff.threeLevels(new Random(seed), Given.AS_OF, "");
            Summary summary = summary(staff.facts(instrument, answer -> true), Parts.none());
            Map<String, Told.Seen> told = told(summary, instrument, staff);
            found += smallGroups(staff).stream().anyMatch(few -> bounded(staff, told, few)) ? 1 : 0;
        }
        assertThat(found)
                .as("trees of %s in which a small group is bounded", UNPROTECTED)
                .isGreaterThan(UNPROTECTED * 2 / 5);
    }

    @Test
    void merging_in_any_order_hides_the_same() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Staff staff = Staff.threeLevels(random, Given.AS_OF, "");
            List<SurveyAnswer> facts = new ArrayList<>(staff.facts("engagement", answer -> true));
            String straight = Told.json(summary(facts, staff.parts()));
            Collections.shuffle(facts, random);
            int cut = random.nextInt(facts.size() + 1);
            Summary first = summary(facts.subList(0, cut), Parts.none());
            Summary second = summary(facts.subList(cut, facts.size()), staff.parts());
            first.subjects().forEach(first::readings);
            Summary forth = summary(List.of(), Parts.none());
            forth.merge(first);
            forth.merge(second);
            Summary back = summary(List.of(), Parts.none());
            back.merge(second);
            back.merge(first);
            assertThat(Told.json(forth)).isEqualTo(straight);
            assertThat(Told.json(back)).isEqualTo(straight);
        }
    }

    @Test
    void other_names_for_the_units_change_nothing_but_names() {
        for (int seed = 0; seed < 100; seed++) {
            Staff staff = Staff.threeLevels(new Random(seed), Given.AS_OF, "");
            Map<String, String> names = new TreeMap<>();
            List<String> shuffled = new ArrayList<>(staff.units());
            Collections.shuffle(shuffled, new Random(seed));
            List.copyOf(staff.units()).forEach(unit -> names.put(unit, "renamed-" + shuffled.indexOf(unit)));
            assertThat(statuses(summary(renamed(staff, names), renamed(staff.parts(), names)), Map.of()))
                    .as("seed %s", seed)
                    .isEqualTo(statuses(summary(staff.facts("engagement", answer -> true), staff.parts()), names));
        }
    }

    private static List<SurveyAnswer> renamed(Staff staff, Map<String, String> names) {
        return staff.facts("engagement", answer -> true).stream()
                .map(fact -> new SurveyAnswer(
                        names.get(fact.subject()),
                        fact.audience(),
                        fact.instrument(),
                        fact.item(),
                        fact.score(),
                        fact.scaleMin(),
                        fact.scaleMax(),
                        fact.answeredAt(),
                        fact.group()))
                .toList();
    }

    private static Parts renamed(Parts parts, Map<String, String> names) {
        Map<String, Set<String>> renamed = new TreeMap<>();
        parts.byWhole()
                .forEach((whole, its) -> renamed.put(
                        names.getOrDefault(whole, whole),
                        its.stream().map(part -> names.getOrDefault(part, part)).collect(Collectors.toSet())));
        return new Parts(renamed);
    }

    private static Map<String, Reading.Status> statuses(Summary summary, Map<String, String> names) {
        Map<String, Reading.Status> statuses = new TreeMap<>();
        summary.subjects().forEach(subject -> Optional.ofNullable(
                        summary.readings(subject).get("employee-engagement"))
                .ifPresent(reading -> statuses.put(names.getOrDefault(subject, subject), reading.status())));
        return statuses;
    }

    private static Summary summary(Collection<SurveyAnswer> facts, Parts parts) {
        Summary summary = Given.summary(Given.observation(), facts);
        summary.add(new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of(), parts));
        return summary;
    }

    /** The people of each unit who are in none of its parts, the units, and pairs of them, where they are few. */
    private static List<BitSet> smallGroups(Staff staff) {
        List<BitSet> groups = new ArrayList<>();
        for (String unit : staff.units()) {
            groups.add(staff.where(answer -> answer.unit().equals(unit)));
            groups.add(staff.where(answer -> staff.within(answer, unit)));
        }
        List<BitSet> few = new ArrayList<>(
                groups.stream().distinct().filter(OneReportAttackTest::isSmall).toList());
        for (int i = few.size() - 1; i >= 0; i--) {
            for (int j = 0; j < i; j++) {
                BitSet both = (BitSet) few.get(i).clone();
                both.or(few.get(j));
                few.add(both);
            }
        }
        return few.stream().distinct().filter(OneReportAttackTest::isSmall).toList();
    }

    private static boolean isSmall(BitSet group) {
        return !group.isEmpty() && group.cardinality() < MINIMUM_GROUP;
    }

    private static Map<String, Told.Seen> told(Summary summary, String instrument, Staff staff) {
        boolean net = instrument.equals("enps");
        Told told = Told.by(Told.json(summary), net ? "employee-net-promoter-score" : "employee-engagement");
        Map<String, Told.Seen> numbers = new TreeMap<>();
        for (String unit : staff.units()) {
            Told.Seen number = net ? told.netScore(unit, summary.observation()) : told.share(unit);
            if (number.hasValue()) {
                numbers.put(unit, number);
            }
        }
        return numbers;
    }

    /** Returns whether not all values between everybody for and everybody against remain possible. */
    private static boolean bounded(Staff staff, Map<String, Told.Seen> told, BitSet few) {
        Attacker ofHits = new Attacker(staff.answers().size());
        Attacker ofMisses = new Attacker(staff.answers().size());
        told.forEach((unit, number) -> {
            BitSet answers = staff.where(answer -> staff.within(answer, unit));
            assertThat(number.answers()).isEqualTo(answers.cardinality());
            ofHits.reads(answers, number.hits());
            ofMisses.reads(answers, number.misses());
        });
        return ofHits.hitsAmong(few).most() < few.cardinality()
                || ofMisses.hitsAmong(few).most() < few.cardinality();
    }
}
