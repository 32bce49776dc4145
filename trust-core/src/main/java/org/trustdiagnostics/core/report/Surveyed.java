package org.trustdiagnostics.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.metric.Metrics;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;
import org.trustdiagnostics.core.verdict.Explainer;

/** Says of survey readings how many of those asked answered, and how far the items go together; judges nothing. */
final class Surveyed {
    private static final int SHOWN = 10;
    private static final int FEW_FORMS = 100;
    private static final String CONSISTENCY = "-consistency";

    private final Report report;
    private final Language language;
    private final Messages messages;
    private final Explainer explainer;
    private final Map<List<String>, Reading> consistencies;

    Surveyed(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
        this.explainer = new Explainer(report.catalogue(), report.observation(), language);
        this.consistencies = report.readings().stream()
                .filter(reading -> reading.metric().endsWith(CONSISTENCY))
                .filter(reading -> reading.status() == Reading.Status.MEASURED)
                .collect(Collectors.toMap(reading -> List.of(reading.subject(), reading.metric()), reading -> reading));
    }

    /** Returns a block a reading of which something is known, first those of which few answered; then what is not known. */
    List<Outline.Block> blocks() {
        List<Reading> known = measured()
                .filter(reading ->
                        reading.response().isPresent() || consistency(reading).isPresent())
                .sorted(Comparator.comparing((Reading reading) -> !warns(reading)))
                .toList();
        List<Outline.Block> blocks =
                known.stream().limit(SHOWN).map(this::block).collect(Collectors.toCollection(ArrayList::new));
        if (known.size() > SHOWN) {
            blocks.add(new Outline.Block("", messages.count("surveyed.more", known.size() - SHOWN), List.of()));
        }
        unknown().ifPresent(blocks::add);
        return blocks;
    }

    private Stream<Reading> measured() {
        return report.readings().stream()
                .filter(reading -> reading.status() == Reading.Status.MEASURED)
                .filter(reading -> Metrics.find(reading.metric())
                        .flatMap(metric -> metric.instrument())
                        .isPresent());
    }

    private static boolean warns(Reading reading) {
        return reading.response().filter(response -> response.warning()).isPresent();
    }

    private Outline.Block block(Reading reading) {
        MetricDefinition metric = report.catalogue().metric(reading.metric());
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.say(
                "surveyed",
                explainer.value(reading.value(), metric),
                reading.sample(),
                metric.cases(reading.sample(), language),
                Numbers.percent(report.observation().confidence(), language),
                explainer.plain(reading.lower(), metric),
                explainer.value(reading.upper(), metric)));
        explainer.response(reading).ifPresent(sentences::add);
        consistency(reading).ifPresent(alpha -> consistent(alpha, sentences));
        return new Outline.Block("", metric.name(language) + " · " + reading.subject(), sentences);
    }

    private Optional<Reading> consistency(Reading reading) {
        return Optional.ofNullable(consistencies.get(List.of(reading.subject(), reading.metric() + CONSISTENCY)));
    }

    private void consistent(Reading alpha, List<String> sentences) {
        sentences.add(messages.say(
                "consistency",
                Numbers.decimal(alpha.value(), 2, language),
                alpha.sample(),
                report.catalogue().metric(alpha.metric()).cases(alpha.sample(), language),
                Numbers.percent(report.observation().confidence(), language),
                Numbers.decimal(alpha.lower(), 2, language),
                Numbers.decimal(alpha.upper(), 2, language)));
        if (alpha.sample() < FEW_FORMS) {
            sentences.add(messages.say("consistency.few", FEW_FORMS));
        }
    }

    /** Names the metrics once, however many subjects there are. */
    private Optional<Outline.Block> unknown() {
        String names = measured()
                .filter(reading -> reading.response().isEmpty())
                .map(reading -> report.catalogue().metric(reading.metric()).name(language))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outline.Block(
                        "", messages.say("surveyed.unknown"), List.of(messages.say("surveyed.unknown-of", names))));
    }
}
