package press.broadside.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T23:30:00Z");

    static Stream<Locale> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_says_everything_with_the_same_arguments(Locale language) {
        assertThat(arguments(language)).isNotEmpty().isEqualTo(arguments(Locale.ENGLISH));
    }

    private static Map<String, Object> arguments(Locale language) {
        var arguments = new TreeMap<String, Object>();
        Phrases.read(language)
                .forEach((key, pattern) ->
                        arguments.put(key, new MessageFormat(pattern, ULocale.forLocale(language)).getArgumentNames()));
        return arguments;
    }

    @Test
    void a_phrase_that_is_missing_is_a_mistake_and_says_its_key() {
        assertThatThrownBy(() -> in("de").say("desk.no-such-phrase")).hasMessageContaining("desk.no-such-phrase");
    }

    @ParameterizedTest
    @CsvSource({"en, 90, 90 minutes", "de, 180, 3 Stunden", "tr, 4320, 3 gün", "ar, 180, 3 ساعات"})
    void a_distance_in_time_is_said_in_its_largest_unit(String tag, long minutes, String said) {
        String words = in(tag).distance(NEW_YEAR, NEW_YEAR.plus(Duration.ofMinutes(minutes)));

        assertThat(com.ibm.icu.text.Normalizer2.getNFKCInstance()
                        .normalize(words)
                        .replace('٣', '3'))
                .isEqualTo(said);
    }

    @Test
    void times_are_those_of_the_reader() {
        assertThat(in("en").moment(NEW_YEAR)).contains("Jan 1, 2027").contains("12:30");
    }

    @Test
    void only_what_is_whole_is_a_hundred_percent() {
        assertThat(in("en").percent(199, 200)).isEqualTo("99%");
        assertThat(in("en").percent(0, 0)).isEqualTo("100%");
    }

    @Test
    void a_language_of_the_screens_is_found_by_any_tag_that_begins_with_it() {
        assertThat(Phrases.spoken("de-AT")).contains(Locale.GERMAN);
        assertThat(Phrases.spoken("xx")).isEmpty();
        assertThat(Phrases.spoken("\"><script>")).isEmpty();
    }

    private static Phrasebook in(String tag) {
        return Phrases.shipped().in(Phrases.spoken(tag).orElseThrow(), ZoneId.of("Europe/Berlin"));
    }
}
