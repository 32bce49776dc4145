package org.trustdiagnostics.authoring.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.rules.TrustDiagnostics;

/** Complaints about financial companies, judged by the regulator's own deadline of 15 days. */
class CfpbTest {
    private static final LocalDate AS_OF = LocalDate.of(2016, 3, 1);
    private static final LocalDate FROM = LocalDate.of(2015, 3, 2);
    private static final DateTimeFormatter DATES = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);
    private static final int DEADLINE = 15;
    private static final int MINIMUM_SAMPLE = 10;

    private final Path file = SharedData.file("cfpb_complaints_3186.csv");
    private final Diagnosed diagnosed = Diagnosed.from(
            TrustDiagnostics.builder()
                    .limit("feedback.reply-within", DEADLINE)
                    .limit("reply-within.regulator", 24 * DEADLINE)
                    .build(),
            file,
            SharedData.mapping("cfpb-complaints"),
            AS_OF);

    @Test
    void timely_replies_agree_with_a_direct_count_for_every_company() {
        Map<String, int[]> companies = new TreeMap<>();
        for (NamedCsvRecord row : SharedData.rows(file)) {
            LocalDate sent = LocalDate.parse(row.getField("Date sent to company"), DATES);
            if (sent.isAfter(AS_OF)) {
                continue;
            }
            int[] decidedAndTimely =
                    companies.computeIfAbsent(row.getField("Company").strip(), name -> new int[2]);
            LocalDate deadline = sent.plusDays(DEADLINE);
            boolean timely = row.getField("Timely response?").equals("Yes");
            boolean decided = timely ? !deadline.isAfter(AS_OF) : deadline.isBefore(AS_OF);
            if (!sent.isBefore(FROM) && decided) {
                decidedAndTimely[0]++;
                decidedAndTimely[1] += timely ? 1 : 0;
            }
        }

        assertThat(diagnosed.summary().subjects()).hasSameSizeAs(companies.keySet());
        companies.forEach((company, count) -> {
            Reading reading = diagnosed.reading("company:" + company, "feedback-reply-rate");
            long sample = reading == null ? 0 : reading.sample();
            assertThat(sample).as("decided complaints about %s", company).isEqualTo(count[0]);
            if (count[0] >= MINIMUM_SAMPLE) {
                assertThat(reading.value() * count[0])
                        .as("timely replies of %s", company)
                        .isCloseTo(count[1], within(1e-9));
            }
        });
    }

    @Test
    void every_row_is_one_piece_of_feedback() {
        assertThat(diagnosed.intake().rows()).isEqualTo(3_186);
        assertThat(diagnosed.intake().leftOut()).isEmpty();
        assertThat(diagnosed.intake().bad().count()).isZero();
    }
}
