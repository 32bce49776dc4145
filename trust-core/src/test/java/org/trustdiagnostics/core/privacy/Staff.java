package org.trustdiagnostics.core.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Parts;
import org.trustdiagnostics.core.fact.SurveyAnswer;

/** Invented staff of a company: units within units, and what their people answered. Drawn from a seed. */
final class Staff {
    static final String COMPANY = "company";

    /** One answer: of whom, on which day, when it reached the host, and what. */
    record Answer(String unit, LocalDate day, LocalDate arrived, int score) {}

    private final List<Answer> answers = new ArrayList<>();
    private Parts parts = Parts.none();
    private final String prefix;

    Staff(String prefix) {
        this.prefix = prefix;
    }

    Parts parts() {
        return parts;
    }

    List<Answer> answers() {
        return answers;
    }

    String company() {
        return prefix + COMPANY;
    }

    String unit(String whole, int number) {
        String unit = whole + "/" + prefix + number;
        parts = parts.plus(whole, List.of(unit));
        return unit;
    }

    void answer(String unit, LocalDate day, LocalDate arrived, int score) {
        answers.add(new Answer(unit, day, arrived, score));
    }

    /** Returns the units that there are answers of, wholes too, sorted. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        answers.forEach(answer -> {
            units.add(answer.unit());
            units.addAll(parts.wholesOf(answer.unit()));
        });
        return units;
    }

    boolean within(Answer answer, String unit) {
        return answer.unit().equals(unit) || parts.wholesOf(answer.unit()).contains(unit);
    }

    BitSet where(Predicate<Answer> which) {
        BitSet set = new BitSet();
        IntStream.range(0, answers.size())
                .filter(i -> which.test(answers.get(i)))
                .forEach(set::set);
        return set;
    }

    /** Returns the facts of some answers as a host hands them over: each for its unit and for every whole above. */
    List<SurveyAnswer> facts(String instrument, Predicate<Answer> which) {
        List<SurveyAnswer> facts = new ArrayList<>();
        for (Answer answer : answers) {
            if (which.test(answer)) {
                List<String> subjects = new ArrayList<>(parts.wholesOf(answer.unit()));
                subjects.add(answer.unit());
                subjects.forEach(subject -> facts.add(fact(instrument, subject, answer)));
            }
        }
        return facts;
    }

    private static SurveyAnswer fact(String instrument, String subject, Answer answer) {
        Moment day = Moment.of(answer.day());
        return instrument.equals("enps")
                ? SurveyAnswer.enps(subject, answer.score(), day)
                : new SurveyAnswer(
                        subject,
                        Audience.EMPLOYEE,
                        instrument,
                        "proud",
                        answer.score() >= 9 ? 5 : 1,
                        1,
                        5,
                        day,
                        Optional.empty());
    }

    /** Three levels, each unit with parts and some people in none of them; from unanimous to divided. */
    static Staff threeLevels(Random random, LocalDate day, String prefix) {
        Staff staff = new Staff(prefix);
        double favourable = new double[] {0.1, 0.5, 0.5, 0.8, 0.95}[random.nextInt(5)];
        people(staff, staff.company(), random.nextInt(4) * random.nextInt(3), favourable, day, random);
        int departments = 1 + random.nextInt(4);
        for (int i = 0; i < departments; i++) {
            String department = staff.unit(staff.company(), i);
            people(staff, department, random.nextInt(3) * random.nextInt(8), favourable, day, random);
            int teams = random.nextInt(5);
            for (int j = 0; j < teams; j++) {
                String team = staff.unit(department, j);
                people(staff, team, 1 + random.nextInt(random.nextBoolean() ? 5 : 30), favourable, day, random);
            }
        }
        return staff;
    }

    private static void people(Staff staff, String unit, int number, double favourable, LocalDate day, Random random) {
        for (int i = 0; i < number; i++) {
            double drawn = random.nextDouble();
            int score = drawn < favourable ? 9 + random.nextInt(2) : drawn < favourable + 0.1 ? 8 : random.nextInt(7);
            staff.answer(unit, day, day, score);
        }
    }
}
