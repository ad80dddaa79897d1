package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SrxExportTest {
    private static final Segmenter SEGMENTER = Segmenter.withRulesIn(Path.of("translations/segmentation"));
    private static final SRXDocument SRX = loaded();

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "en # Dr. Silva of Harlow Inc. spoke at 5 p.m. in the hall. | Nobody asked why! | See vol. 2, p. 14.",
                "en # He left the U.S. in May. | He never came back to the U.S. | They stayed.",
                "de # Am 3. Mai sprach Prof. Weiß z. B. über Löhne. | Danach war Ruhe.",
                "fr # M. Petit est venu. | Voir p. 12.",
                "ru # Проф. Орлов и т. п. пришли. | Конец.",
                "el # Τι είναι αυτό; | Ένα βιβλίο.",
                "hi # डॉ. शर्मा आए। | क्यों?",
                "sw # Bw. Juma alikuja. | Nani?",
                "mt # Din ittra. | X’inhu?",
            })
    void okapi_cuts_by_the_exported_rules_as_we_do(String language, String text) {
        var expected = List.of(text.split("\\s*\\|\\s*"));

        assertThat(okapi(String.join(" ", expected), language)).isEqualTo(expected);
        assertThat(SEGMENTER.sentences(String.join(" ", expected), Locale.forLanguageTag(language)))
                .isEqualTo(expected);
    }

    @Test
    void okapi_cuts_where_no_space_stands() {
        assertThat(okapi("工人们！团结起来。他走了？", "zh")).containsExactly("工人们！", "团结起来。", "他走了？");
        assertThat(okapi("彼は「行くぞ。」と言った。はい。", "ja")).containsExactly("彼は「行くぞ。」と言った。", "はい。");
    }

    @Test
    void okapi_finds_nothing_to_warn_of() {
        assertThat(SRX.hasWarning()).as(SRX.getWarning()).isFalse();
        assertThat(SRX.getAllLanguageRules()).containsKeys("en", "de", "zh", "root", "Every language");
    }

    private static SRXDocument loaded() {
        var document = new SRXDocument();
        CharSequence srx = SEGMENTER.srx(); // a String would be taken for a path
        document.loadRules(srx);
        return document;
    }

    private static List<String> okapi(String text, String language) {
        ISegmenter segmenter = SRX.compileLanguageRules(LocaleId.fromString(language), null);
        var container = new TextContainer(text);
        segmenter.computeSegments(container);
        container.getSegments().create(segmenter.getRanges());
        return IntStream.range(0, container.getSegments().count())
                .mapToObj(i -> container.getSegments().get(i).text.getText().strip())
                .toList();
    }
}
