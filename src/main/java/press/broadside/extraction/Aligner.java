package press.broadside.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Partners.Group;
import press.broadside.text.Segment;

/**
 * Finds who became whom, the surest first: equal text in the same order, equal text elsewhere, equal letters that were
 * divided otherwise, equal letters, and what is alike.
 */
final class Aligner {
    private final List<Segment> former;
    private final List<Segment> revision;
    private final SegmentForms a;
    private final SegmentForms b;
    private final Partners partners;

    Aligner(List<Segment> former, List<Segment> revision) {
        this.former = former;
        this.revision = revision;
        var numbering = new SegmentForms.Numbering();
        this.a = SegmentForms.of(former, numbering);
        this.b = SegmentForms.of(revision, numbering);
        this.partners = new Partners(a.size(), b.size());
    }

    List<Link> links() {
        equalInOrder();
        equalElsewhere();
        new Divisions(a, b, partners).join();
        lettersEqual();
        new Likeness(a, b, partners).join();
        return linked();
    }

    private void equalInOrder() {
        int[] matches = CommonOrder.of(a.exact(), b.exact());
        for (int i = 0; i < matches.length; i++) {
            if (matches[i] >= 0) {
                partners.pair(i, matches[i], true);
            }
        }
    }

    /** Of several equal ones those are partners whose neighbours are equal, and of those left each in its turn. */
    private void equalElsewhere() {
        pairBy(i -> key(a, i, true, true), j -> key(b, j, true, true));
        pairBy(i -> key(a, i, true, false), j -> key(b, j, true, false));
        pairBy(i -> key(a, i, false, true), j -> key(b, j, false, true));
        pairBy(i -> key(a, i, false, false), j -> key(b, j, false, false));
    }

    private static String key(SegmentForms forms, int index, boolean before, boolean after) {
        String left = before ? (index == 0 ? "|" : Integer.toString(forms.exact()[index - 1])) : "";
        String right = after ? (index + 1 == forms.size() ? "|" : Integer.toString(forms.exact()[index + 1])) : "";
        return left + ":" + forms.exact()[index] + ":" + right;
    }

    private void pairBy(IntFunction<String> keyOfA, IntFunction<String> keyOfB) {
        var waiting = new HashMap<String, Deque<Integer>>();
        for (int j : partners.freeB()) {
            waiting.computeIfAbsent(keyOfB.apply(j), k -> new ArrayDeque<>()).add(j);
        }
        for (int i : partners.freeA()) {
            Deque<Integer> equal = waiting.getOrDefault(keyOfA.apply(i), new ArrayDeque<>());
            if (!equal.isEmpty()) {
                partners.pair(i, equal.remove(), true);
            }
        }
    }

    /** The same but for case, punctuation or codes: first between what is settled, then anywhere. */
    private void lettersEqual() {
        for (Partners.Gap gap : partners.gaps()) {
            int[] matches = CommonOrder.of(folded(a, gap.a()), folded(b, gap.b()));
            for (int i = 0; i < matches.length; i++) {
                if (matches[i] >= 0) {
                    partners.pair(gap.a()[i], gap.b()[matches[i]], false);
                }
            }
        }
        var waiting = new HashMap<Integer, Deque<Integer>>();
        for (int j : partners.freeB()) {
            waiting.computeIfAbsent(b.folded()[j], k -> new ArrayDeque<>()).add(j);
        }
        for (int i : partners.freeA()) {
            Deque<Integer> equal = waiting.getOrDefault(a.folded()[i], new ArrayDeque<>());
            if (!equal.isEmpty()) {
                partners.pair(i, equal.remove(), false);
            }
        }
    }

    private static int[] folded(SegmentForms forms, int[] indexes) {
        return java.util.Arrays.stream(indexes).map(i -> forms.folded()[i]).toArray();
    }

    private List<Link> linked() {
        Set<Group> inOrder = new HashSet<>(
                Partners.inOrder(partners.all().stream().filter(Group::exact).toList()));
        Map<Integer, List<Link>> deleted = deletedBehind();
        var links = new ArrayList<Link>(deleted.getOrDefault(-1, List.of()));
        for (int j = 0; j < b.size(); j++) {
            int place = j;
            partners.ofB(j)
                    .ifPresentOrElse(
                            group -> {
                                if (group.bFrom() == place) {
                                    links.add(link(group, inOrder.contains(group)));
                                }
                            },
                            () -> links.add(new Link(Relation.NEW, List.of(), List.of(revision.get(place)))));
            links.addAll(deleted.getOrDefault(j, List.of()));
        }
        return links;
    }

    private Link link(Group group, boolean inOrder) {
        Relation relation = group.exact()
                ? (inOrder ? Relation.UNCHANGED : Relation.MOVED)
                : group.isPair()
                        ? Relation.EDITED
                        : group.aTo() - group.aFrom() == 1 ? Relation.SPLIT : Relation.MERGED;
        return new Link(
                relation, former.subList(group.aFrom(), group.aTo()), revision.subList(group.bFrom(), group.bTo()));
    }

    /** What has no partner any more, by the last segment of the revision whose partner stood before it. */
    private Map<Integer, List<Link>> deletedBehind() {
        var deleted = new LinkedHashMap<Integer, List<Link>>();
        int behind = -1;
        for (int i = 0; i < a.size(); i++) {
            if (partners.isFreeA(i)) {
                deleted.computeIfAbsent(behind, k -> new ArrayList<>())
                        .add(new Link(Relation.DELETED, List.of(former.get(i)), List.of()));
            } else {
                behind = partners.ofA(i).orElseThrow().bTo() - 1;
            }
        }
        return deleted;
    }
}
