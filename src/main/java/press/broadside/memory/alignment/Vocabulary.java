package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final List<String> words = new ArrayList<>();
    private final WordPlaces source;
    private final WordPlaces target;
    /** By word: how much more it tells that both have it than that each has it alone. */
    private final double[] shared;

    Vocabulary(Sentences source, Sentences target) {
        var numbers = new HashMap<String, Integer>();
        Map<String, Integer> inTarget = counted(target);
        counted(source).keySet().stream().filter(inTarget::containsKey).sorted().forEach(word -> {
            numbers.put(word, words.size());
            words.add(word);
        });
        this.source = new WordPlaces(source, numbers);
        this.target = new WordPlaces(target, numbers);
        this.shared = new double[words.size()];
        learn(List.of());
    }

    private static Map<String, Integer> counted(Sentences sentences) {
        var counts = new HashMap<String, Integer>();
        for (int i = 0; i < sentences.count(); i++) {
            sentences.words(i).forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return counts;
    }

    /** Counts in pairs how often a word of the source stands in the target. */
    void learn(List<Link> pairs) {
        int[] met = new int[words.size()];
        int[] carried = new int[words.size()];
        for (Link pair : pairs) {
            for (int word : source.in(pair.source(), 1)) {
                met[word]++;
                carried[word] += target.has(pair.target(), word) ? 1 : 0;
            }
        }
        int strange = source.strangeFigures(pairs.stream().map(Link::source).toList());
        weigh(met, carried, Math.log(1 - carriedFigures(met, carried, strange)));
    }

    private double carriedFigures(int[] met, int[] carried, int strange) {
        double all = WEIGHT + strange;
        double kept = WEIGHT * FIGURE_CARRIED;
        for (int word = 0; word < met.length; word++) {
            all += Words.isFigure(words.get(word)) ? met[word] : 0;
            kept += Words.isFigure(words.get(word)) ? carried[word] : 0;
        }
        return kept / all;
    }

    private void weigh(int[] met, int[] carried, double strangeFigure) {
        double[] here = new double[words.size()];
        double[] there = new double[words.size()];
        for (int word = 0; word < shared.length; word++) {
            Agreement agreement = agreement(word, met[word], carried[word]);
            here[word] = agreement.sourceOnly();
            there[word] = agreement.targetOnly();
            shared[word] = agreement.both() - here[word] - there[word];
        }
        source.weigh(here, strangeFigure);
        target.weigh(there, strangeFigure);
    }

    private Agreement agreement(int word, int met, int carried) {
        double expected = Words.isFigure(words.get(word)) ? FIGURE_CARRIED : WORD_CARRIED;
        return Agreement.of(
                source.count(word) / (source.sentences() + OTHERS),
                target.count(word) / (target.sentences() + OTHERS),
                (carried + WEIGHT * expected) / (met + WEIGHT));
    }

    /** Where words stand that either document has in one sentence only, so that they may mark a place. */
    List<Link> singular() {
        int[] places = new int[words.size()];
        for (int i = 0; i < source.sentences(); i++) {
            for (int word : source.in(i, 1)) {
                places[word] = i;
            }
        }
        var links = new ArrayList<Link>();
        for (int j = 0; j < target.sentences(); j++) {
            for (int word : target.in(j, 1)) {
                if (source.count(word) == 1 && target.count(word) == 1) {
                    links.add(new Link(places[word], j));
                }
            }
        }
        return links;
    }

    /** What the words of two stretches tell, as {@link Agreement} counts it. */
    double told(int from, int count, int targetFrom, int targetCount) {
        int[] there = target.in(targetFrom, targetCount);
        double told = source.alone(from, count) + target.alone(targetFrom, targetCount);
        int j = 0;
        for (int word : source.in(from, count)) {
            while (j < there.length && there[j] < word) {
                j++;
            }
            if (j < there.length && there[j] == word) {
                told += shared[word];
            }
        }
        return DAMPED * told;
    }
}
