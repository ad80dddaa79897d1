package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * A text that wants a translation, between its neighbours.
 *
 * @param id     of the segment, or of a text unit of several segments
 * @param before {@link Fingerprint} of the segment before it as {@link Wording#exact}
 */
record Lookup(String id, CodedText text, SourceIndex.Reach reach, long before, long after) {

    /** A text unit's look-ups: the whole of it where it has several segments, and each segment. */
    record OfUnit(List<Lookup> whole, List<Lookup> segments) {}

    static List<OfUnit> of(List<TextUnit> units) {
        long[] wordings = units.stream()
                .flatMap(unit -> unit.segments().stream())
                .mapToLong(segment -> Fingerprint.of(Wording.exact(segment.text())))
                .toArray();
        var lookups = new ArrayList<OfUnit>();
        int first = 0;
        for (TextUnit unit : units) {
            lookups.add(of(unit, wordings, first));
            first += unit.segments().size();
        }
        return lookups;
    }

    private static OfUnit of(TextUnit unit, long[] wordings, int first) {
        int size = unit.segments().size();
        var segments = new ArrayList<Lookup>();
        for (int i = 0; i < size; i++) {
            Segment segment = unit.segments().get(i);
            var reach = size == 1 ? SourceIndex.Reach.ONLY_SENTENCE : SourceIndex.Reach.SENTENCE;
            segments.add(new Lookup(
                    segment.id(), segment.text(), reach, at(wordings, first + i - 1), at(wordings, first + i + 1)));
        }
        if (size == 1) {
            return new OfUnit(List.of(), segments);
        }
        var whole = new Lookup(
                unit.id(),
                unit.text(),
                SourceIndex.Reach.WHOLE_UNIT,
                at(wordings, first - 1),
                at(wordings, first + size));
        return new OfUnit(List.of(whole), segments);
    }

    private static long at(long[] wordings, int place) {
        return place < 0 || place >= wordings.length ? Fingerprint.NONE : wordings[place];
    }

    /** How many neighbours are as they were, 0 to 2; a unit that remembers no neighbour tells nothing. */
    int equalNeighbours(SourceIndex.Hit hit) {
        boolean withoutContext = hit.before() == Fingerprint.NONE && hit.after() == Fingerprint.NONE;
        if (withoutContext) {
            return 0;
        }
        return (hit.before() == before ? 1 : 0) + (hit.after() == after ? 1 : 0);
    }
}
