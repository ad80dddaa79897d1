package press.broadside.text;

import java.util.List;

/**
 * A paragraph, heading, cell or attribute: what Okapi offers as one, cut into segments.
 *
 * @param id   unique in its revision: {@code u12} for the twelfth unit of the document, {@code field.title} for a field
 * @param role what the unit is in its document: {@code p}, {@code h1}, {@code li}, {@code td}, {@code alt}, {@code field}
 */
public record TextUnit(String id, String role, List<Segment> segments) {
    public TextUnit {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("text unit " + id + " has no segment: leave it in the skeleton");
        }
    }

    /** All segments with the gaps between them: the whole unit as one text. */
    public CodedText text() {
        CodedText whole = segments.get(0).text();
        for (int i = 1; i < segments.size(); i++) {
            whole = whole.followedBy(segments.get(i - 1).gap(), segments.get(i).text());
        }
        return whole;
    }
}
