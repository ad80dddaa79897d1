package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.language.LanguageProfile.Joiner;
import press.broadside.language.LanguageProfile.Quotes;
import press.broadside.language.LanguageProfile.Trait;
import press.broadside.language.LanguageProfile.WordRule;

class LanguageProfilesTest {
    private static final LanguageProfiles PROFILES = LanguageProfiles.in(Path.of("translations", "languages"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de      | „ “ ‚ ‘
            de-CH   | « » ‹ ›
            fr      | « » “ ”
            fr-CH   | « » ‹ ›
            ar      | « » “ ”
            ja      | 「 」 『 』
            zh-Hant | 「 」 『 』
            zh-Hans | “ ” ‘ ’
            ru      | « » „ “
            en-GB   | “ ” ‘ ’
            """)
    void each_language_has_its_quotation_marks(String tag, String marks) {
        List<String> four = List.of(marks.split(" "));

        assertThat(profile(tag).quotes()).isEqualTo(new Quotes(four.get(0), four.get(1), four.get(2), four.get(3)));
    }

    @Test
    void the_nearest_file_that_speaks_of_a_trait_decides_and_gives_its_reason() {
        assertThat(profile("fr").spacing().narrowBefore()).containsExactly("!", "?", ";");
        assertThat(profile("fr-CA").spacing().narrowBefore()).isEmpty();
        assertThat(profile("fr-BE").spacing()).isEqualTo(profile("fr").spacing());
        assertThat(profile("fr-CA").origins().get(Trait.SPACING).source()).isEqualTo("fr-CA.yaml");
        assertThat(profile("fr-CA").origins().get(Trait.SPACING).why()).contains("Office québécois");
        assertThat(profile("it").origins().get(Trait.QUOTES).source()).isEqualTo("CLDR");
    }

    @Test
    void a_script_speaks_for_its_languages() {
        assertThat(profile("ur").terminators()).contains("۔", "؟");
        assertThat(profile("mr").face().serif()).contains("Noto Serif Devanagari");
        assertThat(profile("zh-TW").face().serif()).contains("Noto Serif CJK TC");
        assertThat(profile("sr-Latn").face()).isEqualTo(profile("de").face());
    }

    @Test
    void spelling_counting_and_direction_are_known() {
        assertThat(profile("si").joiners()).containsExactly(Joiner.ZWJ);
        assertThat(profile("fa").joiners()).containsExactly(Joiner.ZWNJ);
        assertThat(profile("id").reduplicates()).isTrue();
        assertThat(profile("de").reduplicates()).isFalse();
        assertThat(profile("th").words()).isEqualTo(WordRule.DICTIONARY);
        assertThat(profile("ko").words()).isEqualTo(WordRule.SPACED);
        assertThat(profile("ur").rightToLeft()).isTrue();
    }

    @Test
    void dates_take_the_pattern_and_the_digits_of_the_profile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("de.yaml"), """
                date: { is: "dd.MM.yyyy", why: a house rule }
                """);
        Files.writeString(folder.resolve("ar.yaml"), """
                digits: { is: latn, why: a house rule }
                """);
        var profiles = LanguageProfiles.in(folder);
        var day = LocalDate.of(2026, 5, 3);

        assertThat(LocalizedDates.longDate(day, profiles.of(Locale.GERMAN))).isEqualTo("03.05.2026");
        assertThat(LocalizedDates.longDate(day, profiles.of(Locale.forLanguageTag("ar"))))
                .contains("2026");
        assertThat(LocalizedDates.longDate(day, profile("si"))).isEqualTo("2026 මැයි 3");
        assertThat(LocalizedDates.longDate(day, profile("ar-EG"))).contains("٢٠٢٦");
        assertThat(LocalizedDates.longDate(day, profile("ar-MA"))).contains("2026");
    }

    @Test
    void every_file_says_something_that_can_be_used() {
        assertThat(PROFILES.tags()).hasSizeGreaterThan(30).allSatisfy(tag -> {
            Locale locale = Locale.forLanguageTag(tag.equals("root") ? "en" : tag);
            assertThat(PROFILES.of(locale).origins()).containsKeys(Trait.values());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'quotes: { is: "« »", why: x }'        | line 1: quotes are four marks
            'qoutes: { is: "« »", why: x }'        | line 1: unknown key 'qoutes'
            'digits: { is: latn }'                 | line 1: key 'why' is missing
            'words: { is: many, why: x }'          | line 1: 'many' is not known here; write one of characters, dictionary, spaced
            'leading: { is: wide, why: x }'        | line 1: leading is a number from 0.5 to 4, not 'wide'
            'months: { is: [May], why: x }'        | line 1: months are twelve names
            'digits: { is: latn, why: x'           | line 1: not YAML
            """)
    void a_slip_in_a_file_is_told_with_its_line(String yaml, String told, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("de.yaml"), yaml);

        assertThatThrownBy(() -> LanguageProfiles.in(folder).of(Locale.GERMAN))
                .hasMessageContaining("de.yaml")
                .hasMessageContaining(told);
    }

    @Test
    void a_file_whose_name_is_no_canonical_tag_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("de_CH.yaml"), "");

        assertThatThrownBy(() -> LanguageProfiles.in(folder)).hasMessageContaining("not a canonical language tag");
    }

    private static LanguageProfile profile(String tag) {
        return PROFILES.of(Languages.parse(tag));
    }
}
