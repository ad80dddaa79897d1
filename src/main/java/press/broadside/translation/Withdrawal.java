package press.broadside.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Takes approvals back: the texts stay where they are and wait for approval again. */
record Withdrawal(Draft draft, String by) {
    /** @param segments ids; empty for all */
    List<Translation.Translated> of(Set<String> segments) {
        var ended = new ArrayList<Translation.Translated>();
        for (TextUnit unit : draft.extract().units()) {
            boolean whole = draft.isCarriedWhole(unit);
            boolean anyNamed = unit.segments().stream().map(Segment::id).anyMatch(segments::contains);
            unit.segments().stream()
                    .filter(s -> segments.isEmpty() || segments.contains(s.id()) || (whole && anyNamed))
                    .map(s -> draft.translations().get(s.id()))
                    .filter(Translation.Approved.class::isInstance)
                    .map(Translation.Approved.class::cast)
                    .map(approved -> new Translation.Translated(approved.source(), approved.text(), by))
                    .forEach(ended::add);
        }
        return List.copyOf(ended);
    }
}
