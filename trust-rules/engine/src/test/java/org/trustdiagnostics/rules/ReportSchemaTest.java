package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.report.Report;

/** What the bundled rules report of facts of many kinds is as the schemas in trust-core say. */
class ReportSchemaTest {
    private static final Report REPORT = TrustDiagnostics.builder()
            .build()
            .diagnose(Facts.builder()
                    .asOf(LocalDate.of(2026, 6, 30))
                    .covers(Incident.class)
                    .addAll(new RandomFacts(20260630).list(3_000, 7))
                    .build());

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nl"})
    void a_report_and_its_advice_in_every_language(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(REPORT.findings()).isNotEmpty();
        assertThat(schema("report").validate(REPORT.toJson(locale), InputFormat.JSON))
                .isEmpty();
        assertThat(schema("advice").validate(REPORT.adviceToJson(locale), InputFormat.JSON))
                .isEmpty();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("classpath:org/trustdiagnostics/core/schema/" + name + ".schema.json"));
    }
}
