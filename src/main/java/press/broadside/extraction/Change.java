package press.broadside.extraction;

import java.util.List;

/**
 * What a revision changes against a former one.
 *
 * @param significance proposed; the highest of its reasons
 * @param reasons      a sentence each, the weightiest first
 */
public record Change(Alignment alignment, Significance significance, List<String> reasons) {
    public Change {
        reasons = List.copyOf(reasons);
    }
}
