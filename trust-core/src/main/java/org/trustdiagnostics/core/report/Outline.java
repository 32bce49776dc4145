package org.trustdiagnostics.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/** What a report for people says, in order, before it is set as text or Markdown. */
final class Outline {
    private static final int SUBJECTS_SHOWN = 3;
    private static final int UNDECIDED_SHOWN = 10;

    private final Report report;
    private final Messages messages;
    private final Explainer explainer;
    private final Map<OutcomeKind, Long> totals = new EnumMap<>(OutcomeKind.class);
    private final int subjects;

    Outline(Report report, Language language) {
        this.report = report;
        this.messages = Messages.in(language);
        this.explainer = new Explainer(report.catalogue(), report.observation(), language);
        report.outcomes().forEach(outcome -> totals.merge(outcome.kind(), 1L, Long::sum));
        this.subjects = (int)
                report.outcomes().stream().map(Outcome::subject).distinct().count();
    }

    /** One block: a label such as a severity, a heading, and sentences. */
    record Block(String label, String heading, List<String> sentences) {}

    String title() {
        return messages.say("report.title", report.asOf());
    }

    String scope() {
        return messages.count(
                "report.scope",
                subjects,
                report.observation().period().from(),
                report.observation().period().to(),
                report.pack().id(),
                report.pack().version());
    }

    String findingsHeading() {
        long found = totals.getOrDefault(OutcomeKind.DETECTED, 0L);
        return found == 0 ? messages.say("report.none") : messages.count("report.findings", found);
    }

    List<Block> findings(Locale locale) {
        List<Block> blocks = new ArrayList<>();
        List<AdviceCard> cards = report.advice(locale);
        for (int i = 0; i < cards.size(); i++) {
            Outcome outcome = report.findings().get(i).outcome();
            List<String> sentences = new ArrayList<>(explainer.reasons(outcome));
            cards.get(i).suggestions().stream()
                    .limit(1)
                    .map(Suggestion::firstStep)
                    .forEach(step -> sentences.add(messages.say("first", step)));
            blocks.add(block(outcome, sentences));
        }
        return blocks;
    }

    String undecidedHeading() {
        return messages.say("report.undecided");
    }

    List<Block> undecided() {
        List<Outcome> all = report.outcomes().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.INCONCLUSIVE)
                .toList();
        List<Block> blocks = all.stream()
                .limit(UNDECIDED_SHOWN)
                .map(outcome -> block(outcome, explainer.reasons(outcome)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > UNDECIDED_SHOWN) {
            blocks.add(new Block("", messages.count("report.more", all.size() - UNDECIDED_SHOWN), List.of()));
        }
        return blocks;
    }

    String unjudgedHeading() {
        return messages.say("report.unjudged");
    }

    /** Groups what was not judged for the same reason; the subjects are counted, the first few named. */
    List<Block> unjudged() {
        Map<List<Object>, List<Outcome>> groups = new LinkedHashMap<>();
        for (Outcome outcome : report.outcomes()) {
            if (outcome.kind() == OutcomeKind.FAILED
                    || outcome.kind() == OutcomeKind.SUPPRESSED
                    || outcome.kind() == OutcomeKind.NOT_MEASURED) {
                groups.computeIfAbsent(
                                List.of(outcome.kind(), outcome.pitfall(), outcome.missing()), key -> new ArrayList<>())
                        .add(outcome);
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(
                                (List<Outcome> group) -> group.get(0).kind())
                        .thenComparing(group -> group.get(0).pitfall())
                        .thenComparing(group -> group.get(0).missing().toString()))
                .map(this::unjudged)
                .toList();
    }

    private Block unjudged(List<Outcome> group) {
        Outcome first = group.get(0);
        String named = group.size() == subjects && subjects > 1
                ? messages.say("report.all")
                : group.stream().map(Outcome::subject).limit(SUBJECTS_SHOWN).collect(Collectors.joining(", "))
                        + (group.size() > SUBJECTS_SHOWN && group.size() < subjects
                                ? ", " + messages.count("report.more", group.size() - SUBJECTS_SHOWN)
                                : "");
        return new Block(explainer.label(first), explainer.name(first) + " · " + named, explainer.reasons(first));
    }

    String totalsHeading() {
        return messages.say("report.totals");
    }

    String totals() {
        long pitfalls =
                report.outcomes().stream().map(Outcome::pitfall).distinct().count();
        String kinds = totals.entrySet().stream()
                .map(total -> total.getValue() + " " + messages.say("kind." + total.getKey()))
                .collect(Collectors.joining(", "));
        return messages.say("report.sum", pitfalls, subjects, report.outcomes().size(), kinds);
    }

    private Block block(Outcome outcome, List<String> sentences) {
        return new Block(explainer.label(outcome), explainer.name(outcome) + " · " + outcome.subject(), sentences);
    }
}
