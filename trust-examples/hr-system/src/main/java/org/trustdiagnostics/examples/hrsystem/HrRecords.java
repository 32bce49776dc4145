package org.trustdiagnostics.examples.hrsystem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The HR system's own records, as it had them before it knew of trust diagnostics. */
final class HrRecords {
    private HrRecords() {}

    record Employee(String number, String department, String job, boolean meetsCustomers) {}

    record Course(Employee employee, String code, Optional<LocalDate> passed, Optional<LocalDate> expires) {}

    record Suggestion(String number, String department, LocalDate handedIn, Optional<LocalDate> answered) {}

    record Pulse(String department, LocalDate answered, int wouldRecommend) {}

    record Duty(String department, String area, Employee holder, Optional<LocalDate> until) {}

    record Grievance(String number, String department, LocalDate filed, Optional<LocalDate> takenUp) {}

    record Minute(String number, String department, LocalDate decided, Optional<LocalDate> staffHeard) {}

    record Everything(
            List<Course> courses,
            List<Suggestion> suggestions,
            List<Pulse> pulses,
            List<Duty> duties,
            List<Grievance> grievances,
            List<Minute> minutes) {}
}
