package org.trustdiagnostics.examples.hrsystem;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.trustdiagnostics.core.fact.Audience;
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
        return facts.build();
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

    private static String subject(String department) {
        return "dept:" + department;
    }
}
