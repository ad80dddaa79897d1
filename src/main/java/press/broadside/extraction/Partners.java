package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who is whose partner so far, between the segments of two revisions, by index. */
final class Partners {
    private final Group[] ofA;
    private final Group[] ofB;

    /**
     * Consecutive segments of the former revision that became consecutive segments of the other.
     *
     * @param exact the same text and codes
     */
    record Group(int aFrom, int aTo, int bFrom, int bTo, boolean exact) {
        boolean isPair() {
            return aTo - aFrom == 1 && bTo - bFrom == 1;
        }
    }

    /** Segments without partners that lie between the same two groups on both sides. */
    @SuppressWarnings("ArrayRecordComponent") // indexes in passing: never compared as a whole
    record Gap(int[] a, int[] b) {}

    Partners(int a, int b) {
        ofA = new Group[a];
        ofB = new Group[b];
    }

    void pair(int a, int b, boolean exact) {
        join(new Group(a, a + 1, b, b + 1, exact));
    }

    /** Joins a group; those that its segments were in before are no more. */
    void join(Group group) {
        for (int i = group.aFrom; i < group.aTo; i++) {
            ofA[i] = group;
        }
        for (int j = group.bFrom; j < group.bTo; j++) {
            ofB[j] = group;
        }
    }

    boolean isFreeA(int a) {
        return a >= 0 && a < ofA.length && ofA[a] == null;
    }

    boolean isFreeB(int b) {
        return b >= 0 && b < ofB.length && ofB[b] == null;
    }

    Optional<Group> ofA(int a) {
        return Optional.ofNullable(ofA[a]);
    }

    Optional<Group> ofB(int b) {
        return Optional.ofNullable(ofB[b]);
    }

    int[] freeA() {
        return IntStream.range(0, ofA.length).filter(this::isFreeA).toArray();
    }

    int[] freeB() {
        return IntStream.range(0, ofB.length).filter(this::isFreeB).toArray();
    }

    /** All groups, in the former revision's order. */
    List<Group> all() {
        var all = new ArrayList<Group>();
        for (int i = 0; i < ofA.length; i++) {
            if (ofA[i] != null && ofA[i].aFrom == i) {
                all.add(ofA[i]);
            }
        }
        return all;
    }

    /** The most of these groups that stand in the same order in both. */
    static List<Group> inOrder(Collection<Group> groups) {
        List<Group> sorted =
                groups.stream().sorted(Comparator.comparingInt(Group::aFrom)).toList();
        List<int[]> pairs = IntStream.range(0, sorted.size())
                .mapToObj(i -> new int[] {i, sorted.get(i).bFrom()})
                .toList();
        return CommonOrder.longestRising(pairs).stream()
                .map(pair -> sorted.get(pair[0]))
                .toList();
    }

    /** The gaps in which both sides have segments without partners. */
    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        int a = 0;
        int b = 0;
        for (Group group : inOrder(all())) {
            add(a, group.aFrom, b, group.bFrom, gaps);
            a = group.aTo;
            b = group.bTo;
        }
        add(a, ofA.length, b, ofB.length, gaps);
        return gaps;
    }

    private void add(int aFrom, int aTo, int bFrom, int bTo, List<Gap> gaps) {
        int[] a = IntStream.range(aFrom, aTo).filter(this::isFreeA).toArray();
        int[] b = IntStream.range(bFrom, bTo).filter(this::isFreeB).toArray();
        if (a.length > 0 && b.length > 0) {
            gaps.add(new Gap(a, b));
        }
    }
}
