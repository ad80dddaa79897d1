package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuardTest {
    private final LanguageGuard guard = new LanguageGuard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru      | The port belongs to those who work in it.            | Latin
            ja      | we will meet at the gate of the old mill             | Latin
            de      | Порт принадлежит тем, кто в нём работает.            | Cyrillic
            fr      | 港口属于在那里工作的人们所有啊                             | Han
            ar      | Hafen und Werft gehören allen, die dort arbeiten     | Latin
            si      | துறைமுகம் அங்கே வேலை செய்பவர்களுக்குச் சொந்தமானது         | Tamil
            zh-Hans | 我們的權利屬於勞動的人們                                  | traditional
            zh-Hant | 我们的权利属于劳动的人们                                  | simplified
            de      | Żądamy, żeby płace rosły równo z cenami, jak żądaliście | ą
            ru      | Її мрія — гідність і її шлях, ці дні і ці ночі       | і
            """)
    void tells_a_text_that_cannot_be_in_its_language(String tag, String text, String why) {
        assertThat(guard.contradiction(Locale.forLanguageTag(tag), text))
                .get()
                .asString()
                .contains(tag, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ru      | Порт принадлежит тем, кто в нём работает.
            ru      | GNU General Public License
            ru      | Broadside 2.1
            ru      | Откройте файл report-final.odt в LibreOffice Writer и нажмите Save
            ja      | 「港」は労働者のものだ。
            ja      | IMF
            ko      | 항구는 그곳에서 일하는 사람들의 것이다
            zh-Hans | 我们的权利属于劳动的人们
            zh      | 我们的权利属于劳动的人们
            zh-Hant | 我們的權利屬於勞動的人們
            zh-HK   | 我們的權利屬於勞動的人們
            sr      | Лука припада онима који у њој раде
            sr      | Luka pripada onima koji u njoj rade
            de      | Łódź und Kraków grüßen São Paulo, Malmö und Đà Nẵng am ersten Mai
            fr      | « Liberté, égalité » – œuvre d’où naît l’été à Noël
            ar      | يطالب المؤتمر بانتزاع مرافق المياه من الأيدي الخاصة
            he      | הנמל שייך לעובדים בו
            fa      | بندر از آنِ کسانی است که در آن کار می‌کنند
            hi      | बंदरगाह उनका है जो वहाँ काम करते हैं
            bn      | বন্দর তাদের যারা সেখানে কাজ করে, বড়ো কথা
            ta      | துறைமுகம் அங்கே வேலை செய்பவர்களுக்குச் சொந்தமானது
            si      | වරාය අයිති එහි වැඩ කරන අයටයි
            th      | ท่าเรือเป็นของผู้ที่ทำงานที่นั่น
            my      | ဆိပ်ကမ်းသည် ထိုတွင် အလုပ်လုပ်သူများ၏ ဖြစ်သည်
            am      | ወደቡ በውስጡ ለሚሠሩ ነው
            vi      | Cảng thuộc về những người làm việc ở đó
            tr      | Liman, orada çalışanlarındır; ığdır, şölen, çağrı
            el      | Το λιμάνι ανήκει σε όσους εργάζονται σε αυτό
            eo      | La haveno apartenas al tiuj, kiuj laboras ĉi tie ĝis ĵaŭdo
            tlh     | nuqneH tlhIngan maH taHjaj wo'
            de      | ""
            """)
    void lets_pass_what_may_be_and_what_is_too_little_to_tell(String tag, String text) {
        assertThat(guard.contradiction(Locale.forLanguageTag(tag), text)).isEmpty();
    }
}
