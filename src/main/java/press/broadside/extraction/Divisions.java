package press.broadside.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.broadside.extraction.Partners.Group;

/** Finds what has the same letters but was divided otherwise: one segment that became several, several that became one. */
final class Divisions {
    private static final int BEGINNING = 6;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_PIECES = 20;

    private final SegmentForms a;
    private final SegmentForms b;
    private final Partners partners;

    Divisions(SegmentForms a, SegmentForms b, Partners partners) {
        this.a = a;
        this.b = b;
        this.partners = partners;
    }

    private record Piecewise(int from, int to) {}

    @FunctionalInterface
    private interface Free {
        boolean is(int index);
    }

    void join() {
        Map<String, List<Integer>> beginningsInB = byBeginning(b, partners.freeB());
        for (int i : partners.freeA()) {
            pieces(a.squeezed().get(i), b, beginningsInB, partners::isFreeB)
                    .ifPresent(found -> partners.join(new Group(i, i + 1, found.from, found.to, false)));
        }
        Map<String, List<Integer>> beginningsInA = byBeginning(a, partners.freeA());
        for (int j : partners.freeB()) {
            pieces(b.squeezed().get(j), a, beginningsInA, partners::isFreeA)
                    .ifPresent(found -> partners.join(new Group(found.from, found.to, j, j + 1, false)));
        }
    }

    private static Map<String, List<Integer>> byBeginning(SegmentForms forms, int[] indexes) {
        var byBeginning = new HashMap<String, List<Integer>>();
        for (int index : indexes) {
            String letters = forms.squeezed().get(index);
            if (!letters.isEmpty()) {
                byBeginning
                        .computeIfAbsent(
                                letters.substring(0, Math.min(BEGINNING, letters.length())), k -> new ArrayList<>())
                        .add(index);
            }
        }
        return byBeginning;
    }

    /** Two or more consecutive segments without partners whose letters make up the whole. */
    private static Optional<Piecewise> pieces(
            String whole, SegmentForms forms, Map<String, List<Integer>> byBeginning, Free free) {
        for (int length = 1; length <= Math.min(BEGINNING, whole.length()); length++) {
            List<Integer> starts = byBeginning.getOrDefault(whole.substring(0, length), List.of());
            for (int start : starts.subList(0, Math.min(MOST_CANDIDATES, starts.size()))) {
                int end = end(whole, forms, start, free);
                if (end - start > 1) {
                    return Optional.of(new Piecewise(start, end));
                }
            }
        }
        return Optional.empty();
    }

    /** The end of the pieces that begin at {@code start} and make up the whole; {@code start} where none do. */
    private static int end(String whole, SegmentForms forms, int start, Free free) {
        int at = 0;
        for (int next = start; next < Math.min(forms.size(), start + MOST_PIECES) && free.is(next); next++) {
            String piece = forms.squeezed().get(next);
            if (!whole.startsWith(piece, at)) {
                return start;
            }
            at += piece.length();
            if (at == whole.length()) {
                return next + 1;
            }
        }
        return start;
    }
}
