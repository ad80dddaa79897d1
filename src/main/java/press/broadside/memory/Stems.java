package press.broadside.memory;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * A language's words by their stems, so that {@code strikes} finds {@code striking}. Where there is no stemmer for a language,
 * a word is its own stem; scripts that put no space between words go by their characters. Not safe for many threads.
 */
final class Stems {
    private static final Map<String, ALGORITHM> ALGORITHMS = Map.ofEntries(
            Map.entry("ar", ALGORITHM.ARABIC),
            Map.entry("ca", ALGORITHM.CATALAN),
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("el", ALGORITHM.GREEK),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("ga", ALGORITHM.IRISH),
            Map.entry("hu", ALGORITHM.HUNGARIAN),
            Map.entry("id", ALGORITHM.INDONESIAN),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nb", ALGORITHM.NORWEGIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("nn", ALGORITHM.NORWEGIAN),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ro", ALGORITHM.ROMANIAN),
            Map.entry("ru", ALGORITHM.RUSSIAN),
            Map.entry("sv", ALGORITHM.SWEDISH),
            Map.entry("tr", ALGORITHM.TURKISH));
    private static final Set<Integer> WITHOUT_SPACES = Set.of(
            UScript.HAN,
            UScript.HIRAGANA,
            UScript.KATAKANA,
            UScript.THAI,
            UScript.LAO,
            UScript.KHMER,
            UScript.MYANMAR,
            UScript.TIBETAN);
    private static final int MOST_REMEMBERED = 100_000;

    private final Optional<SnowballStemmer> stemmer;
    private final Map<String, String> known = new HashMap<>();

    /**
     * A word, or a character of a script without spaces.
     *
     * @param from where it begins in its text, in Java's chars; {@code to} is where it has ended
     */
    record Word(String stem, int from, int to) {}

    Stems(Locale language) {
        this.stemmer =
                Optional.ofNullable(ALGORITHMS.get(language.getLanguage())).map(SnowballStemmer::new);
    }

    /** Whether a word may be the beginning of a longer one: without a stemmer, what follows may be its ending. */
    boolean goOn() {
        return stemmer.isEmpty();
    }

    /** Of a plain text, in order. */
    List<Word> words(String plain) {
        var words = new ArrayList<Word>();
        int from = 0;
        for (int at = 0, cp; at < plain.length(); at += Character.charCount(cp)) {
            cp = plain.codePointAt(at);
            boolean alone = WITHOUT_SPACES.contains(UScript.getScript(cp));
            if (alone || !isOfAWord(cp)) {
                addWord(words, plain, from, at);
                from = at + Character.charCount(cp);
                if (alone) {
                    words.add(new Word(plain.substring(at, from), at, from));
                }
            }
        }
        addWord(words, plain, from, plain.length());
        return words;
    }

    /** Where the phrase stands in a text: its words in a row, each in any form; the last may go on where words do. */
    List<Occurrence.Range> places(String phrase, String plain) {
        List<Word> sought = words(phrase);
        List<Word> there = words(plain);
        var places = new ArrayList<Occurrence.Range>();
        for (int at = 0; !sought.isEmpty() && at + sought.size() <= there.size(); at++) {
            List<Word> here = there.subList(at, at + sought.size());
            if (stands(sought, here)) {
                places.add(new Occurrence.Range(
                        here.get(0).from(), here.get(here.size() - 1).to()));
            }
        }
        return List.copyOf(places);
    }

    private boolean stands(List<Word> sought, List<Word> here) {
        int last = sought.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!here.get(i).stem().equals(sought.get(i).stem())) {
                return false;
            }
        }
        String end = here.get(last).stem();
        return goOn()
                ? end.startsWith(sought.get(last).stem())
                : end.equals(sought.get(last).stem());
    }

    private static boolean isOfAWord(int cp) {
        return Character.isLetterOrDigit(cp)
                || UCharacter.hasBinaryProperty(cp, com.ibm.icu.lang.UProperty.GRAPHEME_EXTEND);
    }

    private void addWord(List<Word> words, String plain, int from, int to) {
        if (from < to) {
            words.add(new Word(stem(Wording.folded(plain.substring(from, to))), from, to));
        }
    }

    private String stem(String word) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return stemmer.map(language ->
                        known.computeIfAbsent(word, w -> language.stem(w).toString()))
                .orElse(word);
    }
}
