package press.broadside.terminology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.broadside.text.CodedText;

/**
 * The English terms as a tree of words: from each word of a text on, it is walked as far as the words lead, so that a text is
 * gone through once, whatever the number of terms. Safe for many threads once filled.
 */
final class TermIndex {
    /** Shorter words are not written together by chance: {@code a part}. */
    private static final int SHORTEST_JOINED = 3;

    /** Where a concept is named, in the text without codes. */
    record Hit(int from, int to, String concept) {
        boolean covers(Hit other) {
            return from == other.from && to == other.to;
        }
    }

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final Set<String> concepts = new LinkedHashSet<>();
    }

    /** A word, or two written as one, and what comes behind. */
    private record Step(Set<String> keys, int next) {}

    private final Node root = new Node();

    void add(String concept, EnglishTerm term) {
        List<Word> words = Word.of(term.text());
        put(concept, term.keys(words));
        if (words.size() == 2) {
            put(concept, term.keys(List.of(words.get(0).joined(words.get(1)))));
        }
    }

    private void put(String concept, List<String> keys) {
        Node at = root;
        for (String key : keys) {
            at = at.next.computeIfAbsent(key, any -> new Node());
        }
        if (!keys.isEmpty()) {
            at.concepts.add(concept);
        }
    }

    /**
     * What a text names, in its order. Of two terms one within the other the longer counts; where they only overlap, both do; a
     * word that names several concepts gives them all.
     */
    List<Hit> in(CodedText text) {
        List<Word> words = Word.of(text);
        boolean shouted = words.size() > 1
                && words.stream().noneMatch(word -> word.text().codePoints().anyMatch(Character::isLowerCase));
        var steps = new ArrayList<List<Step>>();
        for (int i = 0; i < words.size(); i++) {
            steps.add(steps(words, i, shouted));
        }
        var hits = new LinkedHashSet<Hit>();
        for (int i = 0; i < words.size(); i++) {
            walk(root, words, steps, i, i, hits);
        }
        return longest(hits);
    }

    private static List<Step> steps(List<Word> words, int at, boolean shouted) {
        Word word = words.get(at);
        var single = new Step(EnglishForms.of(word.text(), shouted), at + 1);
        if (at + 1 == words.size()) {
            return List.of(single);
        }
        Word next = words.get(at + 1);
        boolean joins = word.hyphened()
                || (word.text().length() >= SHORTEST_JOINED && next.text().length() >= SHORTEST_JOINED);
        return joins
                ? List.of(single, new Step(EnglishForms.of(word.joined(next).text(), shouted), at + 2))
                : List.of(single);
    }

    private static void walk(Node node, List<Word> words, List<List<Step>> steps, int start, int at, Set<Hit> hits) {
        if (at > start) {
            node.concepts.forEach(concept ->
                    hits.add(new Hit(words.get(start).from(), words.get(at - 1).to(), concept)));
        }
        if (at == words.size() || node.next.isEmpty()) {
            return;
        }
        for (Step step : steps.get(at)) {
            for (String key : step.keys()) {
                Node child = node.next.get(key);
                if (child != null) {
                    walk(child, words, steps, start, step.next(), hits);
                }
            }
        }
    }

    private static List<Hit> longest(Set<Hit> hits) {
        var sorted = hits.stream()
                .sorted(Comparator.comparingInt(Hit::from)
                        .thenComparing(Hit::to, Comparator.reverseOrder())
                        .thenComparing(Hit::concept))
                .toList();
        var kept = new ArrayList<Hit>();
        int reached = 0;
        for (Hit hit : sorted) {
            boolean within = hit.to() <= reached;
            if (!within || hit.covers(kept.get(kept.size() - 1))) {
                kept.add(hit);
                reached = hit.to();
            }
        }
        return List.copyOf(kept);
    }
}
