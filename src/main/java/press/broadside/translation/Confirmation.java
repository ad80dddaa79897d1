package press.broadside.translation;

/** What became of a text that a person confirmed for one version of a segment's translation. */
public sealed interface Confirmation {
    /** @param version of the translation that stands there now */
    record Taken(int version) implements Confirmation {}

    /**
     * Somebody was faster; nothing was changed.
     *
     * @param stands  what is there now
     * @param version of it
     */
    record Overtaken(Translation stands, int version) implements Confirmation {}

    /** @param problem continuing "segment ID …"; nothing was changed */
    record Refused(String problem) implements Confirmation {}
}
