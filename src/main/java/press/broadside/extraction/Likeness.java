package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadside.extraction.Partners.Gap;
import press.broadside.extraction.Partners.Group;

/**
 * Finds what was edited but can still be recognised. Candidates share a word, or two in a row, that is rare in the text; in
 * the gaps that are left each is compared to those about as far along. So no pass compares all with all.
 */
final class Likeness {
    private static final int RARE = 30;
    private static final int CANDIDATES = 4;
    private static final double ALIKE = 0.5;
    private static final double ALIKE_ELSEWHERE = 0.65;
    private static final double ALIKE_IN_PLACE = 0.4;
    private static final double ALIKE_ALONE = 0.2;
    private static final double WORTH_A_PIECE = 0.1;
    private static final int MOST_PIECES = 4;

    private final SegmentForms a;
    private final SegmentForms b;
    private final Partners partners;

    Likeness(SegmentForms a, SegmentForms b, Partners partners) {
        this.a = a;
        this.b = b;
        this.partners = partners;
    }

    private record Candidate(int a, int b, double score) {}

    void join() {
        candidates().stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparingInt(c -> Math.abs(c.a - c.b))
                        .thenComparingInt(Candidate::a))
                .forEach(this::pairIfFree);
        partners.gaps().forEach(this::pairInPlace);
        partners.all().stream()
                .filter(group -> !group.exact() && group.isPair())
                .forEach(this::grow);
    }

    private void pairIfFree(Candidate candidate) {
        if (partners.isFreeA(candidate.a) && partners.isFreeB(candidate.b)) {
            partners.pair(candidate.a, candidate.b, false);
        }
    }

    private List<Candidate> candidates() {
        int[] gapOfA = gaps(a.size(), true);
        int[] gapOfB = gaps(b.size(), false);
        Map<Long, List<Integer>> rare = byMark(partners.freeB());
        var votes = new int[b.size()];
        var found = new ArrayList<Candidate>();
        for (int i : partners.freeA()) {
            var voted = new ArrayList<Integer>();
            for (long mark : marks(a.words()[i])) {
                List<Integer> sharing = rare.getOrDefault(mark, List.of());
                for (int j : sharing.size() > RARE ? List.<Integer>of() : sharing) {
                    if (votes[j]++ == 0) {
                        voted.add(j);
                    }
                }
            }
            for (int j : mostVotes(voted, votes, i)) {
                consider(i, j, gapOfA[i] == gapOfB[j], found);
            }
            voted.forEach(j -> votes[j] = 0);
        }
        return found;
    }

    /** The first by votes, then by nearness. */
    private static List<Integer> mostVotes(List<Integer> voted, int[] votes, int near) {
        var first = new ArrayList<Integer>();
        for (int j : voted) {
            int place = first.size();
            while (place > 0 && isBefore(j, first.get(place - 1), votes, near)) {
                place--;
            }
            if (place < CANDIDATES) {
                first.add(place, j);
                first.subList(Math.min(CANDIDATES, first.size()), first.size()).clear();
            }
        }
        return first;
    }

    private static boolean isBefore(int one, int other, int[] votes, int near) {
        int more = votes[one] - votes[other];
        return more > 0 || (more == 0 && Math.abs(one - near) < Math.abs(other - near));
    }

    private void consider(int i, int j, boolean samePlace, List<Candidate> found) {
        double alike = alike(i, j);
        if (alike >= (samePlace ? ALIKE : ALIKE_ELSEWHERE)) {
            found.add(new Candidate(i, j, alike + (samePlace ? 0.1 : 0)));
        }
    }

    /** The number of the gap that each segment without a partner is in. */
    private int[] gaps(int size, boolean ofA) {
        var gaps = new int[size];
        Arrays.fill(gaps, ofA ? -1 : -2);
        List<Gap> all = partners.gaps();
        for (int g = 0; g < all.size(); g++) {
            for (int index : ofA ? all.get(g).a() : all.get(g).b()) {
                gaps[index] = g;
            }
        }
        return gaps;
    }

    private Map<Long, List<Integer>> byMark(int[] indexes) {
        var byMark = new HashMap<Long, List<Integer>>();
        for (int j : indexes) {
            for (long mark : marks(b.words()[j])) {
                List<Integer> sharing = byMark.computeIfAbsent(mark, m -> new ArrayList<>(2));
                if (sharing.size() <= RARE) {
                    sharing.add(j);
                }
            }
        }
        return byMark;
    }

    /** Its words, and its words in pairs as they follow each other; each once. */
    private static long[] marks(int[] words) {
        var marks = new long[Math.max(0, 2 * words.length - 1)];
        for (int i = 0; i < words.length; i++) {
            marks[i] = words[i];
            if (i > 0) {
                marks[words.length + i - 1] = ((long) (words[i - 1] + 1) << 32) | words[i];
            }
        }
        return Arrays.stream(marks).distinct().toArray();
    }

    /** The pairs of one gap that are most alike together and in the same order, near the gap's diagonal. */
    private void pairInPlace(Gap gap) {
        double enough = gap.a().length == 1 && gap.b().length == 1 ? ALIKE_ALONE : ALIKE_IN_PLACE;
        for (int[] pair : new Band(gap.a().length, gap.b().length).best((i, j) -> {
            double alike = alike(gap.a()[i], gap.b()[j]);
            return alike < enough ? 0 : alike;
        })) {
            partners.pair(gap.a()[pair[0]], gap.b()[pair[1]], false);
        }
    }

    private double alike(int i, int j) {
        return Similarity.of(
                a.sorted()[i], b.sorted()[j], a.squeezed().get(i), b.squeezed().get(j));
    }

    private double alike(Group group) {
        return Similarity.ofWords(a.sortedWords(group.aFrom(), group.aTo()), b.sortedWords(group.bFrom(), group.bTo()));
    }

    /** A neighbour without a partner joins where both together are clearly more alike: it was split off, or merged in. */
    private void grow(Group pair) {
        Group best = pair;
        for (int i = 1; i < MOST_PIECES; i++) {
            Group grown = best;
            for (Group wider : wider(best)) {
                if (alike(wider) >= alike(grown) + WORTH_A_PIECE) {
                    grown = wider;
                }
            }
            if (grown.equals(best)) {
                break;
            }
            best = grown;
        }
        partners.join(best);
    }

    private List<Group> wider(Group group) {
        var wider = new ArrayList<Group>();
        boolean oneA = group.aTo() - group.aFrom() == 1;
        boolean oneB = group.bTo() - group.bFrom() == 1;
        if (oneA && partners.isFreeB(group.bTo())) {
            wider.add(new Group(group.aFrom(), group.aTo(), group.bFrom(), group.bTo() + 1, false));
        }
        if (oneA && partners.isFreeB(group.bFrom() - 1)) {
            wider.add(new Group(group.aFrom(), group.aTo(), group.bFrom() - 1, group.bTo(), false));
        }
        if (oneB && partners.isFreeA(group.aTo())) {
            wider.add(new Group(group.aFrom(), group.aTo() + 1, group.bFrom(), group.bTo(), false));
        }
        if (oneB && partners.isFreeA(group.aFrom() - 1)) {
            wider.add(new Group(group.aFrom() - 1, group.aTo(), group.bFrom(), group.bTo(), false));
        }
        return wider;
    }
}
