package press.broadside.translation;

/**
 * How far one draft is, in segments.
 *
 * @param open       nothing there yet
 * @param filled     filled from memory, waits for a person
 * @param translated waits for approval
 * @param approved   publishable
 */
public record Progress(DraftKey draft, int open, int filled, int translated, int approved) {
    public int segments() {
        return open + filled + translated + approved;
    }

    public boolean isComplete() {
        return approved == segments();
    }
}
