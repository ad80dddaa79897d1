package press.broadside.memory.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Adversarial texts, and what is true of them, worked out as plainly as can be. */
final class Texts {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+|[^\\p{L}\\p{Nd}\\s]");
    private static final String[] ALPHABETS = {
        "a", "ab ", "the rate is 12 13. ", "déÉ’—“ x", "İßẞ👩‍👧e\u0301é ไทย . ", "一二三四五六七八九十百千万亿国人大中小上下左右"
    };

    private final Random random;

    Texts(long seed) {
        random = new Random(seed);
    }

    /** Mostly short, sometimes long, from a small alphabet. */
    String any() {
        int[] alphabet =
                ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
        int length = random.nextInt(12) == 0 ? random.nextInt(500) : random.nextInt(60);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    /** The text with up to a third of its code points changed. */
    String like(String text) {
        var points = new ArrayList<>(text.codePoints().boxed().toList());
        for (int edits = random.nextInt(2 + points.size() / 3); edits > 0; edits--) {
            int at = points.isEmpty() ? 0 : random.nextInt(points.size());
            int[] alphabet =
                    ALPHABETS[random.nextInt(ALPHABETS.length)].codePoints().toArray();
            int point = alphabet[random.nextInt(alphabet.length)];
            int kind = points.isEmpty() ? 0 : random.nextInt(3);
            if (kind == 0) {
                points.add(at, point);
            } else if (kind == 1) {
                points.set(at, point);
            } else {
                points.remove(at);
            }
        }
        var changed = new StringBuilder();
        points.forEach(changed::appendCodePoint);
        return changed.toString();
    }

    /** Some of them like one another. */
    List<String> many(int count) {
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            boolean alone = texts.isEmpty() || random.nextInt(3) == 0;
            texts.add(alone ? any() : like(texts.get(random.nextInt(texts.size()))));
        }
        return texts;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    static List<?> symbols(String text, boolean words) {
        return words
                ? WORD.matcher(text).results().map(MatchResult::group).toList()
                : text.codePoints().boxed().toList();
    }

    /** The textbook's table, a row at a time. */
    static int distance(List<?> one, List<?> other) {
        var row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = corner + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }
}
