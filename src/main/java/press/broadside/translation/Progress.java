package press.broadside.translation;

import java.util.Optional;

/**
 * How far one draft is, in segments.
 *
 * @param open       nothing there yet, or open again as the source was edited
 * @param filled     filled from memory, waits for a person
 * @param translated waits for approval
 * @param approved   publishable
 * @param superseded by which revision's draft, where there is a later one: then nothing waits for this one any more
 */
public record Progress(
        DraftKey draft, int open, int filled, int translated, int approved, Optional<Integer> superseded) {
    public int segments() {
        return open + filled + translated + approved;
    }

    public boolean isSuperseded() {
        return superseded.isPresent();
    }

    public boolean isComplete() {
        return approved == segments();
    }
}
