package press.broadside.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import press.broadside.text.CodedText;

/**
 * Cuts a text into sentences by the rules in {@code translations/segmentation/}.
 *
 * <p>A language without rules of its own gets the root's. Each character but white space at a sentence's ends comes out as
 * it came in, and time grows with the text's length alone. Safe for many threads.
 */
public final class Segmenter {
    private final SegmentationRules rules;
    private final ConcurrentHashMap<Locale, LanguageRules> byLocale = new ConcurrentHashMap<>();

    private Segmenter(SegmentationRules rules) {
        this.rules = rules;
    }

    /**
     * @param rules a folder with a file for each language, {@code de.yaml}, and {@code root.yaml} for all others
     * @throws IllegalArgumentException if the folder has no rules, or a file is not as it should be, naming file and line
     */
    public static Segmenter withRulesIn(Path rules) {
        return new Segmenter(SegmentationRules.read(rules));
    }

    /** Names the rules by their content, to be kept beside what was cut by them: 12 hexadecimal digits. */
    public String rulesVersion() {
        return rules.version();
    }

    /** The rules as SRX 2.0, as far as SRX can say them. */
    public String srx() {
        return SrxExport.of(rules);
    }

    /**
     * The sentences of a plain text, without the white space between them.
     *
     * @param text blocks separated by line ends; no sentence goes on over a line end
     */
    public List<String> sentences(String text, Locale locale) {
        LanguageRules language = forLocale(locale);
        var sentences = new ArrayList<String>();
        text.lines().forEach(line -> cutPlain(line, language, sentences));
        return sentences;
    }

    /**
     * The sentences of one block. Codes have no width: a closing or standalone code right behind a sentence's end stays
     * with it, an opening one goes with the next sentence. White space before the first sentence and behind the last is left out.
     *
     * @return empty for a text without anything but white space; its codes are then in no sentence
     */
    public List<Sentence> cut(CodedText block, Locale locale) {
        var line = new CodedLine(new CodedText(block.coded().strip()));
        return line.cutAt(SentenceScanner.breaks(line.view(), forLocale(locale)));
    }

    private LanguageRules forLocale(Locale locale) {
        return byLocale.computeIfAbsent(locale, rules::forLocale);
    }

    private static void cutPlain(String line, LanguageRules language, List<String> sentences) {
        BitSet breaks = SentenceScanner.breaks(line, language);
        int from = 0;
        for (int to = breaks.nextSetBit(0); to >= 0; to = breaks.nextSetBit(to + 1)) {
            sentences.add(line.substring(from, to).strip());
            from = CodedLine.gapEnd(line, to);
        }
        String last = line.substring(from).strip();
        if (!last.isEmpty()) {
            sentences.add(last);
        }
    }
}
