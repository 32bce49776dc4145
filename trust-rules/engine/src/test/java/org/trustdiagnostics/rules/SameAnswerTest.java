package org.trustdiagnostics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trustdiagnostics.core.fact.Fact;
import org.trustdiagnostics.core.fact.Facts;
import org.trustdiagnostics.core.fact.Incident;
import org.trustdiagnostics.core.metric.Summary;
import org.trustdiagnostics.core.report.Report;

/** Same facts, same answer, whatever the order, the threads, the locale and the time zone of the machine. */
class SameAnswerTest {
    private static final TrustDiagnostics DIAGNOSTICS =
            TrustDiagnostics.builder().build();
    private static final List<Fact> FACTS = new RandomFacts(20260630).list(3_000, 7);
    private static final String EXPECTED = json(FACTS);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_facts_changes_nothing(long seed) {
        List<Fact> shuffled = new ArrayList<>(FACTS);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(json(shuffled)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void summaries_of_parts_merge_to_the_whole(long seed) {
        Facts all = facts(FACTS);
        Random random = new Random(seed);
        List<Summary> parts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            parts.add(DIAGNOSTICS.newSummary(all.header()));
        }
        FACTS.forEach(fact -> parts.get(random.nextInt(5)).add(fact));
        Collections.shuffle(parts, random);
        Summary whole = parts.get(0);
        parts.subList(1, 5).forEach(whole::merge);
        assertThat(DIAGNOSTICS.diagnose(whole).toJson(Locale.ENGLISH)).isEqualTo(EXPECTED);
    }

    @Test
    void eight_threads_on_one_diagnostics_get_the_same_bytes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                answers.add(threads.submit(() -> json(FACTS)));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(EXPECTED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "nb-NO", "hi-IN-u-nu-deva"})
    void the_machine_s_locale_and_zone_change_nothing(String tag) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(json(FACTS)).isEqualTo(EXPECTED);
            assertThat(text(FACTS)).isEqualTo(textIn(locale, zone));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void all_kinds_of_judgement_are_among_the_answers() {
        for (String kind : List.of("DETECTED", "NOT_DETECTED", "INCONCLUSIVE", "NOT_MEASURED", "SUPPRESSED")) {
            assertThat(EXPECTED).contains("\"kind\" : \"" + kind + "\"");
        }
    }

    private static String textIn(Locale locale, TimeZone zone) {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        return text(FACTS);
    }

    private static String json(List<Fact> facts) {
        return report(facts).toJson(Locale.ENGLISH);
    }

    private static String text(List<Fact> facts) {
        return report(facts).toText(Locale.forLanguageTag("nl"));
    }

    private static Report report(List<Fact> facts) {
        return DIAGNOSTICS.diagnose(facts(facts));
    }

    private static Facts facts(List<Fact> facts) {
        return Facts.builder()
                .asOf(LocalDate.of(2026, 6, 30))
                .covers(Incident.class)
                .addAll(facts)
                .build();
    }
}
