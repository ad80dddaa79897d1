package press.broadside.workbench.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A segment as the desk shows it.
 *
 * @param id       of the segment
 * @param number   1 and up, in document order
 * @param role     of its text unit: {@code p}, {@code h1}, {@code li}, …
 * @param begins   whether its text unit begins with it
 * @param source   coded text
 * @param state    open, filled, revised, translated, reviewed, rejected or approved
 * @param target   coded text; empty where nothing stands there yet
 * @param version  of the translation
 * @param score    of the match that it was filled from, else 0
 * @param origin   who or what said so
 * @param former   what the target was a translation of, where the source has changed since
 * @param carried  whether the segment before it carries its translation too
 * @param verdict  of a reviewer on this version
 * @param waiting  how many notes on it wait for an answer
 * @param typed    what the reader of this has typed there and not confirmed
 * @param others   what others have typed there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Row(
        String id,
        int number,
        String role,
        boolean begins,
        String source,
        String state,
        String target,
        int version,
        int score,
        String origin,
        Optional<List<Piece>> former,
        boolean carried,
        Optional<Judged> verdict,
        int waiting,
        Optional<Typed> typed,
        List<Other> others) {

    /** A stretch of the source: in both revisions, only in the former, or only in this one. */
    record Piece(String side, String text) {}

    record Judged(String kind, String reason, String reviewer) {}

    record Typed(String target, int base, int saves, long savedAt) {}

    record Other(String author, String target) {}
}
