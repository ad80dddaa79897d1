package press.broadside.translation.xliff;

import java.util.List;
import java.util.Optional;
import press.broadside.terminology.Gloss;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/**
 * One draft as it is handed out.
 *
 * @param original the document's name as found, only ever shown
 * @param datatype as XLIFF 1.2 names formats: {@code html}, {@code plaintext}, {@code x-docx}
 * @param hash     SHA-256 of the document as it was accepted
 */
record Job(DraftKey key, String original, String datatype, String hash, List<Unit> units) {
    /**
     * A text unit with its segments, or with one for all of them where a translation covers it as a whole.
     *
     * @param role what it is in its document: {@code p}, {@code h1}, {@code field}
     */
    record Unit(String id, String role, List<Entry> entries) {}

    /**
     * A segment on its way to a translator.
     *
     * @param source  English, coded
     * @param target  what the translator finds: the translation as far as it stands, else the source
     * @param gap     white space up to the next segment of the unit
     * @param notes   sentences for the translator
     * @param before  the text before it in the document
     * @param offers  earlier translations, best first
     * @param glosses what the term base says of its terms
     */
    record Entry(
            String id,
            CodedText source,
            CodedText target,
            SegmentState state,
            String gap,
            List<String> notes,
            Optional<CodedText> before,
            Optional<CodedText> after,
            List<Offer> offers,
            List<Gloss> glosses) {}

    /** An earlier translation; {@code score} from 1 to 102, or 0 where nobody has compared. */
    record Offer(CodedText source, CodedText target, int score, String origin) {}

    /** What names the job in a file: revision and document, {@code my-statement-3f2a1c/r1/ports.html}. */
    String name() {
        return key.revision() + "/" + original;
    }

    String language() {
        return key.locale().toLanguageTag();
    }
}
