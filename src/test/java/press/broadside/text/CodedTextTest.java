package press.broadside.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CodedTextTest {
    @Test
    void rows_of_backslashes_and_braces_take_no_longer_than_other_text() {
        String rows = "\\".repeat(200_000) + "{1}" + "\\{".repeat(200_000);

        assertThat(Assertions.assertTimeout(
                        Duration.ofSeconds(5), () -> CodedText.ofPlain(rows).plain()))
                .isEqualTo(rows);
    }

    @Test
    void tells_text_and_codes_apart() {
        var text = new CodedText("read {1}the report{/1}{2/} 👍🏽");

        assertThat(text.plain()).isEqualTo("read the report 👍🏽");
        assertThat(text.codes()).extracting(Code::written).containsExactly("{1}", "{/1}", "{2/}");
    }

    @Test
    void keeps_text_that_looks_like_a_code() {
        assertThat(CodedText.ofPlain("use {1} and \\{2/}").plain()).isEqualTo("use {1} and \\{2/}");
        assertThat(CodedText.ofPlain("use {1}").codes()).isEmpty();
    }

    @Test
    void leaves_other_braces_as_they_are() {
        assertThat(CodedText.ofPlain("${name} {{x}} #{y} {0}").plain()).isEqualTo("${name} {{x}} #{y} {0}");
    }

    @Test
    void numbers_codes_as_another_text_does() {
        var remembered = new CodedText("{1}fett{/1} und {2/}");

        assertThat(remembered.numberedAs(new CodedText("{7}bold{/7} and {9/}")).coded())
                .isEqualTo("{7}fett{/7} und {9/}");
    }

    @Test
    void numbers_codes_from_one_in_order_of_appearance() {
        assertThat(new CodedText("{7}bold{/7} and {3/}").renumbered().coded()).isEqualTo("{1}bold{/1} and {2/}");
    }

    @Property
    void any_text_survives(@ForAll @CharRange(from = '/', to = '9') String digits, @ForAll String other) {
        String text = other + "{" + digits + "}" + "\\{" + digits + "/}" + other;

        assertThat(CodedText.ofPlain(text).plain()).isEqualTo(text);
        assertThat(CodedText.of(CodedText.ofPlain(text).parts())).isEqualTo(CodedText.ofPlain(text));
    }
}
