package press.broadside.extraction.okapi;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.filters.plaintext.paragraphs.ParaPlainTextFilter;
import press.broadside.text.CodedText;

/** Plain text, by Okapi's paragraph filter: a block is what stands between blank lines. */
final class PlainTextFormat implements TextFormat {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Pattern BLANK_LINE = Pattern.compile("(?m)^[ \\t]++$");

    private final OkapiPass okapi = new OkapiPass(ParaPlainTextFilter::new);

    @Override
    public String rewritten(String document, Locale locale, Function<Block, Optional<CodedText>> target) {
        String lines =
                BLANK_LINE.matcher(LINE_END.matcher(document).replaceAll("\n")).replaceAll("");
        String written = okapi.through(lines, locale, block -> target.apply(new Block("p", block.content())));
        Matcher first = LINE_END.matcher(document);
        return first.find() ? written.replace("\n", first.group()) : written;
    }
}
