package press.broadside.extraction.okapi;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.intake.Document;
import press.broadside.text.CodedText;

/** A format whose documents are characters. */
interface TextFormat extends DocumentFormat {
    /** As of documents. */
    String rewritten(String document, Locale locale, Function<Block, Optional<CodedText>> target);

    @Override
    default Document rewritten(Document document, Locale locale, Function<Block, Optional<CodedText>> target) {
        return document.withText(rewritten(document.text(), locale, target));
    }
}
