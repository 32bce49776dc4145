package org.trustdiagnostics.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.ReportingPeriod;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.privacy.Staff.Answer;

/**
 * Reads the JSON of several reports with sliding, longer and shorter periods while answers come in, some of them late. Knows who
 * answered on which day and which days each number is of, and tries to bound what fewer people than the minimum group said, among
 * them the few by whom two reports differ.
 */
final class ManyReportsAttackTest {
    private static final int MINIMUM_GROUP = 5;
    private static final int RUNS = 150;
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final String METRIC = "employee-engagement";

    /** One report: its period, and its JSON. */
    private record Published(ReportingPeriod period, String json) {}

    /** A block and which one it is among equal ones. */
    private record Nth(Block block, int which) {
        static List<Nth> of(ReleaseLedger ledger) {
            List<Nth> all = new ArrayList<>();
            Map<Block, Integer> seen = new LinkedHashMap<>();
            ledger.blocks().forEach(block -> all.add(new Nth(block, seen.merge(block, 1, Integer::sum))));
            return all;
        }
    }

    @Test
    void with_a_ledger_differences_of_reports_tell_no_more_of_a_few_than_the_block_they_stand_in() {
        int looked = 0;
        int shown = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Staff staff = staff(new Random(seed));
            Attacker attacker = new Attacker(staff.answers().size());
            Map<Nth, BitSet> blocks = new LinkedHashMap<>();
            List<Published> reports = new ArrayList<>();
            ReleaseLedger ledger = ReleaseLedger.empty();
            for (ReportingPeriod period : periods(new Random(seed))) {
                Summary summary = summary(staff, period, Optional.of(ledger));
                String json = Told.json(summary);
                ledger = ReleaseLedger.parse(summary.ledger().orElseThrow().toJson());
                identify(staff, ledger, period, blocks);
                shown += learn(staff, new Published(period, json), attacker, blocks);
                reports.add(new Published(period, json));
            }
            for (BitSet few : fewBetween(staff, reports)) {
                looked++;
                Attacker.Range range = attacker.hitsAmong(few);
                Attacker.Range allowed = inBlocks(staff, blocks, few);
                assertThat(range.least()).as("seed %s", seed).isLessThanOrEqualTo(allowed.least());
                assertThat(range.most()).as("seed %s", seed).isGreaterThanOrEqualTo(allowed.most());
            }
            for (BitSet few : neverTold(staff, reports, ledger)) {
                looked++;
                assertThat(attacker.hitsAmong(few))
                        .as("seed %s", seed)
                        .isEqualTo(new Attacker.Range(0, few.cardinality()));
            }
        }
        assertThat(looked).isGreaterThan(10 * RUNS);
        assertThat(shown).as("numbers told").isGreaterThan(5 * RUNS);
    }

    @Test
    void without_a_ledger_the_same_attacker_finds_out_what_the_few_between_two_reports_said() {
        int found = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Staff staff = staff(new Random(seed));
            Attacker attacker = new Attacker(staff.answers().size());
            List<Published> reports = new ArrayList<>();
            for (ReportingPeriod period : periods(new Random(seed))) {
                Published report = new Published(period, Told.json(summary(staff, period, Optional.empty())));
                reports.add(report);
                Told told = Told.by(report.json(), METRIC);
                for (String unit : staff.units()) {
                    Told.Seen seen = told.share(unit);
                    if (seen.hasValue()) {
                        BitSet all = staff.where(answer -> staff.within(answer, unit) && isThere(answer, period));
                        assertThat(seen.answers()).isEqualTo(all.cardinality());
                        attacker.reads(all, seen.hits());
                    }
                }
            }
            found += fewBetween(staff, reports).stream()
                            .anyMatch(few -> attacker.hitsAmong(few).isPinned())
                    ? 1
                    : 0;
        }
        assertThat(found).as("runs of %s in which a few are found", RUNS).isGreaterThan(RUNS / 2);
    }

    /** Two departments with teams, people in neither, a quarter of the answers up to forty days late. */
    private static Staff staff(Random random) {
        Staff staff = new Staff("");
        double favourable = 0.3 + 0.4 * random.nextDouble();
        List<String> units = new ArrayList<>(List.of(staff.company()));
        for (int i = 0; i < 2; i++) {
            String department = staff.unit(staff.company(), i);
            units.add(department);
            for (int j = 0; j < 1 + random.nextInt(3); j++) {
                units.add(staff.unit(department, j));
            }
        }
        for (String unit : units) {
            int number = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(45);
            for (int i = 0; i < number; i++) {
                LocalDate day = START.plusDays(random.nextInt(180));
                LocalDate arrived = random.nextInt(4) > 0 ? day : day.plusDays(random.nextInt(40));
                staff.answer(unit, day, arrived, random.nextDouble() < favourable ? 10 : 0);
            }
        }
        return staff;
    }

    /** Two to six reports, a few days or weeks apart; most look back as far as the one before. */
    private static List<ReportingPeriod> periods(Random random) {
        List<ReportingPeriod> periods = new ArrayList<>();
        LocalDate to = START.plusDays(60 + random.nextInt(20));
        int lookBack = 60 + random.nextInt(60);
        int reports = 2 + random.nextInt(5);
        for (int i = 0; i < reports; i++) {
            periods.add(new ReportingPeriod(to.minusDays(lookBack), to));
            to = to.plusDays(1 + random.nextInt(random.nextBoolean() ? 4 : 30));
            lookBack = random.nextInt(4) == 0 ? 30 + random.nextInt(120) : lookBack;
        }
        return periods;
    }

    private static boolean isThere(Answer answer, ReportingPeriod period) {
        return period.contains(answer.day()) && !answer.arrived().isAfter(period.to());
    }

    private static Summary summary(Staff staff, ReportingPeriod period, Optional<ReleaseLedger> ledger) {
        Observation usual = Given.observation();
        Observation observation =
                new Observation(period, usual.zone(), usual.limits(), usual.intervals(), MINIMUM_GROUP);
        Summary summary =
                ledger.map(before -> new Summary(observation, before)).orElseGet(() -> new Summary(observation));
        summary.add(new DatasetHeader(Optional.empty(), Set.of(), Optional.empty(), Set.of(), staff.parts()));
        staff.facts("engagement", answer -> !answer.arrived().isAfter(period.to()))
                .forEach(summary::add);
        return summary;
    }

    /** Finds out which answers the new blocks are of: those of their unit and days that had come and were in no block. */
    private static void identify(Staff staff, ReleaseLedger ledger, ReportingPeriod period, Map<Nth, BitSet> blocks) {
        BitSet taken = new BitSet();
        blocks.values().forEach(taken::or);
        for (Nth nth : Nth.of(ledger)) {
            Block block = nth.block();
            if (blocks.containsKey(nth)) {
                continue;
            }
            BitSet its = new BitSet();
            for (Segment segment : block.segments()) {
                its.or(staff.where(answer -> answer.unit().equals(segment.subject())
                        && !answer.day().isBefore(segment.from())
                        && !answer.day().isAfter(segment.to())
                        && isThere(answer, period)));
            }
            its.andNot(taken);
            assertThat(its.cardinality()).as("answers of %s", block).isEqualTo((int)
                    block.tally().answers());
            assertThat(its.cardinality()).isGreaterThanOrEqualTo(MINIMUM_GROUP);
            assertThat(hits(staff, its)).isEqualTo(block.tally().hits());
            taken.or(its);
            blocks.put(nth, its);
        }
        assertThat(blocks.keySet()).as("nothing told is forgotten").hasSameElementsAs(Nth.of(ledger));
    }

    private static int learn(Staff staff, Published report, Attacker attacker, Map<Nth, BitSet> blocks) {
        Told told = Told.by(report.json(), METRIC);
        int numbers = 0;
        for (String unit : staff.units()) {
            BitSet behind = new BitSet();
            blocks.forEach((nth, its) -> {
                Block block = nth.block();
                boolean counts = block.subject().equals(unit)
                        || staff.parts().wholesOf(block.subject()).contains(unit);
                if (counts && block.within(report.period())) {
                    behind.or(its);
                }
            });
            Told.Seen seen = told.share(unit);
            assertThat(seen.answers()).as("answers of %s", unit).isEqualTo(behind.cardinality());
            if (seen.hasValue()) {
                numbers++;
                assertThat(seen.hits()).isEqualTo(hits(staff, behind));
                attacker.reads(behind, seen.hits());
            }
        }
        return numbers;
    }

    private static long hits(Staff staff, BitSet answers) {
        return answers.stream()
                .filter(i -> staff.answers().get(i).score() == 10)
                .count();
    }

    /** The answers by which two reports on one unit differ, new, late or fallen out of the period, where they are few. */
    private static List<BitSet> fewBetween(Staff staff, List<Published> reports) {
        List<BitSet> few = new ArrayList<>();
        for (String unit : staff.units()) {
            for (Published report : reports) {
                for (Published other : reports) {
                    few.add(staff.where(answer -> staff.within(answer, unit)
                            && isThere(answer, report.period())
                            && !isThere(answer, other.period())));
                    few.add(staff.where(answer -> answer.unit().equals(unit)
                            && isThere(answer, report.period())
                            && !isThere(answer, other.period())));
                }
            }
        }
        return few.stream().distinct().filter(ManyReportsAttackTest::isSmall).toList();
    }

    /** The units of fewer people than the minimum group that were never told of by themselves. */
    private static List<BitSet> neverTold(Staff staff, List<Published> reports, ReleaseLedger ledger) {
        List<BitSet> groups = new ArrayList<>();
        for (String unit : staff.units()) {
            boolean ever =
                    ledger.blocks().stream().anyMatch(block -> block.subject().equals(unit));
            Predicate<Answer> seen = answer -> reports.stream().anyMatch(report -> isThere(answer, report.period()));
            if (!ever) {
                groups.add(staff.where(seen.and(answer -> answer.unit().equals(unit))));
            }
        }
        return groups.stream().filter(ManyReportsAttackTest::isSmall).toList();
    }

    private static boolean isSmall(BitSet group) {
        return !group.isEmpty() && group.cardinality() < MINIMUM_GROUP;
    }

    /** What follows for some answers if every block were told by itself. */
    private static Attacker.Range inBlocks(Staff staff, Map<Nth, BitSet> blocks, BitSet few) {
        long least = 0;
        long most = 0;
        BitSet outside = (BitSet) few.clone();
        for (BitSet block : blocks.values()) {
            BitSet both = (BitSet) few.clone();
            both.and(block);
            outside.andNot(block);
            long hits = hits(staff, block);
            least += Math.max(0, both.cardinality() - (block.cardinality() - hits));
            most += Math.min(both.cardinality(), hits);
        }
        return new Attacker.Range(least, most + outside.cardinality());
    }
}
