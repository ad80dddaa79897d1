package press.broadside.text;

import java.util.Locale;
import java.util.Optional;

/**
 * An English text and what says the same in one language, as approved.
 *
 * @param source        as stored, with inline codes
 * @param target        as stored, with the source's inline codes
 * @param before        the segment before it in its document; empty at a document's start or where unknown
 * @param after         the segment after it; empty at a document's end or where unknown
 * @param wholeUnit     true when it covers a whole text unit of several sentences (TMX {@code segtype="paragraph"})
 */
public record Bitext(
        CodedText source,
        CodedText target,
        Locale locale,
        Optional<CodedText> before,
        Optional<CodedText> after,
        boolean wholeUnit,
        Approval approval) {

    /**
     * Who answers for it.
     *
     * @param author   who wrote the target; blank where unknown
     * @param approver who approved it
     * @param at       when, epoch milliseconds; for an approval that ended, when it did
     */
    public record Approval(String author, String approver, long at) {}
}
