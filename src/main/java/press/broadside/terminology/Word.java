package press.broadside.terminology;

import static java.text.Normalizer.Form.NFC;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * A run of letters, marks and digits. Initials with full stops are one word ({@code U.S.}), and an English {@code 's} behind a
 * word is part of it, though not of its text.
 *
 * @param text     in NFC, without soft hyphens and full stops
 * @param from     where it begins in the text without codes, in UTF-16 units
 * @param to       where it ends there
 * @param hyphened whether nothing but a hyphen parts it from the next
 */
record Word(String text, int from, int to, boolean hyphened) {
    private static final Pattern WORD = Pattern.compile(
            "(?<word>(?:\\p{Lu}\\.){2,9}+|[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d]++)(?:['’ʼ][sS](?![\\p{L}\\p{M}\\p{N}]))?+");
    private static final Pattern UNWRITTEN = Pattern.compile("[.\\u00ad]");
    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010\\u2011\\u2013]");

    /** The words of a text, in order. Paired codes are passed over; one that stands alone (a line break) parts words. */
    static List<Word> of(CodedText text) {
        var plain = new StringBuilder();
        var parted = new BitSet();
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run) {
                plain.append(run.text());
            } else if (part instanceof CodedText.Placed placed && placed.code().kind() == Code.Kind.STANDALONE) {
                parted.set(plain.length());
            }
        }
        return of(plain.toString(), parted);
    }

    static List<Word> of(String plain) {
        return of(plain, new BitSet());
    }

    private static List<Word> of(String plain, BitSet parted) {
        var words = new ArrayList<Word>();
        Matcher found = WORD.matcher(plain);
        for (int from = 0; from < plain.length(); ) {
            int next = parted.nextSetBit(from + 1);
            int end = next < 0 ? plain.length() : next;
            found.region(from, end);
            while (found.find()) {
                String text = Normalizer.normalize(
                        UNWRITTEN.matcher(found.group("word")).replaceAll(""), NFC);
                boolean hyphened = found.end() + 1 < end
                        && HYPHEN.matcher(plain)
                                .region(found.end(), found.end() + 1)
                                .matches()
                        && Character.isLetterOrDigit(plain.codePointAt(found.end() + 1));
                if (!text.isEmpty()) {
                    words.add(new Word(text, found.start(), found.end(), hyphened));
                }
            }
            from = end;
        }
        return words;
    }

    /** This word and the one behind it as one: {@code child-care} as {@code childcare}. */
    Word joined(Word next) {
        return new Word(text + next.text, from, next.to, next.hyphened);
    }
}
