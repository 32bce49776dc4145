package org.trustdiagnostics.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trustdiagnostics.core.Given.AS_OF;
import static org.trustdiagnostics.core.Given.SUBJECT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.GivenOutcome;
import org.trustdiagnostics.core.fact.CrisisPlan;
import org.trustdiagnostics.core.fact.Responsibility;
import org.trustdiagnostics.core.fact.Statement;
import org.trustdiagnostics.core.fact.Training;
import org.trustdiagnostics.core.fact.TrustArea;
import org.trustdiagnostics.core.metric.Reading;

final class EvidenceTest {
    private final Statement onTheWeb = Statement.of(SUBJECT, "s-2", "return-days", "30", "web");
    private final Statement inTheShop = Statement.of(SUBJECT, "s-1", "return-days", "14", "shop");
    private final Responsibility accountable = Responsibility.accountable(SUBJECT, "r-1", TrustArea.CRISIS, "e-204");
    private final Training training = new Training(
            SUBJECT, "t-9", "e-204", Training.Topic.ETHICS, "desk", true, Optional.empty(), Optional.empty());

    @Test
    void records_are_named_by_kind_and_id_each_once() {
        assertThat(Evidence.of(List.of(onTheWeb, inTheShop, onTheWeb, CrisisPlan.approved(SUBJECT, "p-1", AS_OF))))
                .containsExactly(
                        new Evidence("crisisPlan", 1, List.of("p-1")),
                        new Evidence("statement", 2, List.of("s-1", "s-2")));
    }

    @Test
    void records_about_persons_are_only_counted() {
        List<Evidence> evidence = Evidence.of(List.of(accountable, training));
        assertThat(evidence)
                .containsExactly(new Evidence("responsibility", 1, List.of()), new Evidence("training", 1, List.of()));
        assertThat(evidence.toString()).doesNotContain("e-204", "r-1", "t-9");
    }

    @Test
    void areas_are_listed_and_anything_else_is_no_evidence() {
        assertThat(Evidence.of(List.of(TrustArea.SURVEYS, TrustArea.CRISIS, Given.keptShare(), "text")))
                .containsExactly(new Evidence("trustArea", 2, List.of("CRISIS", "SURVEYS")));
    }

    @Test
    void a_detection_sorts_what_it_rests_on() {
        Reading reading = GivenOutcome.brokenPromises().measured().orElseThrow();
        Detection detection = Detection.of("overpromising", reading, Given.keptShare(), onTheWeb);
        assertThat(detection.readings()).containsExactly(reading);
        assertThat(detection.limits()).containsExactly(Given.keptShare());
        assertThat(detection.records()).containsExactly(onTheWeb);
        assertThat(detection).isEqualTo(new Detection("overpromising", List.of(reading, Given.keptShare(), onTheWeb)));
    }

    @Test
    void a_detection_tells_of_records_what_evidence_does() {
        assertThat(Detection.of("e-204", onTheWeb, training, "e-204"))
                .hasToString(
                        "detection because of [Evidence[fact=statement, count=1, ids=[s-2]], Evidence[fact=training, "
                                + "count=1, ids=[]]]");
    }

    @Test
    void a_detection_refuses_nulls() {
        assertThatThrownBy(() -> Detection.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("pitfall");
        assertThatThrownBy(() -> Detection.of("overpromising", onTheWeb, null))
                .isInstanceOf(NullPointerException.class);
    }
}
