package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.text.CodedText;

/** Why a match is not 100, as a translator is told. */
class DifferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The port is open.         | The port is open.          |
            The  port is open.        | The port is open.          |
            The port is open.         | The Port is open.          | case differs
            Six ports are open.       | Seven ports are open.      | changed: Seven for Six
            Ports are open.           | All ports are open.        | added: All; case differs
            All ports are open.       | Ports are open.            | left out: All; case differs
            Come on Sunday.           | Come all on Sunday, early. | added: all; added: early
            Come on Sunday            | Come on Sunday!            | punctuation added: !
            Come, all on Sunday       | Come all on Sunday         | punctuation left out: ,
            Come on Sunday.           | Come on Sunday!            | punctuation differs: ! for .
            It ends at 6 p.m. on May 1 | It ends at 7 p.m. on May 2 | a number differs: 7 for 6; a number differs: 2 for 1
            We are 1,500 of 2,000.    | We are 1,500 of 2,500.     | a number differs: 2,500 for 2,000
            We met in 2025.           | We met.                    | left out: in 2025
            Open {1}it{/1} now        | Open it now                | codes differ
            Open {1}it{/1} now        | Open it {1}now{/1}         | codes differ
            Open {4}it{/4} now        | Open {7}it{/7} now         |
            Открой порт               | Открой порты               | changed: порты for порт
            """)
    void names_what_the_text_says_otherwise(String then, String now, String told) {
        assertThat(told(then, "x", now)).isEqualTo(told == null ? "" : told);
    }

    @Test
    void says_whether_a_number_was_carried_over() {
        assertThat(told("Unit 6 strikes", "Unité 7 en grève", "Unit 7 strikes"))
                .isEqualTo("a number differs: 7 for 6, carried over");
        assertThat(told("Unit 6 strikes", "Unité six en grève", "Unit 7 strikes"))
                .isEqualTo("a number differs: 7 for 6");
    }

    private static String told(String then, String target, String now) {
        var match = new Match(new CodedText(then), new CodedText(target), 99, "news.tmx");
        return String.join(
                "; ",
                match.differences(new CodedText(now)).stream()
                        .map(Difference::told)
                        .toList());
    }
}
