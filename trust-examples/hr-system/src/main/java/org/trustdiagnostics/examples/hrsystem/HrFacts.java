package org.trustdiagnostics.examples.hrsystem;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.Conflict;
import org.trustdiagnostics.core.fact.Decision;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Course;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Duty;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Everything;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Grievance;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Minute;
import org.trustdiagnostics.examples.hrsystem.HrRecords.Suggestion;

/** Turns the HR system's records into facts: the only class an existing system has to add. */
final class HrFacts {
    private HrFacts() {}

    static Facts of(Everything hr, LocalDate asOf) {
        Facts.Builder facts = Facts.builder().asOf(asOf);
        hr.courses().forEach(course -> facts.add(training(course)));
        hr.suggestions().forEach(suggestion -> facts.add(feedback(suggestion)));
        hr.pulses()
                .forEach(pulse -> facts.add(SurveyAnswer.enps(
                        subject(pulse.department()), pulse.wouldRecommend(), Moment.of(pulse.answered()))));
        hr.duties().forEach(duty -> facts.add(responsibility(duty)));
        hr.grievances().forEach(grievance -> facts.add(conflict(grievance)));
        hr.minutes().forEach(minute -> facts.add(decision(minute)));
        // The HR system has every grievance there is, so a department without any has none.
        return facts.covers(Conflict.class).build();
    }

    private static Training training(Course course) {
        return new Training(
                subject(course.employee().department()),
                course.employee().number() + "/" + course.code(),
                course.employee().number(),
                Training.Topic.ETHICS,
                course.employee().job(),
                course.employee().meetsCustomers(),
                course.passed().map(Moment::of),
                course.expires().map(Moment::of));
    }

    private static Feedback feedback(Suggestion suggestion) {
        FeedbackBuilder feedback = Feedback.builder(
                subject(suggestion.department()),
                suggestion.number(),
                Audience.EMPLOYEE,
                Feedback.Kind.SUGGESTION,
                "suggestion-box",
                Moment.of(suggestion.handedIn()));
        suggestion.answered().map(Moment::of).ifPresent(feedback::firstReplyAt);
        return feedback.build();
    }

    private static Responsibility responsibility(Duty duty) {
        Responsibility responsibility = Responsibility.accountable(
                subject(duty.department()),
                duty.department() + "/" + duty.area(),
                TrustArea.valueOf(duty.area().toUpperCase(Locale.ROOT)),
                duty.holder().number());
        Optional<LocalDate> until = duty.until();
        return until.map(responsibility::until).orElse(responsibility);
    }

    private static Conflict conflict(Grievance grievance) {
        return new Conflict(
                subject(grievance.department()),
                grievance.number(),
                Conflict.Kind.DISPUTE,
                Moment.of(grievance.filed()),
                grievance.takenUp().map(Moment::of),
                Optional.empty(),
                Optional.empty());
    }

    private static Decision decision(Minute minute) {
        return new Decision(
                subject(minute.department()),
                minute.number(),
                Moment.of(minute.decided()),
                true,
                minute.staffHeard().map(Moment::of));
    }

    private static String subject(String department) {
        return "dept:" + department;
    }
}
