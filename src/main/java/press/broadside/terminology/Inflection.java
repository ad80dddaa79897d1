package press.broadside.terminology;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the words of a language change, as far as it takes to tell whether a translation has a term: a word counts as a form of
 * another when it begins with the same stem and does not go on for longer than endings of the language do. Docs/formats.md has
 * the table, and what this tells wrongly.
 *
 * @param changing letters at a term's end that other forms may lack or have otherwise; of shorter words fewer
 * @param ending   letters that may come behind the stem's
 * @param prefixes what may be written before a word as one with it
 * @param compound whether a word may stand within a longer one, {@code Streik} in {@code Generalstreik}
 */
record Inflection(int changing, int ending, List<String> prefixes, boolean compound) {
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u200c\\u200d]");
    private static final Set<String> GRADED = Set.of("fi", "et");
    private static final Pattern DOUBLE_STOP = Pattern.compile("([kpt])\\1");
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_PART = 4;

    private static final List<String> ARABIC =
            List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ف", "ب", "ك", "ل");
    private static final List<String> HEBREW = List.of("וה", "של", "ה", "ו", "ב", "כ", "ל", "מ", "ש");
    private static final List<String> MALAY =
            List.of("meng", "meny", "mem", "men", "me", "di", "ber", "peng", "pem", "pen", "pe", "ke", "se", "ter");

    private static final Inflection OTHERS = new Inflection(1, 4, List.of(), false);
    private static final Map<String, Inflection> BY_LANGUAGE = table();

    private static Map<String, Inflection> table() {
        var table = new HashMap<String, Inflection>();
        put(table, "de nl sv da nb no nn is", new Inflection(1, 3, List.of(), true));
        put(table, "fr es pt it ca gl", new Inflection(2, 4, List.of(), false));
        put(table, "ro el ru uk be bg sr hr bs sl mk pl cs sk lt lv", new Inflection(2, 4, List.of(), false));
        put(table, "fi et", new Inflection(3, 8, List.of(), false));
        put(table, "hu eu ka", new Inflection(2, 8, List.of(), false));
        put(table, "tr az kk ky uz tk mn", new Inflection(2, 10, List.of(), false));
        put(table, "ar", new Inflection(1, 4, ARABIC, false));
        put(table, "he", new Inflection(1, 4, HEBREW, false));
        put(table, "ta te kn ml si", new Inflection(2, 10, List.of(), false));
        put(table, "id ms", new Inflection(0, 4, MALAY, false));
        return Map.copyOf(table);
    }

    private static void put(Map<String, Inflection> table, String languages, Inflection inflection) {
        for (String language : languages.split(" ", -1)) {
            table.put(language, inflection);
        }
    }

    static Inflection of(Locale locale) {
        return BY_LANGUAGE.getOrDefault(locale.getLanguage(), OTHERS);
    }

    /**
     * In small letters, without accents and vowel points, the spellings of a letter as one; Finnish {@code lakko} and {@code
     * lakon} with the same stop.
     */
    static String folded(String text, Locale locale) {
        String decomposed = Normalizer.normalize(text.toLowerCase(locale), Normalizer.Form.NFD);
        String bare = MARKS.matcher(decomposed).replaceAll("");
        String graded = GRADED.contains(locale.getLanguage())
                ? DOUBLE_STOP.matcher(bare).replaceAll("$1")
                : bare;
        return Normalizer.normalize(graded, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace('ς', 'σ')
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }

    /** Whether a word is a form of a term's; both folded. */
    boolean isForm(String term, String word) {
        return bare(term).anyMatch(stem -> bare(word).anyMatch(form -> begins(stem, form)));
    }

    /** The word, and what remains of it without each prefix. */
    private Stream<String> bare(String word) {
        return Stream.concat(
                Stream.of(word),
                prefixes.stream()
                        .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_STEM)
                        .map(prefix -> word.substring(prefix.length())));
    }

    private boolean begins(String term, String word) {
        String stem = stem(term);
        return word.startsWith(stem) && word.length() <= term.length() + ending;
    }

    /** Whether a term's word may be part of a longer word. */
    boolean isWithin(String term, String word) {
        String stem = stem(term);
        return compound && stem.length() >= SHORTEST_PART && word.contains(stem);
    }

    private String stem(String term) {
        int cut = Math.min(changing, Math.max(0, (term.length() - SHORTEST_STEM + 1) / 2));
        return term.substring(0, term.length() - cut);
    }
}
