package press.broadside.memory.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the words that both documents have stand where in one of them. */
final class WordPlaces {
    /** By the count of sentences, less one, then the first's place: ascending numbers of words. */
    private final int[][][] stretches = new int[Shape.MOST][][];
    /** As the stretches: what their words tell if the other side has none of them. */
    private final double[][] alone = new double[Shape.MOST][];
    /** By word: how many sentences have it. */
    private final int[] counts;
    /** By sentence: how many of its figures the other document lacks. */
    private final int[] strange;

    /** @param numbers of the words that both documents have */
    WordPlaces(Sentences sentences, Map<String, Integer> numbers) {
        counts = new int[numbers.size()];
        strange = new int[sentences.count()];
        stretches[0] = new int[sentences.count()][];
        for (int i = 0; i < strange.length; i++) {
            Set<String> words = sentences.words(i);
            stretches[0][i] = words.stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            strange[i] = (int) words.stream()
                    .filter(word -> Words.isFigure(word) && !numbers.containsKey(word))
                    .count();
            for (int word : stretches[0][i]) {
                counts[word]++;
            }
        }
        for (int more = 1; more < Shape.MOST; more++) {
            stretches[more] = longer(stretches[more - 1], more);
        }
    }

    private int[][] longer(int[][] shorter, int more) {
        int[][] longer = new int[Math.max(0, strange.length - more)][];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = union(shorter[i], stretches[0][i + more]);
        }
        return longer;
    }

    private static int[] union(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** The words of a stretch, as ascending numbers. */
    int[] in(int from, int count) {
        return stretches[count - 1][from];
    }

    boolean has(int sentence, int word) {
        return Arrays.binarySearch(stretches[0][sentence], word) >= 0;
    }

    int count(int word) {
        return counts[word];
    }

    int sentences() {
        return strange.length;
    }

    int strangeFigures(List<Integer> sentences) {
        return sentences.stream().mapToInt(sentence -> strange[sentence]).sum();
    }

    /**
     * Says what a word tells that the other side lacks.
     *
     * @param words         by number
     * @param strangeFigure a figure that all of the other document lacks
     */
    void weigh(double[] words, double strangeFigure) {
        for (int more = 0; more < Shape.MOST; more++) {
            alone[more] = new double[stretches[more].length];
            for (int i = 0; i < alone[more].length; i++) {
                alone[more][i] = told(i, more + 1, words, strangeFigure);
            }
        }
    }

    private double told(int from, int count, double[] words, double strangeFigure) {
        double told = 0;
        for (int word : in(from, count)) {
            told += words[word];
        }
        for (int sentence = from; sentence < from + count; sentence++) {
            told += strange[sentence] * strangeFigure;
        }
        return told;
    }

    /** What the words of a stretch tell if the other side has none of them. */
    double alone(int from, int count) {
        return alone[count - 1][from];
    }
}
