package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.broadside.text.CodedText;

/** Whatever is cut, every character but the white space between sentences comes out as it went in. */
class AnyTextSurvivesTest {
    private static final Segmenter SEGMENTER = Segmenter.withRulesIn(Path.of("translations/segmentation"));

    private static final List<String> PIECES = List.of(
            "a", "Mr", "U.S.", "no", "5", "1917", "I", "É", "z.B.", "т.д.", "中", "は", "의", "هـ", "है", "ය", "ไทย", "😀",
            "e\u0301", ".", "?", "!", "…", "...", ". . .", "。", "！", "؟", "۔", "।", "։", ";", ":", ",", "\"", "'", "“",
            "”", "„", "«", "»", "「", "」", "(", ")", "[", "]", "1)", "(a)", "•", "-", "—", "¹", "*", " ", " ", " ", "  ",
            "\u00a0", "\u202f", "\u3000", "\u200b", "\u200f", "\u200d", "\ufeff", "\u0085", "\u2028", "\n", "\t", "{1}",
            "{/1}", "{2/}", "\\{3}", "\ud83d", "\udc00");

    @Property(tries = 1_000)
    void every_character_comes_out_of_a_block(@ForAll("texts") String text, @ForAll("languages") String language) {
        List<Sentence> cut = SEGMENTER.cut(new CodedText(text), Locale.forLanguageTag(language));

        var whole = new StringBuilder();
        for (Sentence sentence : cut) {
            assertThat(sentence.text().plain()).isNotBlank();
            assertThat(sentence.gap()).isBlank();
            whole.append(sentence.text().coded()).append(sentence.gap());
        }
        String expected = new CodedText(text).isBlank() ? "" : text.strip();
        assertThat(whole.toString()).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void every_character_comes_out_of_plain_text(@ForAll("texts") String text, @ForAll("languages") String language) {
        List<String> sentences = SEGMENTER.sentences(text, Locale.forLanguageTag(language));

        assertThat(visible(String.join("", sentences))).isEqualTo(visible(text));
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(sentence).isEqualTo(sentence.strip()).isNotEmpty());
    }

    private static String visible(String text) {
        var visible = new StringBuilder();
        text.chars().filter(letter -> !Character.isWhitespace(letter)).forEach(letter -> visible.append((char) letter));
        return visible.toString();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(
                "en", "de", "fr", "el", "ru", "zh", "ja", "ko", "ar", "ur", "hi", "th", "bo", "x-none", "und");
    }
}
