package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.text.CodedText;

class RoundTripPropertiesTest {
    private static final String LETTERS = "aZß\u00ad\u00a0éאבابتतமிழ中ก😀";

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<",
                ">",
                "&",
                "\"",
                "'",
                "&amp;",
                "]]>",
                "[#$x]",
                "[",
                "{1}",
                "\\{1}",
                "</w:t>",
                "<text:s/>",
                "<run1>",
                "\u200f",
                "\u2068",
                "$self$",
                "-->",
                "\\",
                "–",
                " ");
        Arbitrary<String> words = Arbitraries.strings()
                .withChars(LETTERS.codePoints()
                        .filter(c -> c < 0x10000)
                        .mapToObj(Character::toString)
                        .reduce("", String::concat)
                        .toCharArray())
                .ofMinLength(1)
                .ofMaxLength(5);
        return Arbitraries.oneOf(pieces, words, Arbitraries.of("😀", "𝒜"))
                .list()
                .ofMaxSize(12)
                .map(parts -> ("a" + String.join("", parts) + "z").replaceAll(" +", " "));
    }

    @Provide
    Arbitrary<Format> packages() {
        return Arbitraries.of(Format.DOCX, Format.ODT);
    }

    @Property(tries = 60)
    void any_text_is_read_back_as_it_was_put_in_with_every_code_of_the_source(
            @ForAll("texts") String text, @ForAll("packages") Format format) throws IOException {
        Document source = Fixtures.statement(format);
        Map<String, CodedText> targets = Fixtures.targets(source, same -> text);

        for (String locale : List.of("de", "ar")) {
            assertThat(Fixtures.texts(Fixtures.merged(source, locale, targets))).isEqualTo(targets);
        }
    }
}
