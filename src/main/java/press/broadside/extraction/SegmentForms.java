package press.broadside.extraction;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/**
 * The forms in which the segments of one revision are compared. Forms and words are numbered, by a numbering that both
 * revisions share: equal means the same number.
 *
 * @param exact    NFC, white space collapsed, codes numbered from 1
 * @param squeezed letters and digits alone, in lower case: what punctuation, spaces, case and codes do not change
 * @param folded   numbers of {@code squeezed}
 * @param words    numbers of the words, in order of their place
 * @param sorted   the same, in order of their numbers
 */
@SuppressWarnings("ArrayRecordComponent") // indexes in passing: never compared as a whole
record SegmentForms(int[] exact, List<String> squeezed, int[] folded, int[][] words, int[][] sorted) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u0085\\p{Z}]+");

    /** Gives each form a number. */
    static final class Numbering {
        private final Map<String, Integer> numbers = new HashMap<>();

        int of(String form) {
            return numbers.computeIfAbsent(form, f -> numbers.size());
        }
    }

    static SegmentForms of(List<Segment> segments, Numbering numbering) {
        int count = segments.size();
        var exact = new int[count];
        var squeezed = new ArrayList<String>(count);
        var folded = new int[count];
        var words = new int[count][];
        var sorted = new int[count][];
        for (int i = 0; i < count; i++) {
            CodedText text = segments.get(i).text();
            exact[i] = numbering.of("=" + exact(text));
            List<String> found = words(NFC.normalize(text.plain()).toLowerCase(Locale.ROOT));
            squeezed.add(String.join("", found));
            folded[i] = numbering.of("~" + (found.isEmpty() ? exact(text) : squeezed.get(i)));
            words[i] = found.stream().mapToInt(numbering::of).toArray();
            sorted[i] = words[i].clone();
            Arrays.sort(sorted[i]);
        }
        return new SegmentForms(exact, squeezed, folded, words, sorted);
    }

    /** The form that decides whether two texts are the same. */
    static String exact(CodedText text) {
        CodedText comparable = text.coded().indexOf('{') < 0 ? text : text.renumbered();
        return WHITE_SPACE
                .matcher(NFC.normalize(comparable.coded()))
                .replaceAll(" ")
                .strip();
    }

    int size() {
        return exact.length;
    }

    /** The words of consecutive segments, sorted. */
    int[] sortedWords(int from, int to) {
        int[] all = Arrays.stream(words, from, to).flatMapToInt(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    private static List<String> words(String text) {
        var found = new ArrayList<String>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            found.add(word.group());
        }
        return found;
    }
}
