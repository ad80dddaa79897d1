package press.broadside.extraction;

import java.util.Locale;
import java.util.Map;
import press.broadside.intake.Document;
import press.broadside.text.CodedText;

/** Puts targets in the place of the source's text units; everything else comes from the document. */
@FunctionalInterface
public interface DocumentMerger {
    /**
     * @param document as {@code DocumentReader} read it
     * @param targets  by unit id; a unit without a target keeps its source
     * @return the document in the target's language, with its {@code lang} and {@code dir} where the format has them
     */
    Document merge(Document document, Locale target, Map<String, CodedText> targets);
}
