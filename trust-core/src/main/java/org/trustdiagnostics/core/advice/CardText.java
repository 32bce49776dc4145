package org.trustdiagnostics.core.advice;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trustdiagnostics.core.advice.AdviceCard.Suggestion;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.catalogue.Contradiction;
import org.trustdiagnostics.core.catalogue.EntryKind;
import org.trustdiagnostics.core.catalogue.Misconception;
import org.trustdiagnostics.core.catalogue.Note;
import org.trustdiagnostics.core.catalogue.Pitfall;
import org.trustdiagnostics.core.catalogue.Quotes;
import org.trustdiagnostics.core.catalogue.ReportedEffect;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Markdown;
import org.trustdiagnostics.core.text.Messages;

/** The body of one card in Markdown, in two parts, each written by a text of its own. */
final class CardText {
    private static final List<EntryKind> PROFILED = List.of(EntryKind.SECTOR, EntryKind.SEGMENT, EntryKind.SIZE);

    private final Catalogue catalogue;
    private final Language language;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    CardText(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * Returns what was found.
     *
     * @param reasons what the data show, one sentence an element
     */
    String found(Pitfall pitfall, List<String> reasons) {
        text.append(pitfall.description(language)).append('\n');
        section("advice.seen", reasons.stream().map(Markdown::escaped));
        return text.toString();
    }

    /**
     * Returns what follows: why it matters and what to do.
     *
     * @param suggestions what to do, the best first
     * @param concerned the metrics that the finding is about; only effects on them are quoted
     * @param profile what the organisation is
     */
    String toDo(Pitfall pitfall, List<Suggestion> suggestions, Set<String> concerned, Set<Trait> profile) {
        heading("advice.why");
        text.append(pitfall.why(language)).append('\n');
        heading("advice.do");
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion suggestion = suggestions.get(i);
            text.append(i + 1).append(". **").append(suggestion.label()).append("** – ");
            text.append(suggestion.firstStep());
            if (!suggestion.who().isEmpty()) {
                text.append(' ').append(messages.say("advice.who", String.join("; ", suggestion.who())));
            }
            text.append('\n');
        }
        section("advice.caution", cautions(suggestions));
        section("advice.when", suggestions.stream().limit(1).flatMap(this::timing));
        section("advice.misconception", misconceptions(pitfall, suggestions));
        section("advice.note", notes(suggestions, profile));
        section("advice.reported", suggestions.stream().flatMap(suggestion -> effects(suggestion, concerned)));
        return text.toString();
    }

    /** Advice that the documents themselves see pulling in different directions is never given without saying so. */
    private Stream<String> cautions(List<Suggestion> suggestions) {
        List<String> strategies = suggestions.stream().map(Suggestion::strategy).toList();
        return all(EntryKind.CONTRADICTION, Contradiction.class)
                .filter(contradiction -> contradiction.divides(strategies))
                .map(this::disagreement);
    }

    private String disagreement(Contradiction contradiction) {
        return "**" + contradiction.name(language) + "** – " + contradiction.description(language) + " "
                + contradiction.resolution(language);
    }

    /**
     * When to act on the first suggestion, then what holds for every strategy, which is when an effect may show. Where the
     * documents disagree about it, both sides are told instead of one.
     */
    private Stream<String> timing(Suggestion first) {
        Stream<Note> always =
                all(EntryKind.TIMING, Note.class).filter(note -> note.about().isEmpty());
        return Stream.concat(catalogue.notesAbout(first.strategy(), EntryKind.TIMING).stream(), always)
                .flatMap(note -> {
                    List<Contradiction> disputed = catalogue.contradictionsAbout(note.id());
                    return disputed.isEmpty()
                            ? Stream.of(note.description(language))
                            : disputed.stream().map(this::disagreement);
                })
                .distinct();
    }

    /** One is enough: the one about the pitfall, or else about what is suggested first. */
    private Stream<String> misconceptions(Pitfall pitfall, List<Suggestion> suggestions) {
        return Stream.concat(
                        Stream.of(pitfall.id()), suggestions.stream().limit(1).map(Suggestion::strategy))
                .flatMap(id -> catalogue.misconceptionsAbout(id).stream())
                .limit(1)
                .map(this::misconception);
    }

    private String misconception(Misconception misconception) {
        return messages.say("advice.belief", misconception.description(language), misconception.correction(language));
    }

    private Stream<String> notes(List<Suggestion> suggestions, Set<Trait> profile) {
        return PROFILED.stream()
                .flatMap(kind -> all(kind, Note.class))
                .filter(note -> note.holdsFor().stream().anyMatch(profile::contains)
                        && suggestions.stream().map(Suggestion::strategy).anyMatch(note.about()::contains))
                .map(note -> note.description(language));
    }

    private Stream<String> effects(Suggestion suggestion, Set<String> concerned) {
        return suggestion.reportedEffects().stream()
                .filter(effect -> concerned.contains(effect.metric()))
                .map(effect -> suggestion.label() + " → " + effect(effect));
    }

    private String effect(ReportedEffect effect) {
        return new Quotes(language).effect(catalogue.metric(effect.metric()).name(language), effect.figure());
    }

    private <T> Stream<T> all(EntryKind kind, Class<T> type) {
        return catalogue.entries(kind).stream().map(type::cast);
    }

    private void section(String key, Stream<String> items) {
        List<String> all = items.toList();
        if (!all.isEmpty()) {
            heading(key);
            all.forEach(item -> text.append("- ").append(item).append('\n'));
        }
    }

    private void heading(String key) {
        text.append("\n**").append(messages.say(key)).append("**\n\n");
    }
}
