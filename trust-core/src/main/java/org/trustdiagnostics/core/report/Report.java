package org.trustdiagnostics.core.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.Adviser;
import org.trustdiagnostics.core.catalogue.Catalogue;
import org.trustdiagnostics.core.fact.Trait;
import org.trustdiagnostics.core.metric.Observation;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.peers.Peers;
import org.trustdiagnostics.core.peers.Standing;
import org.trustdiagnostics.core.text.Language;
import org.trustdiagnostics.core.verdict.Explainer;
import org.trustdiagnostics.core.verdict.Finding;
import org.trustdiagnostics.core.verdict.Outcome;
import org.trustdiagnostics.core.verdict.OutcomeKind;

/**
 * The result of a diagnosis: one outcome for every pitfall and subject, every reading, and advice for what was found. The same
 * facts give the same report, byte for byte. Immutable and thread-safe.
 *
 * @param pack which rules judged
 * @param observation how the facts were looked at
 * @param outcomes all outcomes, sorted by subject and pitfall
 * @param readings everything that was measured, sorted by subject and metric
 * @param multiplicity what chance alone would make of so many judgements
 * @param catalogue where the texts come from
 * @param profile what the organisation is, as far as it is known
 * @param partial whether it is of a part of the subjects that were judged together; they are then not compared with each other
 */
public record Report(
        PackId pack,
        Observation observation,
        List<Outcome> outcomes,
        List<Reading> readings,
        Multiplicity multiplicity,
        Catalogue catalogue,
        Set<Trait> profile,
        boolean partial) {

    /** Version of the JSON format. */
    public static final String SCHEMA = "1";

    /** Sorts and keeps copies. */
    public Report {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparing(Outcome::subject).thenComparing(Outcome::pitfall))
                .toList();
        readings = readings.stream()
                .sorted(Comparator.comparing(Reading::subject).thenComparing(Reading::metric))
                .toList();
        profile = Set.copyOf(profile);
    }

    /** Creates a report of all subjects. */
    public Report(
            PackId pack,
            Observation observation,
            List<Outcome> outcomes,
            List<Reading> readings,
            Multiplicity multiplicity,
            Catalogue catalogue,
            Set<Trait> profile) {
        this(pack, observation, outcomes, readings, multiplicity, catalogue, profile, false);
    }

    /** Returns the day as of which everything is judged. */
    public LocalDate asOf() {
        return observation.asOf();
    }

    /** Returns what was detected, worst first. */
    public List<Finding> findings() {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() == OutcomeKind.DETECTED)
                .sorted(Outcome.WORST_FIRST)
                .map(outcome -> new Finding(outcome, catalogue, observation))
                .toList();
    }

    /** Returns the outcome of a pitfall for a subject, if both were judged. */
    public Optional<Outcome> outcome(String pitfall, String subject) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.pitfall().equals(pitfall) && outcome.subject().equals(subject))
                .findFirst();
    }

    /**
     * Returns where subjects stand among all others, sorted by subject and metric; worked out anew at each call. Empty in a partial
     * report.
     */
    public List<Standing> peers() {
        if (partial) {
            return List.of();
        }
        return new Peers(catalogue, observation.intervals(), multiplicity.rate()).among(readings);
    }

    /** Returns why a judgement ended as it did, whatever its kind, in sentences: what, about whom, why; one a line. */
    public String explain(Outcome outcome, Locale locale) {
        return new Explainer(catalogue, observation, Language.of(locale)).explain(outcome);
    }

    /** Returns one card a finding in a language, worst first. */
    public List<AdviceCard> advice(Locale locale) {
        return new Adviser(catalogue, observation, Language.of(locale), profile, pack.id(), pack.version())
                .cards(findings());
    }

    /** Returns the report as JSON; the texts of the advice are in a language, everything else is the same in all. */
    public String toJson(Locale locale) {
        StringWriter out = new StringWriter();
        try {
            writeJson(out, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Writes what {@link #toJson} returns without holding it in memory, which it may not fit into where subjects are many.
     *
     * @param out where it goes; buffered, and not closed
     * @param locale the language of the advice
     * @throws IOException where it cannot be written
     */
    public void writeJson(Writer out, Locale locale) throws IOException {
        JsonReport.write(this, locale, out);
    }

    /** Returns the advice alone as JSON: an object with the list {@code cards}, as a card display expects it. */
    public String adviceToJson(Locale locale) {
        return JsonReport.cards(advice(locale));
    }

    /** Returns the report as plain text for a terminal. */
    public String toText(Locale locale) {
        return new TextReport(this, Language.of(locale)).write();
    }

    /** Returns the report as Markdown. */
    public String toMarkdown(Locale locale) {
        return new MarkdownReport(this, Language.of(locale)).write();
    }
}
