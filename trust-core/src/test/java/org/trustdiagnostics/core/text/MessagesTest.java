package org.trustdiagnostics.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_sentences_with_the_same_places(Language language) {
        Messages english = Messages.in(Language.EN);
        Messages other = Messages.in(language);
        assertThat(other.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        SoftAssertions all = new SoftAssertions();
        english.keys().forEach(key -> all.assertThat(places(other.say(key)))
                .as("%s in %s", key, language)
                .isEqualTo(places(english.say(key))));
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_singular_has_a_plural(Language language) {
        Set<String> keys = Messages.in(language).keys();
        assertThat(keys.stream().filter(key -> key.endsWith(".one")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains(key.replaceAll("one$", "other")));
    }

    @Test
    void one_is_singular_and_everything_else_plural() {
        Messages english = Messages.in(Language.EN);
        assertThat(english.count("report.findings", 1)).isEqualTo("1 finding");
        assertThat(english.count("report.findings", 0)).isEqualTo("0 findings");
        assertThat(english.count("report.findings", 2)).isEqualTo("2 findings");
    }

    /** Fixed: a subject called "{1}" was replaced by the next argument. */
    @Test
    void what_looks_like_a_place_in_an_argument_stays_as_it_is() {
        assertThat(Messages.in(Language.EN).say("advice.summary", "{1}", "$0 \\"))
                .isEqualTo("{1}: $0 \\");
    }

    @Test
    void an_unknown_sentence_is_a_mistake_of_the_library() {
        assertThatThrownBy(() -> Messages.in(Language.NL).say("no.such.key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no sentence 'no.such.key'");
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
