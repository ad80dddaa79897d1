package press.broadside.terminology;

/**
 * Where a statement names a concept.
 *
 * @param text as it stands there, without codes
 * @param from where it begins in the segment's text without codes, in UTF-16 units
 * @param to   where it ends there
 */
public record Occurrence(String text, int from, int to, Concept concept) {
    boolean covers(Occurrence other) {
        return from == other.from && to == other.to;
    }
}
