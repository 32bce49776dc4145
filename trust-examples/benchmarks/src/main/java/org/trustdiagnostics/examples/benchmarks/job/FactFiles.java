package org.trustdiagnostics.examples.benchmarks.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trustdiagnostics.core.fact.DatasetHeader;
import org.trustdiagnostics.core.fact.FactWriter;
import org.trustdiagnostics.core.fact.Feedback;
import org.trustdiagnostics.core.fact.Moment;
import org.trustdiagnostics.examples.benchmarks.measuring.Events;

/** Files of made-up facts, a line a fact: the same bytes on every machine. */
final class FactFiles {
    static final String MAPPING = "facts.mapping.json";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String COLUMNS = "NUMBER,UNIT,KIND,CHANNEL,RECEIVED,REPLIED,RESOLVED,REMEDY,TOPIC,REOPENED";
    private static final Events[] MIX = {
        Events.PROMISES, Events.FEEDBACK, Events.ANSWERS, Events.PROMISES, Events.FEEDBACK, Events.ANSWERS_IN_GROUPS
    };

    private FactFiles() {}

    /** Writes promises, feedback and survey answers as NDJSON. */
    static void ndjson(Path file, int lines, int subjects) throws IOException {
        try (FactWriter out = new FactWriter(Files.newBufferedWriter(file))) {
            out.write(new DatasetHeader(Optional.of(Events.AS_OF), Set.of(), Optional.empty(), Set.of()));
            for (int i = 0; i < lines; i++) {
                out.write(MIX[i % MIX.length].event(i, subjects));
            }
        }
    }

    /** Writes feedback as CSV, and beside it how its columns are to be read. */
    static void csv(Path file, int lines, int subjects) throws IOException {
        Files.writeString(file.resolveSibling(MAPPING), mapping());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(COLUMNS + "\n");
            for (int i = 0; i < lines; i++) {
                Feedback feedback = (Feedback) Events.FEEDBACK.event(i, subjects);
                out.write(String.join(
                        ",",
                        feedback.id(),
                        feedback.subject(),
                        feedback.kind().name(),
                        feedback.channel(),
                        time(Optional.of(feedback.receivedAt())),
                        time(feedback.firstReplyAt()),
                        time(feedback.resolvedAt()),
                        feedback.remedy().name(),
                        feedback.topic().orElse(""),
                        feedback.reopened().map(Object::toString).orElse("")));
                out.write('\n');
            }
        }
    }

    private static String time(Optional<Moment> moment) {
        return moment.flatMap(Moment::timestamp).map(TIME::format).orElse("");
    }

    private static String mapping() {
        return """
                {
                  "fact": "feedback",
                  "timeZone": "UTC",
                  "dates": ["yyyy-MM-dd HH:mm"],
                  "fields": {
                    "subject": { "column": "UNIT" },
                    "id": { "column": "NUMBER" },
                    "audience": { "constant": "CUSTOMER" },
                    "kind": { "column": "KIND" },
                    "channel": { "column": "CHANNEL" },
                    "receivedAt": { "column": "RECEIVED" },
                    "firstReplyAt": { "column": "REPLIED" },
                    "resolvedAt": { "column": "RESOLVED" },
                    "remedy": { "column": "REMEDY" },
                    "topic": { "column": "TOPIC" },
                    "reopened": { "column": "REOPENED" }
                  }
                }
                """;
    }
}
