package press.broadside.translation.xliff;

import press.broadside.translation.Translation;

/** The states of a segment as either version names them; docs/formats.md has the table. */
enum SegmentState {
    OPEN("initial", "", "needs-translation", ""),
    FILLED("initial", "bs:memory", "needs-review-translation", "leveraged-tm"),
    REVISED("initial", "bs:revised", "needs-review-translation", "leveraged-inherited"),
    TRANSLATED("translated", "", "translated", ""),
    APPROVED("final", "", "final", "");

    private final String state;
    private final String subState;
    private final String older;
    private final String qualifier;

    SegmentState(String state, String subState, String older, String qualifier) {
        this.state = state;
        this.subState = subState;
        this.older = older;
        this.qualifier = qualifier;
    }

    static SegmentState of(Translation translation) {
        if (translation instanceof Translation.Open) {
            return OPEN;
        }
        if (translation instanceof Translation.Filled) {
            return FILLED;
        }
        if (translation instanceof Translation.Revised) {
            return REVISED;
        }
        if (translation instanceof Translation.Translated) {
            return TRANSLATED;
        }
        if (translation instanceof Translation.Approved) {
            return APPROVED;
        }
        throw new IllegalStateException("unknown kind of translation: " + translation);
    }

    /** XLIFF 2's {@code state}. */
    String state() {
        return state;
    }

    /** XLIFF 2's {@code subState}; empty where there is nothing to add. */
    String subState() {
        return subState;
    }

    /** XLIFF 1.2's {@code state}. */
    String older() {
        return older;
    }

    /** XLIFF 1.2's {@code state-qualifier}; empty where there is nothing to add. */
    String qualifier() {
        return qualifier;
    }
}
