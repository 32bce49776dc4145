package org.trustdiagnostics.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.trustdiagnostics.core.fact.Audience;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.FeedbackBuilder;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.core.fact.Promise;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.SurveyAnswer;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.fact.TrustArea;

/** Facts of many kinds about a few subjects, the same for the same seed; subjects differ in how well they do. */
final class RandomFacts {
    private static final LocalDate START = LocalDate.of(2025, 5, 1);

    private final Random random;
    private int next;

    RandomFacts(long seed) {
        this.random = new Random(seed);
    }

    List<Fact> list(int size, int subjects) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int who = random.nextInt(subjects);
            facts.add(fact("subject-" + who, (double) (who + 1) / subjects));
        }
        facts.add(staffSuggestion("subject-of-few"));
        facts.add(staffSuggestion("subject-of-few"));
        return facts;
    }

    private Fact fact(String subject, double quality) {
        String id = "id-" + next++;
        boolean well = random.nextDouble() < quality;
        return switch (random.nextInt(20)) {
            case 0 -> Responsibility.accountable(subject, id, any(TrustArea.class), "person-" + random.nextInt(3));
            case 1 ->
                Statement.of(
                        subject, id, "topic-" + random.nextInt(4), well ? "a" : "b", "channel-" + random.nextInt(3));
            case 2 -> CrisisPlan.approved(subject, id, day());
            case 3, 4, 5 ->
                new Training(
                        subject,
                        id,
                        "person-" + random.nextInt(40),
                        any(Training.Topic.class),
                        "role-" + random.nextInt(3),
                        random.nextBoolean(),
                        well ? Optional.of(Moment.of(day())) : Optional.empty(),
                        Optional.empty());
            case 6, 7 -> SurveyAnswer.nps(subject, random.nextInt(11), Moment.of(day()));
            case 8, 9, 10, 11, 12 -> feedback(subject, id, well);
            default -> {
                LocalDate due = day();
                yield well
                        ? Promise.due(subject, id, due).madeOn(due.minusDays(9)).keptOn(due)
                        : Promise.due(subject, id, due)
                                .madeOn(due.minusDays(9))
                                .keptOn(due.plusDays(random.nextInt(90)));
            }
        };
    }

    private Fact feedback(String subject, String id, boolean well) {
        OffsetDateTime received = day().atTime(random.nextInt(24), 0).atOffset(ZoneOffset.ofHours(random.nextInt(5)));
        FeedbackBuilder feedback = Feedback.builder(
                subject,
                id,
                Audience.CUSTOMER,
                any(Feedback.Kind.class),
                random.nextBoolean() ? "social-media" : "e-mail",
                Moment.of(received));
        if (well) {
            feedback.firstReplyAt(Moment.of(received.plusHours(random.nextInt(60))));
        }
        if (random.nextInt(3) == 0) {
            feedback.ownFault(true);
        }
        return feedback.build();
    }

    private Fact staffSuggestion(String subject) {
        return Feedback.builder(
                        subject,
                        "id-" + next++,
                        Audience.EMPLOYEE,
                        Feedback.Kind.SUGGESTION,
                        "box",
                        Moment.of(LocalDate.of(2026, 2, 1)))
                .build();
    }

    private <E> E any(Class<E> constants) {
        List<E> all = List.of(constants.getEnumConstants());
        return all.get(random.nextInt(all.size()));
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(480));
    }
}
