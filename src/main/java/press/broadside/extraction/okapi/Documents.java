package press.broadside.extraction.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import press.broadside.extraction.DocumentMerger;
import press.broadside.extraction.DocumentReader;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.language.Segmenter;
import press.broadside.language.Sentence;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Reads and merges documents of every format. Safe for many threads. */
public final class Documents implements DocumentReader, DocumentMerger {
    private final Segmenter segmenter;
    private final HtmlFormat html = new HtmlFormat();
    private final MarkdownFormat markdown = new MarkdownFormat(html);
    private final PlainTextFormat text = new PlainTextFormat();
    private final DocxFormat docx = new DocxFormat();
    private final OdtFormat odt = new OdtFormat();

    public Documents(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public List<TextUnit> read(Document document) {
        return read(document, Locale.ENGLISH);
    }

    /** A document in any language, cut by its rules; the same document gives the same units and ids. */
    public List<TextUnit> read(Document document, Locale language) {
        var units = new ArrayList<TextUnit>();
        formatOf(document.format()).rewritten(document, Locale.ENGLISH, block -> {
            if (saysSomething(block)) {
                units.add(unit("u" + (units.size() + 1), block, language));
            }
            return Optional.empty();
        });
        return List.copyOf(units);
    }

    @Override
    public Document merge(Document document, Locale target, Map<String, CodedText> targets) {
        return formatOf(document.format()).rewritten(document, target, new Function<>() {
            private int met;

            @Override
            public Optional<CodedText> apply(DocumentFormat.Block block) {
                return saysSomething(block)
                        ? Optional.ofNullable(targets.get("u" + ++met)).map(text -> inPlaceOf(block, text))
                        : Optional.empty();
            }
        });
    }

    private DocumentFormat formatOf(Format format) {
        return switch (format) {
            case HTML -> html;
            case MARKDOWN -> markdown;
            case TEXT -> text;
            case DOCX -> docx;
            case ODT -> odt;
        };
    }

    /** Rules, bullets and blanks stay in the skeleton: a translator wants letters or figures. */
    private static boolean saysSomething(DocumentFormat.Block block) {
        return block.content().plain().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private TextUnit unit(String id, DocumentFormat.Block block, Locale language) {
        var segments = new ArrayList<Segment>();
        for (Sentence sentence : segmenter.cut(block.content(), language)) {
            segments.add(new Segment(id + "." + (segments.size() + 1), sentence.text(), sentence.gap()));
        }
        return new TextUnit(id, block.role(), segments);
    }

    /** White space around the block's text is the document's, not the translator's. */
    private static CodedText inPlaceOf(DocumentFormat.Block block, CodedText target) {
        String source = block.content().coded();
        String before =
                source.substring(0, source.length() - source.stripLeading().length());
        String after = source.substring(source.stripTrailing().length());
        return new CodedText(before + target.coded() + after);
    }
}
