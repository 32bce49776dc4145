package org.trustdiagnostics.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.Given;
import org.trustdiagnostics.core.advice.AdviceCard;
import org.trustdiagnostics.core.catalogue.Figure;
import org.trustdiagnostics.core.catalogue.Unit;
import org.trustdiagnostics.core.fact.FactKind;
import org.trustdiagnostics.core.fact.RandomFacts;
import org.trustdiagnostics.core.fact.RecordFact;
import org.trustdiagnostics.core.limit.Severity;
import org.trustdiagnostics.core.metric.Reading;
import org.trustdiagnostics.core.metric.Response;
import org.trustdiagnostics.core.peers.Standing;
import org.trustdiagnostics.core.report.GivenReport;
import org.trustdiagnostics.core.report.Report;
import org.trustdiagnostics.core.statistics.Estimate;
import org.trustdiagnostics.core.verdict.OutcomeKind;
import tools.jackson.databind.JsonNode;

/** The schemas of reports and of their advice beside what is written. */
final class ReportSchemaTest {
    private static final Report REPORT = ofEverything();
    private static final JsonNode SCHEMA = Schemas.tree("report.schema.json");
    private static final Set<String> OPTIONAL = Set.of("furtherCases", "reportedComparisons", "response");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "nl"})
    void a_report_and_its_advice_in_every_language(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(Schemas.problems("report.schema.json", REPORT.toJson(locale)))
                .isEmpty();
        assertThat(Schemas.problems("advice.schema.json", REPORT.adviceToJson(locale)))
                .isEmpty();
    }

    @Test
    void a_report_of_many_subjects() {
        String json = GivenReport.ofMany().toJson(Locale.ENGLISH);
        assertThat(json).contains("withheld", "peers", "chance");
        assertThat(Mutants.unseen("report.schema.json", json, OPTIONAL))
                .as("what else may be left out")
                .containsExactlyInAnyOrder(
                        "/outcomes/0/conditions/0 without chance is taken",
                        "/outcomes/0 without withheld is taken",
                        " without peers is taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\" : \"INCONCLUSIVE\" | \"kind\" : \"NOT_DETECTED\"",
                "\"standing\" : \"WORSE\"    | \"standing\" : \"WORST\"",
                "\"subjects\" : 11           | \"subjects\" : 9",
                "\"chance\" : 0.0111         | \"chance\" : 1.1",
                "\"falseDiscoveryRate\" : 0.05 | \"falseDiscoveryRate\" : 0"
            })
    void what_the_library_never_writes_of_many(String written, String never) {
        String json = GivenReport.ofMany().toJson(Locale.ENGLISH);
        assertThat(json).contains(written);
        assertThat(Schemas.problems("report.schema.json", json.replace(written, never)))
                .isNotEmpty();
    }

    @Test
    void a_report_without_anything() {
        String json = GivenReport.of(List.of()).toJson(Locale.ENGLISH);
        assertThat(Schemas.problems("report.schema.json", json)).isEmpty();
    }

    @Test
    void no_property_is_missing_or_too_many_or_of_another_type() {
        String json = REPORT.toJson(Locale.ENGLISH);
        assertThat(json)
                .contains("furtherCases", "reportedComparisons", "response", "reportedEffects", "failure", "evidence");
        assertThat(Mutants.unseen("report.schema.json", json, OPTIONAL)).isEmpty();
        assertThat(Mutants.unseen("advice.schema.json", REPORT.adviceToJson(Locale.ENGLISH), OPTIONAL))
                .isEmpty();
    }

    /** Each of these makes the report above one that the library would never write. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"severity\" : \"HIGH\"      | \"severity\" : null",
                "\"severity\" : null          | \"severity\" : \"LOW\"",
                "\"kind\" : \"FAILED\"        | \"kind\" : \"NOT_DETECTED\"",
                "\"kind\" : \"DETECTED\"      | \"kind\" : \"FOUND\"",
                "\"margin\" : -0.28           | \"margin\" : null",
                "\"fact\" : \"trustArea\"     | \"fact\" : \"training\"",
                "\"fact\" : \"trustArea\"     | \"fact\" : \"promise\"",
                "\"status\" : \"MEASURED\"    | \"status\" : \"TOO_FEW\"",
                "\"status\" : \"SUPPRESSED\"  | \"status\" : \"MISSING\"",
                "\"sample\" : 7               | \"sample\" : null",
                "\"unit\" : \"points\"        | \"unit\" : \"point\"",
                "\"verified\" : false         | \"verified\" : true",
                "\"indicator\" : \"critical\" | \"indicator\" : \"HIGH\"",
                "\"answered\" : 60          | \"answered\" : 0",
                "\"warning\" : true         | \"warning\" : \"yes\"",
                "\"schema\" : \"1\"           | \"schema\" : 1",
                "\"asOf\" : \"2026-06-30\"    | \"asOf\" : \"30 June 2026\""
            })
    void what_the_library_never_writes(String written, String never) {
        String json = REPORT.toJson(Locale.ENGLISH);
        assertThat(json).contains(written);
        assertThat(Schemas.problems("report.schema.json", json.replace(written, never)))
                .isNotEmpty();
    }

    @Test
    void constants_are_those_of_the_library() {
        assertThat(SCHEMA.at("/properties/schema/const").asString()).isEqualTo(Report.SCHEMA);
        assertThat(SCHEMA.at("/$defs/card/properties/summary/maxLength").asInt())
                .isEqualTo(AdviceCard.SUMMARY_LENGTH);
        assertConstants("outcome/properties/kind", names(OutcomeKind.values()));
        assertConstants("outcome/properties/severity", names(Severity.values()));
        assertConstants("reading/properties/status", names(Reading.Status.values()));
        assertConstants("standing/properties/standing", names(Standing.Place.values()));
        assertConstants("reading/properties/unit", Arrays.stream(Unit.values()).map(Unit::jsonName));
        assertConstants("effect/properties/qualifier", names(Figure.Qualifier.values()));
        assertConstants("comparison/properties/qualifier", names(Figure.Qualifier.values()));
        assertConstants(
                "card/properties/indicator",
                names(AdviceCard.Indicator.values()).map(name -> name.toLowerCase(Locale.ROOT)));
        assertConstants(
                "overrideReason/properties/code",
                REPORT.advice(Locale.ENGLISH).get(0).overrideReasons().stream().map(AdviceCard.OverrideReason::code));
    }

    @Test
    void evidence_is_of_records_and_ids_are_left_out_of_those_about_persons() {
        RandomFacts random = new RandomFacts(1);
        List<RecordFact> records = FactKind.all().stream()
                .filter(FactKind::isRecord)
                .map(kind -> (RecordFact) random.fact(kind))
                .toList();
        assertConstants("evidence/properties/fact", Stream.concat(kinds(records.stream()), Stream.of("trustArea")));
        assertConstants("evidence/if/properties/fact", kinds(records.stream().filter(RecordFact::aboutPerson)));
    }

    /** Every kind of outcome, a card each of two, and a metric on which documents report of other companies. */
    private static Report ofEverything() {
        Report report = GivenReport.ofEveryKind();
        Reading compared = Given.reading("customer-churn", 310, 0.12, 0.09, 0.16);
        Reading asked = new Reading(
                Given.SUBJECT,
                "psychological-safety",
                Optional.empty(),
                Given.YEAR,
                Reading.Status.MEASURED,
                60,
                Optional.of(new Estimate(0.75, 0.62, 0.85)),
                Optional.of(new Response(200, 60, 0.225, 0.925, true)));
        return GivenReport.of(
                report.outcomes(),
                Stream.concat(report.readings().stream(), Stream.of(compared, asked))
                        .toArray(Reading[]::new));
    }

    private static Stream<String> kinds(Stream<RecordFact> records) {
        return records.map(fact -> FactKind.of(fact.getClass()).name());
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    private static void assertConstants(String place, Stream<String> expected) {
        assertThat(Schemas.texts(SCHEMA.at("/$defs/" + place + "/enum")))
                .as(place)
                .containsExactlyElementsOf(expected.toList());
    }
}
