package press.broadside.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.text.CodedText;

/** English terms in English sentences. */
class FindingTermsTest {
    /** What is found is written with a slash between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            workers' party | noun      | Two worker’s parties met.              | worker’s parties
            workers' party | noun      | the Workers’ Party's paper             | Workers’ Party's
            strike         | noun      | All strikes count.                     | strikes
            strike         | noun      | They are striking.                     | -
            strike         | verb      | They are striking; we struck before.   | striking/struck
            lay off        | verb      | Ten were laid off, they are laying off | laid off/laying off
            crisis         | noun      | From crises to a crisis                | crises/crisis
            woman          | noun      | a women’s hospital                     | women’s
            case           | noun      | Cases, and one case                    | Cases/case
            anti-war       | adjective | antiwar and anti war and Anti‑War      | antiwar/anti war/Anti‑War
            child care     | noun      | childcare, child-care                  | childcare/child-care
            childcare      | noun      | child care, child-care                 | child care/child-care
            privatise      | -         | privatised, privatising, privatises    | privatised/privatising/privatises
            plan           | noun      | a plane has no plans                   | plans
            meeting        | noun      | We meet at the meeting.                | meeting
            US             | -         | The US told us of U.S. plans.          | US/U.S.
            US             | -         | JOIN US NOW                            | -
            NGO            | noun      | NGOs and an NGO’s ngo                  | NGOs/NGO’s
            Congress       | properNoun | The Congress met; a congress did too. | Congress
            Congress       | properNoun | CONGRESS DECIDES                      | CONGRESS
            Strike fund    | -         | our strike funds                       | strike funds
            strike         | noun      | A STRIKE BEGINS                        | STRIKE
            café           | noun      | cafe\u0301s                            | cafe\u0301s
            """)
    void a_term_is_found_in_its_forms_and_nothing_else(
            String term, @Nullable String speech, String sentence, @Nullable String found) {
        assertThat(in(sentence, term + "=" + Objects.requireNonNullElse(speech, "")))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split("/", -1)));
    }

    @Test
    void the_longest_counts_and_what_only_overlaps_is_kept() {
        assertThat(in("A general strike committee", "strike=noun", "general strike=noun", "strike committee=noun"))
                .containsExactly("general strike", "strike committee");
        assertThat(in("The strike", "strike=noun", "the strike=noun")).containsExactly("The strike");
    }

    @Test
    void paired_codes_are_passed_over_and_a_line_break_parts_words() {
        assertThat(in("work{1}ers{/1} {2}party{/2}", "workers' party=noun")).containsExactly("workers party");
        assertThat(in("strike{1/}fund", "strike=noun", "strikefund=noun")).containsExactly("strikefund");
        assertThat(in("on{1/}us", "onus=noun")).isEmpty();
    }

    @Test
    void a_text_without_a_space_takes_no_longer_than_another() {
        String endless = "strikeing".repeat(100_000);

        assertThat(in(endless + " strike", "strike=")).containsExactly("strike");
    }

    private static List<String> in(String sentence, String... terms) {
        var index = new TermIndex();
        for (String term : terms) {
            String[] parts = term.split("=", -1);
            index.add(term, new EnglishTerm(parts[0], PartOfSpeech.of(parts[1])));
        }
        var text = new CodedText(sentence);
        return index.in(text).stream()
                .map(hit -> text.plain().substring(hit.from(), hit.to()))
                .toList();
    }
}
