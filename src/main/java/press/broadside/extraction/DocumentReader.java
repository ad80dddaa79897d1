package press.broadside.extraction;

import java.util.List;
import press.broadside.intake.Document;
import press.broadside.text.TextUnit;

/** Reads a document into its text units, in order, cut into segments; the same document gives the same units and ids. */
@FunctionalInterface
public interface DocumentReader {
    /** @return ids {@code u1}, {@code u2}, …; empty when there is nothing to translate */
    List<TextUnit> read(Document document);
}
