package press.broadside.extraction;

import java.util.Arrays;

/** How much two texts have in common, from 0 to 1: twice what they share, by what they have together (Dice). */
final class Similarity {
    private static final int FEW_WORDS = 4;

    private Similarity() {}

    /** By words, and where there are few of them by pairs of letters, too. */
    static double of(int[] words, int[] otherWords, String letters, String otherLetters) {
        double byWords = ofWords(words, otherWords);
        boolean few = words.length <= FEW_WORDS || otherWords.length <= FEW_WORDS;
        return few && byWords < 1
                ? Math.max(byWords, ofWords(letterPairs(letters), letterPairs(otherLetters)))
                : byWords;
    }

    /** Of sorted words. */
    static double ofWords(int[] words, int[] others) {
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < others.length; ) {
            int order = Integer.compare(words[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int together = words.length + others.length;
        return together == 0 ? 0 : 2.0 * shared / together;
    }

    private static int[] letterPairs(String letters) {
        var pairs = new int[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
