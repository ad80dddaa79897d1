package press.broadside.extraction.okapi;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import net.sf.okapi.filters.plaintext.paragraphs.ParaPlainTextFilter;
import press.broadside.text.CodedText;

/** Plain text, by Okapi's paragraph filter: a block is what stands between blank lines. */
final class PlainTextFormat implements DocumentFormat {
    private final OkapiPass okapi = new OkapiPass(ParaPlainTextFilter::new);

    @Override
    public String rewritten(String document, Locale locale, Function<Block, Optional<CodedText>> target) {
        return okapi.through(document, locale, block -> target.apply(new Block("p", block.content())));
    }
}
