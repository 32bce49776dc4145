package org.trustdiagnostics.core.report;

import java.util.List;
import java.util.stream.Collectors;
import org.trustdiagnostics.core.catalogue.MetricDefinition;
import org.trustdiagnostics.core.catalogue.Quotes;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.text.Messages;
import org.trustdiagnostics.core.text.Numbers;

/** Sets readings beside what a document reports of other companies on the same metric; judges nothing. */
final class Compared {
    private final Report report;
    private final Language language;
    private final Messages messages;
    private final Quotes quotes;

    Compared(Report report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
        this.quotes = new Quotes(language);
    }

    /** Returns one block a reading with a value for which there is something to compare. */
    List<Outline.Block> blocks() {
        return report.readings().stream()
                .filter(reading -> reading.status() == Reading.Status.MEASURED)
                .filter(reading ->
                        !Comparison.of(report.catalogue(), reading.metric()).isEmpty())
                .map(this::block)
                .toList();
    }

    private Outline.Block block(Reading reading) {
        MetricDefinition metric = report.catalogue().metric(reading.metric());
        List<Comparison> comparisons = Comparison.of(report.catalogue(), reading.metric());
        String reported = comparisons.stream()
                .map(one ->
                        messages.say("compared.cell", one.column().get("name", language), quotes.level(one.figure())))
                .collect(Collectors.joining("; "));
        String sentence = messages.say(
                "compared",
                value(metric, reading),
                reported,
                quotes.attribution(comparisons.get(0).figure()));
        return new Outline.Block("", metric.name(language) + " · " + reading.subject(), List.of(sentence));
    }

    private String value(MetricDefinition metric, Reading reading) {
        return metric.unit() == Unit.SHARE
                ? Numbers.percent(reading.value(), language)
                : Numbers.decimal(reading.value(), language);
    }
}
