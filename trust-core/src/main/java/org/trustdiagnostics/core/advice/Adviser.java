package org.trustdiagnostics.core.advice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.trustdiagnostics.core.advice.AdviceCard.OverrideReason;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Markdown;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Finding;

/**
 * Makes a card of each finding. Strategies are ranked by how many findings of the subject they counter, then by what the
 * relation rests on. Immutable and thread-safe.
 */
public final class Adviser {
    private static final List<String> OVERRIDES = List.of("already-handled", "data-wrong", "accepted", "not-ours");

    private final Catalogue catalogue;
    private final Observation observation;
    private final Language language;
    private final Messages messages;
    private final String sourceLabel;

    /** Creates an adviser; the label says which rules judged. */
    public Adviser(Catalogue catalogue, Observation observation, Language language, String packId, String packVersion) {
        this.catalogue = catalogue;
        this.observation = observation;
        this.language = language;
        this.messages = Messages.in(language);
        this.sourceLabel = messages.say("source.label", packId, packVersion);
    }

    /** Returns one card a finding, in the order of the findings. */
    public List<AdviceCard> cards(Collection<Finding> findings) {
        Map<String, Map<String, Integer>> counted = new HashMap<>();
        for (Finding finding : findings) {
            Map<String, Integer> ofSubject = counted.computeIfAbsent(finding.subject(), subject -> new HashMap<>());
            catalogue
                    .countering(finding.pitfall())
                    .forEach(strategy -> ofSubject.merge(strategy.id(), 1, Integer::sum));
        }
        return findings.stream()
                .map(finding -> card(finding, counted.getOrDefault(finding.subject(), Map.of())))
                .toList();
    }

    private AdviceCard card(Finding finding, Map<String, Integer> counted) {
        List<Strategy> ranked = new ArrayList<>(catalogue.countering(finding.pitfall()));
        ranked.sort(Comparator.comparing((Strategy strategy) -> -counted.getOrDefault(strategy.id(), 0)));
        List<Suggestion> suggestions = new ArrayList<>();
        for (Strategy strategy : ranked) {
            suggestions.add(new Suggestion(
                    strategy.id(),
                    strategy.name(language),
                    strategy.firstStep(language),
                    suggestions.isEmpty(),
                    catalogue.effectsOf(strategy.id())));
        }
        return new AdviceCard(
                uuid(finding),
                finding.pitfall(),
                finding.subject(),
                summary(finding),
                indicator(finding.severity()),
                detail(finding, suggestions),
                sourceLabel,
                suggestions,
                OVERRIDES.stream()
                        .map(code -> new OverrideReason(code, messages.say("override." + code)))
                        .toList());
    }

    private UUID uuid(Finding finding) {
        String name = String.join(
                "\n",
                "trust-diagnostics",
                finding.pitfall(),
                finding.subject(),
                observation.asOf().toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private String summary(Finding finding) {
        String name = catalogue.pitfall(finding.pitfall()).name(language);
        int room = AdviceCard.SUMMARY_LENGTH - length(messages.say("advice.summary", "", name));
        String subject = Markdown.oneLine(finding.subject());
        if (length(subject) > room) {
            subject = subject.substring(0, subject.offsetByCodePoints(0, room - 1)) + "…";
        }
        return messages.say("advice.summary", subject, name);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static AdviceCard.Indicator indicator(Severity severity) {
        return switch (severity) {
            case LOW -> AdviceCard.Indicator.INFO;
            case MEDIUM -> AdviceCard.Indicator.WARNING;
            case HIGH -> AdviceCard.Indicator.CRITICAL;
        };
    }

    private String detail(Finding finding, List<Suggestion> suggestions) {
        var pitfall = catalogue.pitfall(finding.pitfall());
        StringBuilder text = new StringBuilder();
        text.append(pitfall.description(language)).append('\n');
        heading(text, "advice.seen");
        new Explainer(catalogue, observation, language)
                .reasons(finding.outcome())
                .forEach(
                        line -> text.append("- ").append(Markdown.escaped(line)).append('\n'));
        heading(text, "advice.why");
        text.append(pitfall.why(language)).append('\n');
        heading(text, "advice.do");
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion suggestion = suggestions.get(i);
            text.append(i + 1).append(". **").append(suggestion.label()).append("** – ");
            text.append(suggestion.firstStep()).append('\n');
        }
        reported(text, suggestions);
        return text.toString();
    }

    private void reported(StringBuilder text, List<Suggestion> suggestions) {
        if (suggestions.stream()
                .allMatch(suggestion -> suggestion.reportedEffects().isEmpty())) {
            return;
        }
        heading(text, "advice.reported");
        for (Suggestion suggestion : suggestions) {
            for (ReportedEffect effect : suggestion.reportedEffects()) {
                text.append("- ")
                        .append(suggestion.label())
                        .append(" → ")
                        .append(effect(effect))
                        .append('\n');
            }
        }
    }

    private String effect(ReportedEffect effect) {
        String key = "effect." + effect.kind().replace(' ', '-').toLowerCase(Locale.ROOT);
        boolean percent = effect.unit().equals("percent");
        String sentence = messages.say(
                percent && (key.endsWith("relative-increase") || key.endsWith("reduction")) ? key : "effect.other",
                catalogue.metric(effect.metric()).name(language),
                Numbers.decimal(Math.abs(effect.value()), language),
                effect.unit());
        String source =
                effect.attributedTo().equals("not stated") ? messages.say("effect.unstated") : effect.attributedTo();
        return sentence + " (" + source + ")";
    }

    private void heading(StringBuilder text, String key) {
        text.append("\n**").append(messages.say(key)).append("**\n\n");
    }
}
