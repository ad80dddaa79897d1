package press.broadside.memory.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** Counts words: runs of letters or digits, and every other character that is not white space. Each has a number. */
final class Words implements Measure {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    @Override
    public int[] learn(String text) {
        return numbered(text, this::number);
    }

    private int number(String word) {
        Integer known = numbers.get(word);
        if (known == null) {
            known = numbers.size();
            numbers.put(word, known);
        }
        return known;
    }

    /** Words that no source has get numbers below zero. */
    @Override
    public int[] read(String text) {
        var strangers = new HashMap<String, Integer>();
        return numbered(text, word -> {
            Integer known = numbers.get(word);
            return known != null ? known : strangers.computeIfAbsent(word, w -> -1 - strangers.size());
        });
    }

    private static int[] numbered(String text, ToIntFunction<String> number) {
        var symbols = new IntList();
        int from = 0;
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (!Character.isLetterOrDigit(point)) {
                if (i > from) {
                    symbols.add(number.applyAsInt(text.substring(from, i)));
                }
                from = i + Character.charCount(point);
                if (!isSpace(point)) {
                    symbols.add(number.applyAsInt(text.substring(i, from)));
                }
            }
        }
        if (text.length() > from) {
            symbols.add(number.applyAsInt(text.substring(from)));
        }
        return symbols.toArray();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    @Override
    public Segment segment(List<int[]> texts, int[] wordsOf) {
        return WordSegment.of(texts, wordsOf);
    }

    @Override
    public long bytes() {
        return 100L * numbers.size();
    }

    @Override
    public void write(SnapshotWriter out) throws IOException {
        var words = new String[numbers.size()];
        numbers.forEach((word, number) -> words[number] = word);
        out.writeInt(words.length);
        for (String word : words) {
            out.writeText(word);
        }
    }

    static Words read(SnapshotReader in) throws IOException {
        var words = new Words();
        int count = in.readInt();
        for (int number = 0; number < count; number++) {
            words.numbers.put(in.readText(), number);
        }
        return words;
    }

    @Override
    public Segment readSegment(SnapshotReader in) throws IOException {
        return WordSegment.read(in);
    }
}
