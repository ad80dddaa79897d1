package press.broadside.extraction;

import java.util.List;
import press.broadside.intake.Significance;

/**
 * What a revision changes against a former one.
 *
 * @param significance its editor's where there is one, otherwise the highest of its reasons; never below what binds
 * @param reasons      a sentence each, the weightiest first
 */
public record Change(Alignment alignment, Significance significance, List<String> reasons) {
    public Change {
        reasons = List.copyOf(reasons);
    }
}
