package org.trustdiagnostics.examples.hrsystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Course;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Duty;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Employee;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Everything;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Grievance;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Minute;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Pulse;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Suggestion;

/** An invented company with two departments: operations does badly, sales does well. */
final class SampleHr {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    private SampleHr() {}

    static Everything records() {
        List<Course> courses = new ArrayList<>();
        List<Suggestion> suggestions = new ArrayList<>();
        List<Pulse> pulses = new ArrayList<>();
        List<Duty> duties = new ArrayList<>();
        List<Minute> minutes = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Employee fitter = new Employee("ops-" + i, "operations", "fitter", i < 10);
            Employee seller = new Employee("sales-" + i, "sales", "seller", true);
            courses.add(course(fitter, i % 3 == 0));
            courses.add(course(seller, i != 7));
            suggestions.add(
                    new Suggestion("so-" + i, "operations", SPRING.plusDays(i), answered(i, i % 2 == 0 ? 5 : 60)));
            suggestions.add(new Suggestion("ss-" + i, "sales", SPRING.plusDays(i), answered(i, 3)));
            pulses.add(new Pulse("operations", SPRING, i % 11));
            pulses.add(new Pulse("sales", SPRING, 6 + i % 5));
            minutes.add(new Minute("mo-" + i, "operations", SPRING.plusDays(i), heard(i, i % 10 == 0)));
            minutes.add(new Minute("ms-" + i, "sales", SPRING.plusDays(i), heard(i, i % 10 != 0)));
        }
        for (String area : List.of("promises", "complaints", "crisis", "surveys")) {
            duties.add(new Duty("sales", area, new Employee("sales-1", "sales", "seller", true), Optional.empty()));
            duties.add(new Duty(
                    "operations",
                    area,
                    new Employee("ops-1", "operations", "fitter", true),
                    area.equals("crisis") ? Optional.of(LocalDate.of(2026, 1, 31)) : Optional.empty()));
        }
        List<Grievance> grievances =
                List.of(new Grievance("g-1", "operations", LocalDate.of(2026, 4, 20), Optional.empty()));
        return new Everything(courses, suggestions, pulses, duties, grievances, minutes);
    }

    /** The same, and three more of operations have answered. */
    static Everything aWeekLater() {
        Everything before = records();
        List<Pulse> pulses = new ArrayList<>(before.pulses());
        for (int i = 0; i < 3; i++) {
            pulses.add(new Pulse("operations", LocalDate.of(2026, 7, 1).plusDays(i), 10));
        }
        return new Everything(
                before.courses(), before.suggestions(), pulses, before.duties(), before.grievances(), before.minutes());
    }

    private static Course course(Employee employee, boolean passed) {
        return new Course(
                employee,
                "ETH-1",
                passed ? Optional.of(LocalDate.of(2025, 9, 1)) : Optional.empty(),
                passed ? Optional.of(LocalDate.of(2027, 9, 1)) : Optional.empty());
    }

    private static Optional<LocalDate> heard(int day, boolean staff) {
        return staff ? Optional.of(SPRING.plusDays(day - 7)) : Optional.empty();
    }

    private static Optional<LocalDate> answered(int start, int later) {
        return Optional.of(SPRING.plusDays(start).plusDays(later));
    }
}
