package press.broadside.section;

/** What readers of a translation get while a correction of its source waits to be translated. */
public enum Meanwhile {
    /** The text as it is. */
    KEEP,
    /** The text, and above it that its source was corrected. */
    NOTICE,
    /** The same; of a major correction only that the text is being corrected. */
    HOLD
}
