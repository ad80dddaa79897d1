package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
    private static final LanguageProfiles PROFILES = LanguageProfiles.in(Path.of("translations", "languages"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | The strike goes on.                  | 4 | 16
            en      | Don't panic: 3.5 million well-paid jobs – gone! | 7 | 40
            en      | the workers—all of them              | 5 | 20
            en      | … — !                                | 0 | 3
            de      | 14-Stunden-Tag                       | 1 | 14
            fr      | Aujourd’hui, l’usine a fermé.        | 4 | 26
            zh-Hans | 罢工继续到2026年5月。                   | 9 | 13
            ja      | ストは続く                             | 5 | 5
            ko      | 파업은 계속된다.                        | 2 | 8
            th      | คนงานหยุดงาน                           | 4 | 12
            ar      | الإضراب مستمر                         | 2 | 12
            si      | වැඩ වර්ජනය                            | 2 | 9
            """)
    void words_are_counted_by_the_rule_of_the_language(String tag, String text, int words, int characters) {
        assertThat(Count.of(text, PROFILES.of(Languages.parse(tag)))).isEqualTo(new Count(words, characters));
    }
}
