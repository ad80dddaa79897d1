package press.broadside.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * Which segment of a revision was which one of a former revision, told by content and order, never by position or id.
 * Every segment of either stands in exactly one link.
 *
 * @param links in the order of the revision's segments; what was deleted follows what stood before it
 */
public record Alignment(RevisionKey former, RevisionKey revision, List<Link> links) {
    public Alignment {
        links = List.copyOf(links);
    }

    /**
     * @param before segments of the former revision: one, none where new, several where merged
     * @param after  segments of the revision: one, none where deleted, several where split
     */
    public record Link(Relation relation, List<Segment> before, List<Segment> after) {
        public Link {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** Whether it says the same, wherever it stands. */
        public boolean isKept() {
            return relation == Relation.UNCHANGED || relation == Relation.MOVED;
        }
    }

    /** Time grows about linearly with the number of segments, whatever they say; 5,000 take less than a second. */
    public static Alignment of(Extract former, Extract revision) {
        return new Alignment(former.revision(), revision.revision(), links(former.units(), revision.units()));
    }

    /** Whether two texts are the same to readers: NFC, white space collapsed, codes in the same places. */
    public static boolean saysTheSame(CodedText one, CodedText other) {
        return SegmentForms.exact(one).equals(SegmentForms.exact(other));
    }

    static List<Link> links(List<TextUnit> former, List<TextUnit> revision) {
        return new Aligner(segments(former), segments(revision)).links();
    }

    private static List<Segment> segments(List<TextUnit> units) {
        return units.stream().flatMap(unit -> unit.segments().stream()).toList();
    }

    /** Links by the ids of the revision's segments. */
    public Map<String, Link> byId() {
        var byId = new HashMap<String, Link>();
        links.forEach(link -> link.after().forEach(segment -> byId.put(segment.id(), link)));
        return byId;
    }

    /** How many links stand in this relation. */
    public long count(Relation relation) {
        return links.stream().filter(link -> link.relation() == relation).count();
    }
}
