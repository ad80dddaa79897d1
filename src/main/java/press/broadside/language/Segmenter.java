package press.broadside.language;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import press.broadside.text.CodedText;

/**
 * Cuts a text into sentences: our SRX rules decide, and where none speaks, ICU's sentence breaks for the locale.
 *
 * <p>A language that the rules do not name gets the rules for all. Each character but white space at a sentence's ends comes
 * out as it came in, and time grows with the text's length. Safe for many threads.
 */
public final class Segmenter {
    private final SegmentationRules rules;
    private final ConcurrentHashMap<Locale, SegmentationRules.ForLocale> byLocale = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Locale, BreakIterator> icu = new ConcurrentHashMap<>();

    private Segmenter(SegmentationRules rules) {
        this.rules = rules;
    }

    /**
     * @param rules an SRX file, or a folder of which every {@code *.srx} is read in the order of their names
     * @throws IllegalArgumentException if there is no rule file, or one is not SRX, naming file and place
     */
    public static Segmenter withRulesIn(Path rules) {
        return new Segmenter(SegmentationRules.read(rules));
    }

    /** Names the rules by their content, to be kept beside what was cut by them: 12 hexadecimal digits. */
    public String rulesVersion() {
        return rules.version();
    }

    /**
     * The sentences of a plain text, without the white space between them.
     *
     * @param text blocks separated by line ends; no sentence goes on over a line end
     */
    public List<String> sentences(String text, Locale locale) {
        return text.lines()
                .flatMap(line -> cut(CodedText.ofPlain(line), locale).stream())
                .map(sentence -> sentence.text().plain())
                .toList();
    }

    /**
     * The sentences of one block. Codes have no width: a closing or standalone code right behind a sentence's end stays
     * with it, an opening one goes with the next sentence. White space before the first sentence and behind the last is left out.
     *
     * @return empty for a text without anything but white space; its codes are then in no sentence
     */
    public List<Sentence> cut(CodedText block, Locale locale) {
        var line = new CodedLine(new CodedText(block.coded().strip()));
        BitSet breaks = breaks(line.view(), locale);
        return line.cutAt(breaks);
    }

    /** Positions just behind a sentence's last character. */
    private BitSet breaks(String text, Locale locale) {
        var breaks = new BitSet(text.length() + 1);
        BitSet proposed = proposedByIcu(text, locale);
        SegmentationRules.ForLocale ruling = byLocale.computeIfAbsent(locale, rules::forLocale);
        for (int at : candidates(text, proposed)) {
            if (ruling.breaksAt(text, at, proposed.get(at))) {
                breaks.set(at);
            }
        }
        return breaks;
    }

    private BitSet proposedByIcu(String text, Locale locale) {
        BreakIterator sentences = icu.computeIfAbsent(
                        locale, l -> BreakIterator.getSentenceInstance(ULocale.forLocale(l)))
                .clone();
        // a line end inside a block is a space like any other
        sentences.setText(text.replace('\n', ' ')
                .replace('\r', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ')
                .replace('\u0085', ' '));
        var proposed = new BitSet(text.length() + 1);
        for (int at = sentences.first(); at != BreakIterator.DONE; at = sentences.next()) {
            proposed.set(beforeWhiteSpace(text, at));
        }
        return proposed;
    }

    private static int beforeWhiteSpace(String text, int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Where rules are asked: at ICU's breaks, before white space, and behind punctuation with no space after it. */
    private static List<Integer> candidates(String text, BitSet proposed) {
        var candidates = new ArrayList<Integer>();
        for (int at = 1; at < text.length(); at++) {
            char before = text.charAt(at - 1);
            if (Character.isWhitespace(before)) {
                continue;
            }
            boolean word = Character.isLetterOrDigit(before);
            if (proposed.get(at) || Character.isWhitespace(text.charAt(at)) || !word) {
                candidates.add(at);
            }
        }
        return candidates;
    }
}
