package org.trustdiagnostics.core.advice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trustdiagnostics.core.advice.AdviceCard.OverrideReason;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Strategy;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Markdown;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Finding;

/**
 * Makes a card of each finding. The strategy suggested first counters most findings of the subject; among equals it is the one of
 * which the largest effect on a metric concerned is reported. Immutable and thread-safe.
 */
public final class Adviser {
    private static final List<String> OVERRIDES = List.of("already-handled", "data-wrong", "accepted", "not-ours");

    private final Catalogue catalogue;
    private final Observation observation;
    private final Language language;
    private final Set<Trait> profile;
    private final Messages messages;
    private final Explainer explainer;
    private final String sourceLabel;
    private final List<OverrideReason> overrideReasons;

    /**
     * Creates an adviser.
     *
     * @param catalogue where the texts come from
     * @param observation how the facts were looked at
     * @param language the language of the cards
     * @param profile what the organisation is; notes on others are left out
     * @param packId which rules judged
     * @param packVersion their version
     */
    public Adviser(
            Catalogue catalogue,
            Observation observation,
            Language language,
            Set<Trait> profile,
            String packId,
            String packVersion) {
        this.catalogue = catalogue;
        this.observation = observation;
        this.language = language;
        this.profile = Set.copyOf(profile);
        this.messages = Messages.in(language);
        this.explainer = new Explainer(catalogue, observation, language);
        this.sourceLabel = messages.say("source.label", packId, packVersion);
        this.overrideReasons = OVERRIDES.stream()
                .map(code -> new OverrideReason(code, messages.say("override." + code)))
                .toList();
    }

    /** Returns one card a finding, in the order of the findings. */
    public List<AdviceCard> cards(Collection<Finding> findings) {
        Ranking ranking = new Ranking(catalogue, findings);
        Map<Concern, Remedy> remedies = new HashMap<>();
        return findings.stream()
                .map(finding -> card(finding, remedies.computeIfAbsent(concern(finding, ranking), this::remedy)))
                .toList();
    }

    /** What the advice on a finding follows from: findings of many subjects that are alike in this get the same. */
    private record Concern(String pitfall, List<String> strategies, Set<String> metrics) {
        /** As of any record, but without generating code for it at the start. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Concern one
                    && pitfall.equals(one.pitfall)
                    && strategies.equals(one.strategies)
                    && metrics.equals(one.metrics);
        }

        @Override
        public int hashCode() {
            return (31 * pitfall.hashCode() + strategies.hashCode()) * 31 + metrics.hashCode();
        }
    }

    private record Remedy(List<Suggestion> suggestions, String text) {}

    private static Concern concern(Finding finding, Ranking ranking) {
        List<String> strategies =
                ranking.strategies(finding).stream().map(Strategy::id).toList();
        return new Concern(finding.pitfall(), strategies, ranking.concerned(finding));
    }

    private Remedy remedy(Concern concern) {
        List<Suggestion> suggestions = suggestions(concern);
        String text = new CardText(catalogue, language)
                .toDo(catalogue.pitfall(concern.pitfall()), suggestions, concern.metrics(), profile);
        return new Remedy(suggestions, text);
    }

    private AdviceCard card(Finding finding, Remedy remedy) {
        return new AdviceCard(
                uuid(finding),
                finding.pitfall(),
                finding.subject(),
                summary(finding),
                indicator(finding.severity()),
                new CardText(catalogue, language)
                                .found(catalogue.pitfall(finding.pitfall()), explainer.reasons(finding.outcome()))
                        + remedy.text(),
                sourceLabel,
                remedy.suggestions(),
                overrideReasons);
    }

    private List<Suggestion> suggestions(Concern concern) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (String id : concern.strategies()) {
            Strategy strategy = catalogue.strategy(id);
            suggestions.add(new Suggestion(
                    strategy.id(),
                    strategy.name(language),
                    strategy.firstStep(language),
                    catalogue.notesAbout(strategy.id(), EntryKind.ROLE).stream()
                            .map(role -> role.text().get("who", language))
                            .toList(),
                    suggestions.isEmpty(),
                    Ranking.effects(catalogue, strategy, concern.metrics())));
        }
        return List.copyOf(suggestions);
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
}
