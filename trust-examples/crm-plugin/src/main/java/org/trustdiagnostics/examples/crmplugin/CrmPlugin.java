package org.trustdiagnostics.examples.crmplugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.advice.AdviceFeedback;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** A CRM plugin: JSON facts in, JSON advice cards out, and what the user did with a card back in. */
public final class CrmPlugin {
    private final TrustDiagnostics diagnostics = TrustDiagnostics.builder().build();

    /** Returns the advice for the facts, as the card display of the CRM expects it. */
    String advise(String ndjson, Locale locale) {
        return diagnose(ndjson).adviceToJson(locale);
    }

    /** Returns what the user did with the cards; the uuid of a card is the same each time the same facts are diagnosed. */
    List<AdviceFeedback> feedback(String ndjson, String json) {
        List<AdviceCard> cards = diagnose(ndjson).advice(Locale.ENGLISH);
        return AdviceFeedback.read(json, cards);
    }

    private Report diagnose(String ndjson) {
        try (FactReader reader = FactReader.of(new StringReader(ndjson), "request")) {
            return diagnostics.diagnose(Facts.readAll(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws IOException {
        show(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void show(PrintStream out) throws IOException {
        CrmPlugin plugin = new CrmPlugin();
        String request = sample("request.ndjson");
        out.print(plugin.advise(request, Locale.forLanguageTag("nb")));
        for (AdviceFeedback feedback : plugin.feedback(request, sample("feedback.json"))) {
            out.println("card " + feedback.card() + " "
                    + (feedback.accepted()
                            ? "accepted: " + String.join(", ", feedback.acceptedStrategies())
                            : "put aside: " + feedback.overrideReason().orElse("no reason given")));
        }
    }

    static String sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CrmPlugin.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
