package org.trustdiagnostics.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.verdict.Condition;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import org.trustdiagnostics.core.verdict.Withheld;

/** What a report for people says, in order, before it is set as text or Markdown. */
final class Outline {
    private static final int SUBJECTS_SHOWN = 3;
    private static final int UNDECIDED_SHOWN = 10;
    private static final int UNMEASURED_SHOWN = 5;
    private static final Pattern WORD_END = Pattern.compile("[ ,]");

    private final Report report;
    private final Language language;
    private final Messages messages;
    private final Explainer explainer;
    private final Map<OutcomeKind, Long> totals = new EnumMap<>(OutcomeKind.class);
    private final int subjects;

    Outline(Report report, Language language) {
        this.report = report;
        this.language = language;
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
        List<Finding> findings = report.findings();
        for (int i = 0; i < cards.size(); i++) {
            Outcome outcome = findings.get(i).outcome();
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

    /** What has a value comes first, and first what is nearest to being decided: what lies beyond its limit and is withheld. */
    List<Block> undecided() {
        List<Outcome> all = report.outcomes().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.INCONCLUSIVE)
                .sorted(Comparator.comparing(Outline::hasNoValue)
                        .thenComparing(Outline::chance)
                        .thenComparing(Outline::furtherCases))
                .toList();
        List<Block> blocks = all.stream()
                .limit(UNDECIDED_SHOWN)
                .map(outcome -> block(outcome, explainer.reasons(outcome)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (all.size() > UNDECIDED_SHOWN) {
            blocks.add(new Block("", messages.count("report.more-undecided", all.size() - UNDECIDED_SHOWN), List.of()));
        }
        return blocks;
    }

    private static boolean hasNoValue(Outcome outcome) {
        return outcome.withheld().isEmpty()
                && outcome.conditions().stream()
                        .noneMatch(condition ->
                                condition.undecided() && condition.measured().isPresent());
    }

    private static double chance(Outcome outcome) {
        return outcome.withheld().map(Withheld::chance).orElse(1.0);
    }

    private static long furtherCases(Outcome outcome) {
        return outcome.conditions().stream()
                .filter(Condition::undecided)
                .mapToLong(condition -> condition.furtherCases().orElse(Long.MAX_VALUE))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    String manyHeading() {
        return messages.say("report.many");
    }

    /** What chance alone would make of so many judgements; nothing where there are few. */
    List<Block> many() {
        return new AmongMany(report, language).judgements(subjects);
    }

    String peersHeading() {
        return messages.say("report.peers");
    }

    List<Block> peers() {
        return new AmongMany(report, language).peers();
    }

    String comparedHeading() {
        return messages.say("report.compared");
    }

    List<Block> compared() {
        return new Compared(report, language).blocks();
    }

    String surveyedHeading() {
        return messages.say("report.surveyed");
    }

    List<Block> surveyed() {
        return new Surveyed(report, language).blocks();
    }

    String unjudgedHeading() {
        return messages.say("report.unjudged");
    }

    /** What failed or is hidden by pitfall, then what is not measured by what it lacks; subjects are counted, few named. */
    List<Block> unjudged() {
        List<Block> blocks = new ArrayList<>();
        for (OutcomeKind kind : List.of(OutcomeKind.FAILED, OutcomeKind.SUPPRESSED)) {
            grouped(kind, this::said, Outcome::subject)
                    .forEach((said, who) -> blocks.add(new Block(
                            messages.say("kind." + kind),
                            said.get(1) + " · " + named(who),
                            said.subList(2, said.size()))));
        }
        unmeasured(blocks);
        return blocks;
    }

    String changedHeading() {
        return messages.say("report.changed", report.pack().id());
    }

    /** What the pack changed of the bundled one: what is not judged must not look as if it were fine. */
    List<Block> changed() {
        return report.pack().changes().stream()
                .map(change -> new Block(
                        messages.say("change." + change.kind()),
                        change.kind() == PackChange.Kind.LIMIT
                                ? change.id()
                                : report.catalogue().pitfall(change.id()).name(language),
                        List.of(change.reason())))
                .toList();
    }

    /** First what most judgements lack; of the rest only the kinds of facts. */
    private void unmeasured(List<Block> blocks) {
        String label = messages.say("kind." + OutcomeKind.NOT_MEASURED);
        Map<List<String>, Long> outcomes = report.outcomes().stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.NOT_MEASURED)
                .collect(Collectors.groupingBy(Outcome::missing, Collectors.counting()));
        Map<List<String>, Set<String>> pitfalls = grouped(OutcomeKind.NOT_MEASURED, Outcome::missing, Outcome::pitfall);
        List<List<String>> lacks = pitfalls.keySet().stream()
                .sorted(Comparator.comparing((List<String> missing) -> -outcomes.getOrDefault(missing, 0L)))
                .toList();
        lacks.stream()
                .limit(UNMEASURED_SHOWN)
                .forEach(missing -> blocks.add(new Block(
                        label,
                        messages.say("report.needs", String.join(", ", missing)),
                        lacking(missing, pitfalls.getOrDefault(missing, Set.of())))));
        Set<String> needs = new TreeSet<>();
        long more = 0;
        for (List<String> missing : lacks.subList(Math.min(UNMEASURED_SHOWN, lacks.size()), lacks.size())) {
            missing.forEach(need -> needs.add(WORD_END.split(need, 2)[0]));
            more += outcomes.getOrDefault(missing, 0L);
        }
        if (more > 0) {
            blocks.add(new Block(
                    label,
                    messages.count("report.more-unmeasured", more),
                    List.of(messages.say("report.other-needs", String.join(", ", needs)))));
        }
    }

    /** Pitfall, its name, and why: what subjects must have in common to be named together. */
    private List<String> said(Outcome outcome) {
        List<String> said = new ArrayList<>(List.of(outcome.pitfall(), explainer.name(outcome)));
        said.addAll(explainer.reasons(outcome));
        return said;
    }

    /** One sentence for all pitfalls that lack the same for the same subjects. */
    private List<String> lacking(List<String> missing, Set<String> pitfalls) {
        Map<Set<String>, List<String>> bySubjects = new LinkedHashMap<>();
        for (String pitfall : pitfalls) {
            Set<String> who = new TreeSet<>();
            report.outcomes().stream()
                    .filter(outcome -> outcome.kind() == OutcomeKind.NOT_MEASURED
                            && outcome.pitfall().equals(pitfall)
                            && outcome.missing().equals(missing))
                    .forEach(outcome -> who.add(outcome.subject()));
            bySubjects
                    .computeIfAbsent(who, key -> new ArrayList<>())
                    .add(explainer.name(first(OutcomeKind.NOT_MEASURED, pitfall)));
        }
        return bySubjects.entrySet().stream()
                .map(entry -> String.join(", ", entry.getValue()) + " · " + named(entry.getKey()))
                .toList();
    }

    private Map<List<String>, Set<String>> grouped(
            OutcomeKind kind, Function<Outcome, List<String>> key, Function<Outcome, String> member) {
        Map<List<String>, Set<String>> groups = new TreeMap<>(Comparator.comparing(Object::toString));
        report.outcomes().stream().filter(outcome -> outcome.kind() == kind).forEach(outcome -> groups.computeIfAbsent(
                        key.apply(outcome), k -> new TreeSet<>())
                .add(member.apply(outcome)));
        return groups;
    }

    private Outcome first(OutcomeKind kind, String pitfall) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.kind() == kind && outcome.pitfall().equals(pitfall))
                .findFirst()
                .orElseThrow();
    }

    private String named(Set<String> who) {
        if (who.size() == subjects && subjects > 1) {
            return messages.say("report.all");
        }
        String some = who.stream().limit(SUBJECTS_SHOWN).collect(Collectors.joining(", "));
        return who.size() <= SUBJECTS_SHOWN
                ? some
                : some + ", " + messages.count("report.more", who.size() - SUBJECTS_SHOWN);
    }

    /** Returns what to do about missing facts, or nothing where none are missing. */
    String unjudgedHint() {
        return totals.containsKey(OutcomeKind.NOT_MEASURED) ? messages.say("report.hint") : "";
    }

    String totals() {
        long pitfalls =
                report.outcomes().stream().map(Outcome::pitfall).distinct().count();
        String kinds = totals.entrySet().stream()
                .map(total -> total.getValue() + " " + messages.say("kind." + total.getKey()))
                .collect(Collectors.joining(", "));
        return messages.say(
                "report.sum",
                messages.count("report.pitfalls", pitfalls),
                messages.count("report.subjects", subjects),
                messages.count("report.outcomes", report.outcomes().size()),
                kinds);
    }

    private Block block(Outcome outcome, List<String> sentences) {
        return new Block(explainer.label(outcome), explainer.name(outcome) + " · " + outcome.subject(), sentences);
    }
}
