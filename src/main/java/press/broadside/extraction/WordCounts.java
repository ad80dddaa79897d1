package press.broadside.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/**
 * The words of some segments.
 *
 * @param counts  by word in lower case
 * @param inOrder in lower case
 * @param names   by word with a capital that does not begin its segment
 */
record WordCounts(Map<String, Integer> counts, List<String> inOrder, Map<String, Integer> names) {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,:/][\\p{N}]+)*(?:['’][\\p{L}\\p{M}]+)*");
    private static final Set<String> NEGATIONS =
            Set.of("no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "cannot");
    private static final Set<String> NUMBER_WORDS = Set.of(
            "zero",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "dozens",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "billion",
            "billions",
            "half",
            "third",
            "quarter");

    static WordCounts of(Stream<Segment> segments) {
        var counts = new HashMap<String, Integer>();
        var inOrder = new ArrayList<String>();
        var names = new HashMap<String, Integer>();
        segments.map(Segment::text).map(CodedText::plain).forEach(text -> {
            var word = WORD.matcher(text);
            for (boolean first = true; word.find(); first = false) {
                String written = word.group().replace('’', '\'');
                String lower = written.toLowerCase(Locale.ROOT);
                counts.merge(lower, 1, Integer::sum);
                inOrder.add(lower);
                if (!first && Character.isUpperCase(written.codePointAt(0)) && !lower.matches("i|i'.*")) {
                    names.merge(written, 1, Integer::sum);
                }
            }
        });
        return new WordCounts(counts, inOrder, names);
    }

    int words() {
        return inOrder.size();
    }

    int wordsMissingIn(WordCounts other) {
        return counts.entrySet().stream()
                .mapToInt(e -> Math.max(0, e.getValue() - other.counts.getOrDefault(e.getKey(), 0)))
                .sum();
    }

    Map<String, Integer> numbers() {
        return only(word -> word.codePoints().anyMatch(Character::isDigit) || NUMBER_WORDS.contains(word));
    }

    Map<String, Integer> negations() {
        return only(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
    }

    private Map<String, Integer> only(Predicate<String> kind) {
        var some = new HashMap<>(counts);
        some.keySet().removeIf(kind.negate());
        return some;
    }

    /** The same words in the same order, but for one that is spelled a little otherwise. */
    boolean isSpelledLike(WordCounts other) {
        if (inOrder.size() != other.inOrder.size()) {
            return String.join("", inOrder).equals(String.join("", other.inOrder));
        }
        int differing = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            String word = inOrder.get(i);
            String now = other.inOrder.get(i);
            if (!word.equals(now)) {
                differing += isNear(word, now) ? 1 : 2;
            }
        }
        return differing <= 1;
    }

    /** One or two letters of a longer word put in, left out, changed or exchanged. */
    private static boolean isNear(String word, String other) {
        int longest = Math.max(word.length(), other.length());
        var letters = new Differences(word.chars().toArray(), other.chars().toArray());
        return longest >= 4 && letters.pairs(2).isPresent();
    }
}
