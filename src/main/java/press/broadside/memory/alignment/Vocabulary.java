package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that both documents have, numbered, with how much it tells that a sentence has one. */
final class Vocabulary {
    /** How often a figure or a word is expected in the translation, before that is counted. */
    private static final double FIGURE_CARRIED = 0.85;

    private static final double WORD_CARRIED = 0.4;
    /** How many sentences the expectation counts for. */
    private static final double WEIGHT = 3;
    /** Sentences without a word that are thought to be there besides, so that in a short document, too, a rare word is rare. */
    private static final double OTHERS = 30;
    /** Words of one sentence come together, so that each tells less than it would alone. */
    private static final double DAMPED = 0.6;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Index source;
    private final Index target;
    private Agreement[] agreements;
    /** What a figure tells that the other document lacks. */
    private double lostFigure;

    /** Which words stand in which sentences of one document. */
    private static final class Index {
        /** By the count of sentences, then the first's place: ascending numbers of words. */
        final int[][][] stretches = new int[Shape.MOST + 1][][];

        /** By word, how many sentences have it. */
        int[] sentences = {};

        /** By place, how many figures before it the other document lacks. */
        int[] lost = {};
    }

    Vocabulary(Sentences source, Sentences target) {
        Map<String, Integer> inTarget = counted(target);
        counted(source).keySet().stream().filter(inTarget::containsKey).sorted().forEach(word -> {
            numbers.put(word, words.size());
            words.add(word);
        });
        this.source = indexed(source);
        this.target = indexed(target);
        learn(List.of());
    }

    private static Map<String, Integer> counted(Sentences sentences) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < sentences.count(); i++) {
            sentences.words(i).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    private Index indexed(Sentences sentences) {
        var index = new Index();
        index.sentences = new int[words.size()];
        index.lost = new int[sentences.count() + 1];
        int[][] single = new int[sentences.count()][];
        for (int i = 0; i < single.length; i++) {
            single[i] = sentences.words(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            for (int word : single[i]) {
                index.sentences[word]++;
            }
            index.lost[i + 1] = index.lost[i] + lostFigures(sentences.words(i));
        }
        index.stretches[1] = single;
        for (int count = 2; count <= Shape.MOST; count++) {
            index.stretches[count] = stretches(single, index.stretches[count - 1], count);
        }
        return index;
    }

    private int lostFigures(Set<String> inSentence) {
        return (int) inSentence.stream()
                .filter(word -> Words.isFigure(word) && !numbers.containsKey(word))
                .count();
    }

    private static int[][] stretches(int[][] single, int[][] shorter, int count) {
        int[][] stretches = new int[Math.max(0, single.length - count + 1)][];
        for (int i = 0; i < stretches.length; i++) {
            stretches[i] = union(shorter[i], single[i + count - 1]);
        }
        return stretches;
    }

    private static int[] union(int[] some, int[] more) {
        if (more.length == 0) {
            return some;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Counts in pairs how often a word of the source stands in the target. */
    void learn(List<Link> pairs) {
        int[] met = new int[words.size()];
        int[] carried = new int[words.size()];
        for (Link pair : pairs) {
            int[] there = target.stretches[1][pair.target()];
            for (int word : source.stretches[1][pair.source()]) {
                met[word]++;
                carried[word] += Arrays.binarySearch(there, word) >= 0 ? 1 : 0;
            }
        }
        agreements = agreements(met, carried);
        lostFigure = Math.log(1 - carriedFigures(pairs, met, carried));
    }

    private double carriedFigures(List<Link> pairs, int[] met, int[] carried) {
        double all = WEIGHT;
        double kept = WEIGHT * FIGURE_CARRIED;
        for (int word = 0; word < met.length; word++) {
            all += Words.isFigure(words.get(word)) ? met[word] : 0;
            kept += Words.isFigure(words.get(word)) ? carried[word] : 0;
        }
        for (Link pair : pairs) {
            all += source.lost[pair.source() + 1] - source.lost[pair.source()];
        }
        return kept / all;
    }

    private Agreement[] agreements(int[] met, int[] carried) {
        var learned = new Agreement[words.size()];
        for (int word = 0; word < learned.length; word++) {
            double expected = Words.isFigure(words.get(word)) ? FIGURE_CARRIED : WORD_CARRIED;
            learned[word] = Agreement.of(
                    (double) source.sentences[word] / (source.stretches[1].length + OTHERS),
                    (double) target.sentences[word] / (target.stretches[1].length + OTHERS),
                    (carried[word] + WEIGHT * expected) / (met[word] + WEIGHT));
        }
        return learned;
    }

    /** Whether a word stands in one sentence of either document, so that it may mark a place. */
    List<Link> singular() {
        var links = new ArrayList<Link>();
        int[] places = new int[words.size()];
        for (int i = 0; i < source.stretches[1].length; i++) {
            for (int word : source.stretches[1][i]) {
                places[word] = i;
            }
        }
        for (int j = 0; j < target.stretches[1].length; j++) {
            for (int word : target.stretches[1][j]) {
                if (source.sentences[word] == 1 && target.sentences[word] == 1) {
                    links.add(new Link(places[word], j));
                }
            }
        }
        return links;
    }

    /** What the words of two stretches tell, as {@link Agreement} counts it. */
    double told(int from, int count, int targetFrom, int targetCount) {
        int[] here = source.stretches[count][from];
        int[] there = target.stretches[targetCount][targetFrom];
        double told = 0;
        int i = 0;
        int j = 0;
        while (i < here.length || j < there.length) {
            if (j == there.length || (i < here.length && here[i] < there[j])) {
                told += agreements[here[i++]].sourceOnly();
            } else if (i == here.length || there[j] < here[i]) {
                told += agreements[there[j++]].targetOnly();
            } else {
                told += agreements[here[i++]].both();
                j++;
            }
        }
        int lost = source.lost[from + count] - source.lost[from] + target.lost[targetFrom + targetCount] - target.lost[targetFrom];
        return DAMPED * (told + lost * lostFigure);
    }
}
