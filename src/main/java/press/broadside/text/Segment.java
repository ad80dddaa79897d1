package press.broadside.text;

/**
 * The sentence within a text unit: what is looked up, translated and approved as one.
 *
 * @param id   unique in its revision, the unit's id and an ordinal: {@code u12.2}
 * @param text English source with inline codes, without the white space around it
 * @param gap  white space between this segment and the next of its unit; empty after the last
 */
public record Segment(String id, CodedText text, String gap) {
    public Segment {
        if (text.isBlank()) {
            throw new IllegalArgumentException("segment " + id + " is blank: keep white space in the skeleton");
        }
        if (!gap.isBlank()) {
            throw new IllegalArgumentException("segment " + id + " is followed by text outside any segment: " + gap);
        }
    }
}
