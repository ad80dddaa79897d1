package press.broadside.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import press.broadside.handoff.Hopeless;
import press.broadside.intake.Document;
import press.broadside.intake.Parsing;
import press.broadside.text.CodedText;
import press.broadside.text.TextUnit;

/** Documents read and merged within the limits of {@link Parsing}: what fails is the document's own, and ends it at once. */
public final class LimitedDocuments implements DocumentReader, DocumentMerger {
    private final DocumentReader reader;
    private final DocumentMerger merger;
    private final Parsing parsing;

    public LimitedDocuments(DocumentReader reader, DocumentMerger merger, Parsing parsing) {
        this.reader = reader;
        this.merger = merger;
        this.parsing = parsing;
    }

    /** @throws Hopeless if it cannot be read */
    @Override
    public List<TextUnit> read(Document document) {
        return within(document, () -> reader.read(document));
    }

    /** @throws Hopeless if it cannot be merged */
    @Override
    public Document merge(Document document, Locale target, Map<String, CodedText> targets) {
        return within(document, () -> merger.merge(document, target, targets));
    }

    private <T> T within(Document document, Supplier<T> work) {
        return parsing.again(() -> {
            try {
                return work.get();
            } catch (Hopeless e) {
                throw e;
            } catch (RuntimeException e) {
                throw new Hopeless("a parser of %s fails over the document (%s)".formatted(document.format(), e), e);
            }
        });
    }
}
