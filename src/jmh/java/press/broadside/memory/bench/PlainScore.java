package press.broadside.memory.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Both scores as docs/formats.md defines them, in the plainest way: it is what the engines are checked against, so it shares
 * no code with ours.
 */
enum PlainScore {
    CHARS,
    WORDS;

    private static final Map<String, Integer> WORD_NUMBERS = new HashMap<>();

    /** What is compared, as numbers: code points or words. */
    int[] symbols(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return this == CHARS ? folded.codePoints().toArray() : words(folded);
    }

    private static int[] words(String folded) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        folded.codePoints().forEach(cp -> {
            if (Character.isLetterOrDigit(cp)) {
                word.appendCodePoint(cp);
            } else {
                addWord(words, word);
                if (cp != ' ') {
                    words.add(Character.toString(cp));
                }
            }
        });
        addWord(words, word);
        synchronized (WORD_NUMBERS) {
            return words.stream()
                    .mapToInt(w -> WORD_NUMBERS.computeIfAbsent(w, n -> WORD_NUMBERS.size()))
                    .toArray();
        }
    }

    private static void addWord(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** The most edits at which two texts, the longer of this length, are still alike enough. */
    static int reach(int longer, int floor) {
        return (int) ((100L - floor) * longer / 100);
    }

    /** Levenshtein's distance, or {@code limit + 1} where it is more: the table row by row, within the band of the limit. */
    static int distance(int[] a, int[] b, int limit) {
        if (Math.abs(a.length - b.length) > limit) {
            return limit + 1;
        }
        int[] above = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length, i + limit);
            row[from - 1] = from == 1 ? i : limit + 1;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                int up = j == i + limit ? limit + 1 : above[j] + 1;
                int change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(change, Math.min(up, row[j - 1] + 1));
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return Math.min(above[b.length], limit + 1);
    }

    /** 0 to 1; below zero where it is below the floor. */
    static double ratio(int[] a, int[] b, int floor) {
        int longer = Math.max(a.length, b.length);
        int limit = reach(longer, floor);
        int distance = distance(a, b, limit);
        return distance > limit ? -1 : longer == 0 ? 1 : (double) (longer - distance) / longer;
    }
}
