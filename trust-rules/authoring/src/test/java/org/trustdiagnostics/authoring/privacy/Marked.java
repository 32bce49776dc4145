package org.trustdiagnostics.authoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trustdiagnostics.core.fact.FactReader;
import org.trustdiagnostics.core.fact.Facts;

/** Facts about persons, all of whose words that could tell who they are carry a mark that is found wherever it turns up. */
final class Marked {
    static final String NAME = "MARK-kari-nordmann";
    static final String SUBJECT = "company:acme";
    static final List<Locale> LOCALES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("nb"), Locale.forLanguageTag("nl"));
    static final String HEADER = "{\"type\":\"dataset\",\"asOf\":\"2026-06-30\"}";

    private static final List<String> PARTS = List.of("MARK", "kari", "nordmann");
    private static final String START = "\"subject\":\"" + SUBJECT + "\",\"id\":\"" + NAME + "-";

    private Marked() {}

    /** Twelve people without training, four units, two people accountable for one area, four disputes and a sanction. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add("{\"type\":\"training\"," + START + "t" + i + "\",\"person\":\"" + NAME + i
                    + "\",\"topic\":\"ETHICS\",\"role\":\"" + NAME + "-role\",\"customerFacing\":true}");
        }
        for (int i = 0; i < 4; i++) {
            lines.add("{\"type\":\"employment\"," + START + "e" + i + "\",\"person\":\"" + NAME + i + "\",\"unit\":\""
                    + NAME
                    + "-unit" + i + "\",\"role\":\"" + NAME
                    + "-role\",\"trustCritical\":true,\"startedAt\":\"2019-05-01\""
                    + (i == 0 ? ",\"screenedAt\":\"2019-04-12\"" : "") + "}");
            lines.add("{\"type\":\"conflict\"," + START + "k" + i
                    + "\",\"kind\":\"DISPUTE\",\"openedAt\":\"2026-02-01\"}");
        }
        lines.add("{\"type\":\"conflict\"," + START
                + "k9\",\"kind\":\"SANCTION\",\"openedAt\":\"2026-02-01\",\"reportedErrorAt\":\"2026-01-20\"}");
        for (int i = 0; i < 2; i++) {
            lines.add("{\"type\":\"responsibility\"," + START + "r" + i
                    + "\",\"area\":\"COMPLAINTS\",\"role\":\"ACCOUNTABLE\",\"person\":\"" + NAME + i
                    + "\",\"validFrom\":\"2025-01-01\"}");
        }
        return lines;
    }

    static List<String> oneLineOfEachKind() {
        return lines().stream()
                .filter(line -> line.matches(".*-(t0|e0|k9|r0)\".*"))
                .toList();
    }

    /** Returns the dataset as NDJSON, with a measure that reaches none of the units. */
    static String dataset() {
        String measure = "{\"type\":\"initiative\",\"subject\":\"" + SUBJECT
                + "\",\"id\":\"m-1\",\"strategy\":\"train-ethics-and-communication\",\"unit\":\"dept:web\",\"startedAt\":\"2026-03-01\"}";
        return String.join(
                "\n",
                Stream.of(List.of(HEADER), lines(), List.of(measure))
                        .flatMap(List::stream)
                        .toList());
    }

    static Facts facts() {
        return Facts.readAll(FactReader.of(new StringReader(dataset()), "facts.ndjson"));
    }

    /** Returns everything that printing a throwable shows, causes included; nothing where there is none. */
    static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    /** Fails where a text holds any part of the marked name. */
    static void assertNoneIn(Collection<String> texts) {
        assertThat(texts).isNotEmpty();
        assertThat(texts.stream()
                        .flatMap(String::lines)
                        .filter(line -> PARTS.stream().anyMatch(line::contains))
                        .distinct()
                        .limit(20))
                .as("lines that tell of a person")
                .isEmpty();
    }
}
