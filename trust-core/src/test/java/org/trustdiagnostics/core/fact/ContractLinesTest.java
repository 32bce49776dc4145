package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trustdiagnostics.core.Given.on;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The four example lines of the public contract, letter by letter as design.md gives them. */
final class ContractLinesTest {
    private static final String LINES = """
            {"type":"promise","subject":"queue:PWDx","id":"101001","madeAt":"2015-02-17","dueAt":"2015-03-03","keptAt":"2015-03-10","fulfilment":"FULL","kind":"SERVICE"}
            {"type":"feedback","subject":"company:ACME","id":"c-17","audience":"CUSTOMER","kind":"COMPLAINT","channel":"web","receivedAt":"2016-01-21","firstReplyAt":"2016-01-22","resolvedAt":null,"remedy":"NONE","topic":"billing"}
            {"type":"surveyAnswer","subject":"dept:ops","audience":"EMPLOYEE","instrument":"enps","item":"recommend","score":9,"scaleMin":0,"scaleMax":10,"answeredAt":"2026-03-01","group":"night-shift"}
            {"type":"reportedMetric","subject":"seller:42","metric":"customer-churn","from":"2026-01-01","to":"2026-03-31","value":0.12,"sample":310}
            """;

    @Test
    void they_are_read_as_written() {
        List<Fact> facts = Facts.readAll(FactReader.of(new StringReader(LINES), "contract.ndjson"))
                .list();
        Promise promise = Promise.due("queue:PWDx", "101001", LocalDate.of(2015, 3, 3))
                .madeOn(LocalDate.of(2015, 2, 17))
                .keptOn(LocalDate.of(2015, 3, 10))
                .ofKind(Promise.Kind.SERVICE);
        Feedback feedback = Feedback.builder(
                        "company:ACME", "c-17", Audience.CUSTOMER, Feedback.Kind.COMPLAINT, "web", on("2016-01-21"))
                .firstReplyAt(on("2016-01-22"))
                .topic("billing")
                .build();
        SurveyAnswer answer = new SurveyAnswer(
                "dept:ops",
                Audience.EMPLOYEE,
                "enps",
                "recommend",
                9,
                0,
                10,
                on("2026-03-01"),
                Optional.of("night-shift"));
        ReportedMetric churn = ReportedMetric.of(
                        "seller:42", "customer-churn", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), 0.12)
                .withSample(310);
        assertThat(facts).containsExactly(promise, feedback, answer, churn);
    }
}
