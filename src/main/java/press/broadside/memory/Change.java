package press.broadside.memory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.text.CodedText;

/**
 * What somebody did to the memory by hand, or what was kept out of it, as its log has it for good.
 *
 * @param unit   empty where it concerns none
 * @param before what ended to hold by it
 * @param after  what began to hold by it
 * @param why    as given; blank where nothing was
 * @param undoes the change that this one undid
 */
public record Change(
        long id,
        Instant at,
        String who,
        Action action,
        Optional<Long> unit,
        List<Said> before,
        List<Said> after,
        String why,
        Optional<Long> undoes) {

    /** A target of a unit. */
    public record Said(long unit, Locale locale, CodedText text) {}

    /** What was done. */
    public enum Action {
        EDITED,
        MERGED,
        OBSOLETE,
        UNDONE,
        /** An approved text contradicts its language tag. */
        KEPT_OUT
    }

    /**
     * Who does something, and why.
     *
     * @param why one sentence; may be blank
     */
    public record By(String who, String why) {}
}
