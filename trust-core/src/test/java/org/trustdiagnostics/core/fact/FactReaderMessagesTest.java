package org.trustdiagnostics.core.fact;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.trustdiagnostics.core.input.InvalidInputException;

/** What the reader says about each mistake; the wrong line is always the second. */
final class FactReaderMessagesTest {
    private static final String PROMISE =
            "{\"type\":\"promise\",\"subject\":\"s\",\"id\":\"1\",\"dueAt\":\"2015-03-03\","
                    + "\"fulfilment\":\"FULL\",\"kind\":\"SERVICE\"}";
    private static final String ANSWER = "{\"type\":\"surveyAnswer\",\"subject\":\"s\",\"audience\":\"CUSTOMER\","
            + "\"instrument\":\"nps\",\"item\":\"q\",\"score\":9,\"scaleMin\":0,\"scaleMax\":10,\"answeredAt\":\"2015-03-03\"}";

    @Test
    void unknown_type() {
        promise("\"promise\"", "\"promis\"")
                .hasMessageStartingWith("f.ndjson:2: unknown type; did you mean 'promise'? Known: charge, claim, ");
    }

    @Test
    void unknown_field_also_where_it_is_null() {
        String message = "f.ndjson:2: unknown field 'keptOn'; did you mean 'keptAt'? Known: dueAt, fulfilment, id, "
                + "keptAt, kind, madeAt, subject";
        promise("\"kind\"", "\"keptOn\":\"2015-03-03\",\"kind\"").hasMessage(message);
        promise("\"kind\"", "\"keptOn\":null,\"kind\"").hasMessage(message);
    }

    @Test
    void unknown_constant() {
        promise("FULL", "FUL")
                .hasMessage("f.ndjson:2, field 'fulfilment': 'FUL' is not allowed; did you mean 'FULL'? "
                        + "Known: FULL, NONE, PARTIAL");
    }

    @Test
    void missing_field_and_missing_constant() {
        promise("\"dueAt\":\"2015-03-03\",", "")
                .hasMessage(
                        "f.ndjson:2, field 'dueAt': is missing; it is required: a date like \"2015-03-03\" or a time "
                                + "with offset like \"2015-03-03T14:00:00-05:00\".");
        promise("\"fulfilment\":\"FULL\",", "")
                .hasMessage(
                        "f.ndjson:2, field 'fulfilment': is missing; it is required: a text in quotes, one of FULL, "
                                + "PARTIAL, NONE.");
    }

    @Test
    void wrong_date_and_wrong_type() {
        promise("2015-03-03", "3/3/2015")
                .hasMessage("f.ndjson:2, field 'dueAt': '3/3/2015' is not a date like \"2015-03-03\" or a time with "
                        + "offset like \"2015-03-03T14:00:00-05:00\".");
        promise("\"2015-03-03\"", "20150303")
                .hasMessage("f.ndjson:2, field 'dueAt': must be a date like \"2015-03-03\" or a time with offset like "
                        + "\"2015-03-03T14:00:00-05:00\".");
        promise("\"id\":\"1\"", "\"id\":1").hasMessage("f.ndjson:2, field 'id': must be a text in quotes.");
        promise("\"id\":\"1\"", "\"id\":\" \"")
                .hasMessage("f.ndjson:2, field 'id': is blank; give a text or leave the field out.");
    }

    @Test
    void fractional_score_and_score_outside_its_scale() {
        answer(":9,", ":8.5,").hasMessage("f.ndjson:2, field 'score': must be a whole number, but is 8.5.");
        answer(":9,", ":\"9\",").hasMessage("f.ndjson:2, field 'score': must be a whole number.");
        answer(":9,", ":11,")
                .hasMessage("f.ndjson:2: score 11 is outside the scale 0 to 10; correct the score or the scale.");
    }

    @Test
    void facts_about_persons_are_refused_without_their_words() {
        training("ETHICS", "Ann Olsen")
                .hasMessage("f.ndjson:2, field 'topic': the value is not allowed. Known: COMMUNICATION, ETHICS");
        training("2026-01-01", "Ann Olsen")
                .hasMessage(
                        "f.ndjson:2, field 'completedAt': the value is not a date like \"2015-03-03\" or a time with "
                                + "offset like \"2015-03-03T14:00:00-05:00\".");
        training("completedAt", "Ann Olsen")
                .hasMessage("f.ndjson:2: holds an unknown field. Known: completedAt, customerFacing, id, person, role, "
                        + "subject, topic, validUntil");
    }

    private static AbstractThrowableAssert<?, ?> training(String part, String wrong) {
        return second(
                "{'type':'training','subject':'s','id':'t','person':'p','topic':'ETHICS','role':'r','customerFacing':true,"
                        .replace('\'', '"')
                        .concat("'completedAt':'2026-01-01'}".replace('\'', '"'))
                        .replace(part, wrong));
    }

    @Test
    void what_stands_in_the_place_of_a_type_or_a_name_is_not_repeated() {
        promise("\"promise\"", "\"Kari Nordmann\"").hasMessageStartingWith("f.ndjson:2: unknown type. Known: charge, ");
        promise("\"id\":\"1\"", "\"id\":\"1\",\"Kari\":1,\"Kari\":1")
                .hasMessage("f.ndjson:2: fields 4 and 5 have the same name; keep one.");
        promise("\"1\"", "{\"Kari\":1,\"Kari\":1}")
                .hasMessage("f.ndjson:2, field 3: fields 1 and 2 have the same name; keep one.");
        promise("\"1\"", "[null]").hasMessage("f.ndjson:2: field 3 holds a null; leave it out.");
        promise("{\"type\"", "{\"Kari\":\"promise\",\"type\"")
                .hasMessage("f.ndjson:2: the first field must be 'type'; move it to the front.");
    }

    @Test
    void type_not_first() {
        promise("{\"type\":\"promise\",\"subject\":\"s\"", "{\"subject\":\"s\",\"type\":\"promise\"")
                .hasMessage("f.ndjson:2: the first field must be 'type'; move it to the front.");
    }

    @Test
    void header_too_late_and_broken_json() {
        second("{\"type\":\"dataset\"}")
                .hasMessage("f.ndjson:2: the dataset header must be the first line; move it to the top.");
        second("{\"type\":\"promise\"")
                .hasMessage(
                        "f.ndjson:2: is not valid JSON at column 18: Unexpected end-of-input: expected close marker "
                                + "for Object.");
    }

    @Test
    void wrong_header() {
        header("\"asOf\":\"June\"").hasMessage("f.ndjson:1, field 'asOf': 'June' is not a date like \"2015-06-30\".");
        header("\"timeZone\":\"Boston\"")
                .hasMessage("f.ndjson:1, field 'timeZone': 'Boston' is not a time zone like \"America/New_York\" or "
                        + "\"UTC\".");
        header("\"covers\":[\"trainings\"]")
                .hasMessageStartingWith("f.ndjson:1, field 'covers': unknown type 'trainings'; did you mean "
                        + "'training'? Known: charge, claim, ");
        header("\"profile\":[\"SMAL\"]")
                .hasMessage("f.ndjson:1, field 'profile': 'SMAL' is not allowed; did you mean 'SMALL'? Known: B2B, "
                        + "CHARITY, FINANCE, HEALTH, LARGE, RETAIL, SMALL, TECHNOLOGY, TRAVEL");
    }

    private static AbstractThrowableAssert<?, ?> promise(String part, String wrong) {
        return second(PROMISE.replace(part, wrong));
    }

    private static AbstractThrowableAssert<?, ?> answer(String part, String wrong) {
        return second(ANSWER.replace(part, wrong));
    }

    private static AbstractThrowableAssert<?, ?> second(String line) {
        return reading(PROMISE + "\n" + line);
    }

    private static AbstractThrowableAssert<?, ?> header(String fields) {
        return reading("{\"type\":\"dataset\"," + fields + "}");
    }

    private static AbstractThrowableAssert<?, ?> reading(String text) {
        return assertThatThrownBy(() -> Facts.readAll(FactReader.of(new StringReader(text), "f.ndjson")))
                .isInstanceOf(InvalidInputException.class);
    }
}
