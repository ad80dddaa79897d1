package press.broadside.extraction;

import java.util.List;
import java.util.Optional;
import press.broadside.intake.Fields;
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

    /** Why it cannot go out yet: it counts for more than minor, and its editor tells readers nothing of it. */
    public Optional<String> untold(Fields revision) {
        return significance == Significance.MINOR || revision.correction().isPresent()
                ? Optional.empty()
                : Optional.of("this counts as %s (%s), so readers are told: say what is corrected"
                        .formatted(significance, String.join("; ", reasons)));
    }
}
