package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionPhrasesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "de", "fr", "fr-CA", "tr", "ar", "zh-Hans", "ru", "si", "ta", "pt-BR", "es", "el", "it", "ja",
                "fa", "hi", "bn", "id", "pl", "uk", "nl", "sv", "pt", "zh-Hant"
            })
    void each_language_says_everything_that_english_says(String tag) {
        var phrases = EditionPhrases.of(Languages.parse(tag));

        assertThat(phrases.locale().toLanguageTag()).isEqualTo(tag);
        assertThat(phrases.words().keySet())
                .isEqualTo(EditionPhrases.of(Locale.ENGLISH).words().keySet());
        assertThat(phrases.words().values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en", "de", "fr", "fr-CA", "tr", "ar", "zh-Hans", "ru", "si", "ta", "pt-BR", "es", "el", "it", "ja",
                "fa", "hi", "bn", "id", "pl", "uk", "nl", "sv", "pt", "zh-Hant"
            })
    void each_phrase_takes_the_arguments_that_the_english_one_takes(String tag) {
        var english = EditionPhrases.of(Locale.ENGLISH);
        var phrases = EditionPhrases.of(Languages.parse(tag));

        english.words()
                .forEach((key, phrase) -> assertThat(new MessageFormat(phrases.get(key)).getArgumentNames())
                        .as("%s in %s", key, tag)
                        .isEqualTo(new MessageFormat(phrase).getArgumentNames()));
    }

    @Test
    void a_phrase_stands_around_its_argument() {
        assertThat(EditionPhrases.of(Locale.GERMAN).around("corrected", "date"))
                .isEqualTo(new EditionPhrases.Around("Berichtigt am ", ""));
        assertThat(EditionPhrases.of(Locale.forLanguageTag("zh-Hans"))
                        .around("by", "names")
                        .before())
                .isEqualTo("作者：");
        assertThat(EditionPhrases.of(Locale.ENGLISH).format("kind-of", Map.of("kind", "Appeal", "bodies", "the Board")))
                .isEqualTo("Appeal of the Board");
    }

    @Test
    void a_region_or_script_finds_its_kin_and_never_another_script() {
        assertThat(found("en-GB")).isEqualTo("en");
        assertThat(found("de-AT")).isEqualTo("de");
        assertThat(found("es-419")).isEqualTo("es");
        assertThat(found("pt-AO")).isEqualTo("pt");
        assertThat(found("zh")).isEqualTo("zh-Hans");
        assertThat(found("zh-TW")).isEqualTo("zh-Hant");
        assertThat(found("zh-Hant-HK")).isEqualTo("zh-Hant");
        assertThat(found("uk-Latn")).isEqualTo("en");
        assertThat(found("sw")).isEqualTo("en");
    }

    @Test
    void dates_are_of_the_gregorian_year_in_the_words_of_the_locale() {
        LocalDate day = LocalDate.of(2026, 5, 3);

        assertThat(longDate(day, "de")).isEqualTo("3. Mai 2026");
        assertThat(longDate(day, "fa")).contains("۲۰۲۶");
        assertThat(longDate(day, "th")).contains("2026");
        assertThat(longDate(day, "en-GB")).isEqualTo("3 May 2026");
        assertThat(longDate(day, "zh-Hans")).isEqualTo("2026年5月3日");
    }

    @Test
    void lists_join_as_the_language_does() {
        assertThat(joined(List.of("A", "B", "C"), "de")).isEqualTo("<A>, <B> und <C>");
        assertThat(joined(List.of("A", "B"), "ar")).isEqualTo("<A> و<B>");
        assertThat(joined(List.of("A"), "ja")).isEqualTo("<A>");
        assertThat(joined(List.of(), "ja")).isEmpty();
    }

    private static String longDate(LocalDate day, String tag) {
        return LocalizedDates.longDate(day, LanguageProfiles.ofCldr().of(Locale.forLanguageTag(tag)));
    }

    private static String found(String tag) {
        return EditionPhrases.of(Locale.forLanguageTag(tag)).locale().toLanguageTag();
    }

    private static String joined(List<String> items, String tag) {
        var joined = new StringBuilder();
        for (var piece : LocalizedLists.pieces(items, Locale.forLanguageTag(tag))) {
            joined.append(piece.item() ? "<" + piece.text() + ">" : piece.text());
        }
        return joined.toString();
    }
}
