package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import press.broadside.text.CodedText;

class UnitIndexTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}\\s]");
    private static final Set<Locale> FRENCH = Set.of(Locale.FRENCH);

    @Property(tries = 300)
    void misses_no_match_that_brute_force_finds(
            @ForAll("texts") List<String> sources, @ForAll("texts") List<String> queries, @ForAll Score score) {
        var index = new UnitIndex(score, MemoryOfSentences.SPLITTER);
        for (int i = 0; i < sources.size(); i++) {
            index.put(new SourceIndex.IndexedUnit(i, CodedText.ofPlain(sources.get(i)), "", "", false, FRENCH));
        }

        for (String query : queries) {
            var probe = new SourceIndex.Probe(
                    CodedText.ofPlain(query), SourceIndex.Reach.SENTENCE, 60, Set.of(Locale.GERMAN));
            Map<Long, Integer> found = new HashMap<>();
            index.probe(probe).forEach(hit -> found.put(hit.unit(), hit.score()));

            assertThat(found).as(query).isEqualTo(bruteForce(sources, query, score));
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var oneLetter = Arbitraries.strings().withChars('a').ofMinLength(1).ofMaxLength(200);
        var fewLetters = Arbitraries.strings().withChars("ab ").ofMinLength(1).ofMaxLength(150);
        var words = Arbitraries.of(
                        "the", "Rate", "rates", "is", "12", "13", "1,500", "was", "İ", "ß", "👩‍👧", "e\u0301", "é",
                        "ไทย", ".", "  ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> String.join(" ", list));
        return Arbitraries.frequencyOf(Tuple.of(1, oneLetter), Tuple.of(2, fewLetters), Tuple.of(4, words))
                .filter(text -> !text.isBlank())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static Map<Long, Integer> bruteForce(List<String> sources, String query, Score score) {
        var found = new HashMap<Long, Integer>();
        for (int i = 0; i < sources.size(); i++) {
            int points =
                    points(Wording.of(CodedText.ofPlain(sources.get(i))), Wording.of(CodedText.ofPlain(query)), score);
            if (points >= 60) {
                found.put((long) i, points);
            }
        }
        return found;
    }

    private static int points(Wording one, Wording other, Score score) {
        if (one.exact().equals(other.exact())) {
            return 100;
        }
        if (one.outline().equals(other.outline())) {
            return 99;
        }
        List<?> a = symbols(one.folded(), score);
        List<?> b = symbols(other.folded(), score);
        int longer = Math.max(a.size(), b.size());
        return Math.min(98, (int) Math.floor(100.0 * (longer - distance(a, b)) / longer));
    }

    private static List<?> symbols(String text, Score score) {
        return score == Score.WORDS
                ? WORD.matcher(text).results().map(MatchResult::group).toList()
                : text.codePoints().boxed().toList();
    }

    /** The textbook's table, a row at a time. */
    private static int distance(List<?> a, List<?> b) {
        List<Integer> above = new ArrayList<>();
        for (int j = 0; j <= b.size(); j++) {
            above.add(j);
        }
        for (int i = 1; i <= a.size(); i++) {
            List<Integer> row = new ArrayList<>(List.of(i));
            for (int j = 1; j <= b.size(); j++) {
                int change = above.get(j - 1) + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
                row.add(Math.min(change, 1 + Math.min(above.get(j), row.get(j - 1))));
            }
            above = row;
        }
        return above.get(b.size());
    }
}
