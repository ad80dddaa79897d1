package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageMatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR      | pt-BR pt
            pt         | pt
            ca         | ca
            ms         | ms
            no         | nb
            zh-TW      | zh-TW zh-Hant
            zh-Hans-SG | zh-Hans-SG zh
            zh-Hant    | zh-Hant
            sr-Latn    | sr-Latn
            sr-Cyrl-RS | sr-Cyrl-RS sr
            """)
    void a_language_takes_its_own_without_region_and_never_another_script(String tag, String chain) {
        assertThat(chain(LanguageMatch.strict(), tag)).isEqualTo(chain);
    }

    @Test
    void a_section_may_name_what_it_takes_instead() {
        var match = new LanguageMatch(Map.of(Languages.parse("pt"), List.of(Languages.parse("pt-BR"))));

        assertThat(chain(match, "pt")).isEqualTo("pt pt-BR");
        assertThat(chain(match, "gl")).isEqualTo("gl");
    }

    private static String chain(LanguageMatch match, String tag) {
        return String.join(
                " ",
                match.chain(Languages.parse(tag)).stream()
                        .map(Locale::toLanguageTag)
                        .toList());
    }
}
