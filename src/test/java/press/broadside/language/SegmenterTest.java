package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.text.CodedText;

class SegmenterTest {
    static final Segmenter SEGMENTER = Segmenter.withRulesIn(Path.of("translations/segmentation"));

    /** Sentences are separated by an upright stroke; joined by spaces they are the text to cut. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "en # The strike began at 6 a.m. on Monday. | Nobody crossed the line.",
                "en # Dr. Ana M. Reyes of the U.S. Postal Service spoke first. | She was not alone.",
                "en # Pay has not risen in the U.K. | How long will it last?",
                "en # See vol. 2, p. 14, and No. 7. | Then read on.",
                "en # “We won’t go back!” she said. | The hall rose.",
                "en # He asked, “Why now?” | No answer came.",
                "en # Wages fell by 3.5 percent (see Fig. 4). | Profits rose… | Prices too.",
                "en # On Jan. 5 the St. Louis plant stopped. | It is owned by Amber Inc. | The firm said nothing.",
                "de # Am 3. Mai sprach Dr. Weiß u. a. über Löhne. | „Halt!“ rief einer. | Das war 2019. | Danach war Ruhe.",
                "fr # M. Petit a dit : « Non ! » | Puis il partit. | C’est tout ?",
                "es # ¿Quién paga? | ¡Nadie! | El Sr. Ruiz volvió de EE. UU. en mayo.",
                "pt # O Dr. Sousa leu o art. 5 em voz alta. | Ninguém respondeu.",
                "tr # 3. Madde okundu. | Prof. Işık söz aldı. | Evet mi?",
                "ru # В. П. Орлов приехал в 1917 г. | Он писал о ценах, налогах и т. д. весь год. | Конец.",
                "ar # ما هذا؟ | هذا بيان. | نعم!",
                "fa # این چیست؟ | یک بیانیه است.",
                "hi # यह एक घर है। | वह चला गया। | क्यों?",
                "si # මෙය පොතකි. | ඔහු ගියේය.",
                "ta # இது ஒரு வீடு. | அவர் வந்தார்.",
                "el # Τι είναι αυτό; | Ένα βιβλίο.",
                "hy # Բարեւ։ | Այո։",
                "mt # Din ittra. | Din oħra. | X’inhu?",
            })
    void cuts_where_a_reader_would(String language, String text) {
        var expected = List.of(text.split("\\s*\\|\\s*"));

        var sentences = SEGMENTER.sentences(String.join(" ", expected), Locale.forLanguageTag(language));

        assertThat(sentences).isEqualTo(expected);
    }

    /** The policy, a line for each of its sentences. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We won. | They lost.” | Then she sat down.",
                "“Who pays?” she asked. | Nobody knew.",
                "“Who pays?” Ana Silva asked. | Nobody knew.",
                "The mill (who owns it? nobody knows) is closed. | (It was sold in May.) | Nobody said why.",
                "The mill is closed. (Reuters) | It was sold in May.",
                "Rents rose again.[3] | Wages fell.¹ | Profits did neither.* | So it goes.",
                "1. Raise all pay | 2. Open the books | 3. Go home",
                "We want three things: (1) more pay; (2) less work; (3) both at once. | That is all.",
                "Our view is simple: Nobody owns the sea.",
                "They waited… | Nobody came.",
                "They waited … and waited. | Nobody came.",
                "It ended. | . . . The mill was sold.",
                "She wrote What Is to Be Done? in a month. | It sold well.",
                "At 5 a.m. Mayor Dunn left. | He came back at 6 p.m. | Mayor Reyes did not.",
                "BERLIN, Dec. 5. — The union met. | It was short.",
                "The lawyers of Mr. Dunn’s firm, Dunn & Co., left. | So did James P. Cannon.",
                "Chapter 3. The Strike",
            })
    void keeps_to_the_policy(String marked) {
        var expected = List.of(marked.split(" \\| "));

        assertThat(SEGMENTER.sentences(String.join(" ", expected), Locale.ENGLISH))
                .isEqualTo(expected);
    }

    @Test
    void any_language_is_cut_by_its_own_rules_or_by_those_for_all() {
        String text = "Den 3. Mai kom dr. Dunn. Ingen lyttet.";

        for (String tag : List.of("nb", "no", "nn-NO", "nb-NO-x-ours")) {
            assertThat(SEGMENTER.sentences(text, Locale.forLanguageTag(tag)))
                    .as(tag)
                    .hasSize(2);
        }
        for (String tag : List.of("und", "x-ours", "tlh", "qaa-Latn")) {
            assertThat(SEGMENTER.sentences("Here it is. Dr. Dunn came.", Locale.forLanguageTag(tag)))
                    .as(tag)
                    .hasSize(2);
        }
    }

    @Test
    void cuts_where_no_space_stands_between_sentences() {
        assertThat(SEGMENTER.sentences("工人们！“团结起来。”他走了？是。", Locale.forLanguageTag("zh-Hans")))
                .containsExactly("工人们！", "“团结起来。”", "他走了？", "是。");
        assertThat(SEGMENTER.sentences("これは本です。はい。", Locale.JAPANESE)).containsExactly("これは本です。", "はい。");
        assertThat(SEGMENTER.sentences("It was over.They left.", Locale.ENGLISH))
                .containsExactly("It was over.", "They left.");
    }

    @Test
    void a_line_end_separates_blocks_of_plain_text() {
        assertThat(SEGMENTER.sentences("First item\nsecond item\n\n third", Locale.ENGLISH))
                .containsExactly("First item", "second item", "third");
    }

    @Test
    void a_line_end_inside_a_block_is_a_space() {
        assertThat(SEGMENTER.cut(new CodedText("It was cold\nthat night. We\nleft."), Locale.ENGLISH))
                .containsExactly(
                        new Sentence(new CodedText("It was cold\nthat night."), " "),
                        new Sentence(new CodedText("We\nleft."), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It ended.{1/}See below. | It ended.{1/} # See below.",
                "{1}It ended.{/1} {2}See{/2} below. | {1}It ended.{/1} # {2}See{/2} below.",
                "It ended.{1}{2/}{/1} See below. | It ended.{1}{2/}{/1} # See below.",
                "It {1}ended. {/1}See below. | It {1}ended. {/1} # See below.",
                "{1}It ended. See{/1} below. | {1}It ended. # See{/1} below.",
                "It ended. {1}{2/}{/1} See below. | It ended. # {1}{2/}{/1} See below.",
                "It ended. {1/} See below. | It ended. {1/} # See below.",
                "The U.{1}S.{/1} Army left. | The U.{1}S.{/1} Army left.",
                "Un{1}believ{/1}able. | Un{1}believ{/1}able.",
            })
    void codes_neither_hide_nor_make_a_boundary(String text, String expected) {
        var cut = SEGMENTER.cut(new CodedText(text), Locale.ENGLISH);

        assertThat(cut).extracting(sentence -> sentence.text().coded()).containsExactly(expected.split(" # "));
        assertThat(rejoined(cut)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. B? C! … “d.” (e.) [f] 1. 2) • 3.",
                "{1}a.{/1} {2/}B.{3/}",
                "x\u00a0! Y\u3000z。 A",
                "e\u0301. 😀! Ü.",
                "\\{1} is no code. It is text."
            })
    void no_character_but_white_space_is_lost(String text) {
        for (String language : List.of("en", "de", "fr", "ar", "zh", "th", "und")) {
            assertThat(rejoined(SEGMENTER.cut(new CodedText(text), Locale.forLanguageTag(language))))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "A. ", ". ", "(", "1. ", "The U.S. ", "{1/}.", " "})
    void hostile_repetition_loses_nothing(String piece) {
        String text = piece.repeat(40_000);

        assertThat(rejoined(SEGMENTER.cut(new CodedText(text), Locale.ENGLISH))).isEqualTo(text.strip());
    }

    @Test
    void many_threads_share_one_segmenter() {
        String text = "Dr. Weiß kam. Am 3. Mai ging er. „Halt!“ rief er.";
        var alone = SEGMENTER.sentences(text, Locale.GERMAN);

        var together = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> SEGMENTER.sentences(text, Locale.GERMAN))
                .distinct()
                .toList();

        assertThat(together).containsExactly(alone);
    }

    @Test
    void blank_text_has_no_sentence() {
        assertThat(SEGMENTER.cut(new CodedText(" {1/} "), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void the_version_follows_the_rules(@TempDir Path folder) throws Exception {
        String root = Files.readString(Path.of("translations/segmentation/root.yaml"));
        Path copy = Files.writeString(folder.resolve("root.yaml"), root);
        var first = Segmenter.withRulesIn(folder);
        Files.writeString(copy, root.replace("\n", "\r\n"));
        var same = Segmenter.withRulesIn(folder);
        Files.writeString(copy, root.replace("Prof", "Professor"));

        assertThat(same.rulesVersion()).isEqualTo(first.rulesVersion()).hasSize(12);
        assertThat(Segmenter.withRulesIn(folder).rulesVersion()).isNotEqualTo(same.rulesVersion());
    }

    @Test
    void a_linguist_adds_an_abbreviation_and_it_is_known(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("root.yaml"), "leads: [cf]");
        Files.writeString(folder.resolve("de.yaml"), "also: [lb]\nleads: [No, sinng]");
        var segmenter = Segmenter.withRulesIn(folder);

        assertThat(segmenter.sentences("Er sagte sinng. Folgendes.", Locale.GERMAN))
                .hasSize(1);
        assertThat(segmenter.sentences("Er sagte sinng. Folgendes.", Locale.forLanguageTag("lb")))
                .hasSize(1);
        assertThat(segmenter.sentences("Er sagte sinng. Folgendes.", Locale.FRENCH))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titels: [Dr]        | en.yaml, line 1: unknown key 'titels'; known here: ",
                "titles: Dr          | en.yaml, line 1: a list of words is written in brackets: [Mr, Mrs]",
                "traits: [ordinal]   | en.yaml, line 1: unknown trait 'ordinal'",
                "titles: [[Dr], Mr]  | en.yaml, line 1: expected a word here",
                "titles: [Dr         | en.yaml is not YAML",
                "- Dr                | en.yaml, line 1: expected keys with lists of words",
            })
    void rules_that_cannot_be_used_are_refused_with_their_place(String yaml, String reason, @TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("root.yaml"), "titles: [Dr]");
        Files.writeString(folder.resolve("en.yaml"), yaml);

        assertThatThrownBy(() -> Segmenter.withRulesIn(folder)).hasMessageContaining(reason);
    }

    @Test
    void a_folder_without_rules_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> Segmenter.withRulesIn(folder)).hasMessageContaining("broadside.segmentation");
    }

    private static String rejoined(List<Sentence> sentences) {
        var whole = new StringBuilder();
        sentences.forEach(sentence -> whole.append(sentence.text().coded()).append(sentence.gap()));
        return whole.toString();
    }
}
