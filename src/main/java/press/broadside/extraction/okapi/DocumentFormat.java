package press.broadside.extraction.okapi;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.intake.Document;
import press.broadside.text.CodedText;

/** How one format is taken apart and put together; both ways meet the same blocks in the same order. */
interface DocumentFormat {
    /**
     * Text that belongs together, white space and codes at its ends included.
     *
     * @param role what it is in its document: {@code p}, {@code h1}, {@code alt}
     */
    record Block(String role, CodedText content) {}

    /**
     * Shows every block to {@code target} and puts what it gives, if anything, in the block's place.
     *
     * @param locale the language of what is put in
     */
    Document rewritten(Document document, Locale locale, Function<Block, Optional<CodedText>> target);
}
