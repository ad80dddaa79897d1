package press.broadside.terminology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;

/**
 * A translation in which terms are looked for. What was found is taken, so that a forbidden term within an admitted one is not
 * blamed: look for what is allowed first.
 */
final class TargetText {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u200b]+");
    /** Words that may stand between two of a term's: {@code comité international de grève}. */
    private static final int BETWEEN = 1;

    private final Locale locale;
    private final Inflection inflection;
    private final List<Word> words;
    private final List<String> folded;
    private final BitSet taken = new BitSet();
    private String unspaced;

    TargetText(CodedText text, Locale locale) {
        this.locale = locale;
        this.inflection = Inflection.of(locale);
        boolean byCharacters = Languages.runsSentencesTogether(locale);
        this.unspaced = byCharacters ? withoutSpace(text.plain()) : "";
        this.words = byCharacters ? List.of() : Word.of(text);
        this.folded = words.stream().map(word -> folded(word.text())).toList();
    }

    private String folded(String text) {
        return Inflection.folded(text, locale);
    }

    private String withoutSpace(String text) {
        return SPACE.matcher(folded(text)).replaceAll("");
    }

    /** Whether an allowed term is there, in whatever form, in a compound, or with a word between its own; takes each. */
    boolean has(String term) {
        return find(term, true);
    }

    /** Whether a forbidden term is there, in whatever form, word behind word. */
    boolean hasPlainly(String term) {
        return find(term, false);
    }

    private boolean find(String term, boolean freely) {
        if (Languages.runsSentencesTogether(locale)) {
            String wanted = withoutSpace(term);
            boolean there = unspaced.contains(wanted);
            unspaced = unspaced.replace(wanted, "\n");
            return there;
        }
        List<String> wanted =
                Word.of(term).stream().map(word -> folded(word.text())).toList();
        if (wanted.isEmpty()) {
            return freely; // a term without a letter is not looked for
        }
        boolean found = takeAll(wanted, freely);
        return takeAll(List.of(String.join("", wanted)), freely) || found;
    }

    private boolean takeAll(List<String> wanted, boolean freely) {
        boolean found = false;
        for (int at = 0; at < words.size(); at++) {
            List<Integer> places = from(at, wanted, freely);
            places.forEach(taken::set);
            found |= !places.isEmpty();
        }
        return found;
    }

    /** Where a term's words stand, the first at {@code start}; empty where they do not. */
    private List<Integer> from(int start, List<String> wanted, boolean freely) {
        var places = new ArrayList<Integer>();
        int at = start;
        int between = 0;
        for (int next = 0; next < wanted.size(); ) {
            if (at >= words.size() || between > (freely && next > 0 ? BETWEEN : 0)) {
                return List.of();
            }
            int length = taken.get(at) ? 0 : length(wanted.get(next), at, freely);
            for (int i = at; i < at + length; i++) {
                places.add(i);
            }
            between = length == 0 ? between + 1 : 0;
            next += length == 0 ? 0 : 1;
            at += Math.max(1, length);
        }
        return List.copyOf(places);
    }

    /** How many words of the text are one of the term: two where a hyphen parts them, {@code Streik-Komitee}; 0 for none. */
    private int length(String wanted, int at, boolean freely) {
        if (isOne(wanted, folded.get(at), freely)) {
            return 1;
        }
        boolean hyphened = words.get(at).hyphened() && at + 1 < words.size() && !taken.get(at + 1);
        return hyphened && isOne(wanted, folded.get(at) + folded.get(at + 1), freely) ? 2 : 0;
    }

    private boolean isOne(String wanted, String word, boolean freely) {
        return inflection.isForm(wanted, word) || (freely && inflection.isWithin(wanted, word));
    }
}
